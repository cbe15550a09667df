import type { ColumnMap } from './columns/column-map';

/** Where an import stands. */
export const IMPORT_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export type IssueSeverity = 'rejected' | 'warning' | 'duplicate';

/** Everything that decides what an import of a file does. `today` keeps a restart on the day on which it began. */
export interface ImportPlan {
  readonly programId: string | null;
  readonly cohortId: string | null;
  readonly createMissing: boolean;
  readonly map: ColumnMap;
  readonly today: string;
  readonly demo: boolean;
}

/** Rows by what became of them: rows = accepted + duplicates + rejected, accepted = created + updated + unchanged. */
export interface ImportTotals {
  readonly rows: number;
  readonly accepted: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly seconds: number;
}

/** The counts that are kept, as totals with their sums. */
export function totalsOf(
  counts: Pick<ImportTotals, 'created' | 'updated' | 'unchanged' | 'duplicates' | 'rejected' | 'warnings'>,
  seconds: number,
): ImportTotals {
  const { created, updated, unchanged, duplicates, rejected, warnings } = counts;
  const accepted = created + updated + unchanged;
  const rows = accepted + duplicates + rejected;
  return { rows, accepted, created, updated, unchanged, duplicates, rejected, warnings, seconds };
}
