/** What a load of requests came to. Latencies are milliseconds. */
export interface Figures {
  readonly searches: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

/** The value below which `share` of them lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
