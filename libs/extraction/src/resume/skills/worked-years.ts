import { monthNumber } from '../dates/months';
import type { Period } from '../dates/periods';

/**
 * The years that periods cover together, to a tenth: two at a time count once. A year alone stands for its middle, and one year for
 * half of it.
 */
export function coveredYears(periods: readonly Period[], today: string): number | null {
  const now = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + Number(today.slice(8, 10)) / 31;
  const stretches = periods.flatMap((period) => stretchOf(period, now)).toSorted((a, b) => a[0] - b[0]);
  let months = 0;
  let reached = -Infinity;
  for (const [start, end] of stretches) {
    months += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return months > 0 ? Math.max(0.1, Math.round((months / 12) * 10) / 10) : null;
}

/** First month and the one behind the last. */
function stretchOf({ from, to, current }: Period, now: number): [number, number][] {
  if (!from || (!to && !current)) return [];
  const start = monthNumber(from) + (from.month === null ? 6 : 0);
  const end = current || !to ? now : monthNumber(to) + (to.month === null ? 6 : 1);
  if (to && from.month === null && to.month === null && from.year === to.year) return [[start - 3, start + 3]];
  return end > start ? [[start, Math.min(end, now)]] : [];
}
