/** Running sums of weights, for `drawn`. */
export function cumulated(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (const [at, weight] of weights.entries()) sums[at] = sum += weight;
  return sums;
}

/** The item at a share of all weight, `at` in 0…1. */
export function drawn<Item>(items: readonly Item[], sums: Float64Array, at: number): Item {
  const wanted = at * sums.at(-1)!;
  let low = 0;
  for (let high = sums.length - 1; low < high;) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > wanted) high = middle;
    else low = middle + 1;
  }
  return items[low]!;
}
