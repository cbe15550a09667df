/** One record of a file before anybody knows what its cells mean. */
export interface RawRecord {
  /** The physical line (CSV) or row number (XLSX) where the record starts; the first is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** True when a quote was opened on this line and never closed: its cells cannot be trusted. */
  readonly unclosedQuote?: boolean;
}

/** Records in the order of the file, a batch per chunk read, so that 30,000 rows do not cost 30,000 turns of the event loop. */
export type RecordBatches = AsyncIterable<readonly RawRecord[]>;

export const isBlankRecord = (record: RawRecord): boolean =>
  record.unclosedQuote !== true && record.cells.every((cell) => cell.trim() === '');
