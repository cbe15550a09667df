/** Left out by a gate: below every score. */
export const LEFT_OUT = -1;

/**
 * The sample's median of whole scores (`LEFT_OUT` … `most`), by counting them: the mean of the middle two of an even number.
 * 0 for an empty sample.
 */
export function medianOf(scores: Iterable<number>, most: number): number {
  const times = new Uint32Array(most - LEFT_OUT + 1);
  let size = 0;
  for (const score of scores) {
    times[score - LEFT_OUT]! += 1;
    size += 1;
  }
  if (size === 0) return 0;
  return (scoreAt(times, Math.floor((size - 1) / 2)) + scoreAt(times, Math.floor(size / 2))) / 2;
}

function scoreAt(times: Uint32Array, place: number): number {
  let before = 0;
  for (let index = 0; ; index += 1) {
    before += times[index]!;
    if (before > place) return index + LEFT_OUT;
  }
}
