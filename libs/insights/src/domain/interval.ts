import type { Counts } from './counts';

/** Bounds of a 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const Z = 1.959964;

/** Selected of assessed; 0 where nobody was assessed. */
export const rateOf = ({ selected, assessed }: Pick<Counts, 'selected' | 'assessed'>): number =>
  assessed === 0 ? 0 : selected / assessed;

/**
 * The number of independent assessments that would say as much as these: assessments of one person for many jobs go together. The
 * design effect of a ratio of two sums over clusters (Cochran 1977, section 6.4 and 9A.1), at least 1; where nothing varies, people.
 */
export function effectiveSize(counts: Counts): number {
  const { people, assessed } = counts;
  const rate = rateOf(counts);
  const simple = (rate * (1 - rate)) / assessed;
  if (people < 2 || simple === 0) return Math.min(people, assessed);
  const squares = counts.selectedSquared - 2 * rate * counts.product + rate ** 2 * counts.assessedSquared;
  const clustered = squares / assessed ** 2;
  return assessed / Math.max(1, clustered / simple);
}

/** Wilson's score interval (Wilson 1927) of a rate, from as many independent assessments as these are worth. */
export function rateInterval(counts: Counts): Interval {
  const size = effectiveSize(counts);
  if (size === 0) return { low: 0, high: 1 };
  const rate = rateOf(counts);
  const centre = rate + Z ** 2 / (2 * size);
  const reach = Z * Math.sqrt((rate * (1 - rate)) / size + Z ** 2 / (4 * size ** 2));
  const scale = 1 + Z ** 2 / size;
  return { low: Math.max(0, (centre - reach) / scale), high: Math.min(1, (centre + reach) / scale) };
}

/**
 * The interval of a ratio of two rates, by the logarithm's normal approximation (Katz et al. 1978). A rate of 0 has no logarithm: its
 * interval ends where the upper bound of the rate does.
 */
export function ratioInterval(of: Counts, to: Counts): Interval {
  const [rate, best] = [rateOf(of), rateOf(to)];
  if (rate === 0) return { low: 0, high: rateInterval(of).high / best };
  const variance = (1 - rate) / (rate * effectiveSize(of)) + (1 - best) / (best * effectiveSize(to));
  const reach = Math.exp(Z * Math.sqrt(variance));
  return { low: rate / best / reach, high: (rate / best) * reach };
}
