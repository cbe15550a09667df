/**
 * Rounds amounts to whole numbers that sum to `total`, each by less than one: floors, then one more for the largest remainders
 * (Hamilton's method; ties go to the earlier). `total` must lie between the sum of the floors and that sum plus the fractions.
 */
export function apportion(amounts: readonly number[], total: number): number[] {
  const whole = amounts.map(Math.floor);
  let left = total - whole.reduce((sum, amount) => sum + amount, 0);
  const byRemainder = amounts
    .map((amount, index) => ({ index, remainder: amount - whole[index]! }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    whole[index]! += 1;
    left -= 1;
  }
  return whole;
}

/** Shares `total` in proportion to `shares` (0 stays 0) in whole numbers that sum to it exactly; all 0 when no share is positive. */
export function shareOut(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  if (sum <= 0) return shares.map(() => 0);
  return apportion(
    shares.map((share) => (share * total) / sum),
    total,
  );
}
