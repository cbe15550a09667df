import type { DateOrder, TraineeField } from '../fields';
import { type ColumnFinding, columnsOfField } from '../columns/assign-columns';
import type { RawRecord } from '../raw-record';
import { type RateHint, rateHint } from '../values/work-values';

/** Where a field stands in a record. */
export interface FieldCells {
  /** The file's own header of its first column, `#3` where it has none. */
  readonly column: string;
  readonly indexes: readonly number[];
  readonly dateOrder: DateOrder;
}

/** What a row's validation needs to know of the file, worked out once. */
export interface RowLayout {
  readonly fields: Readonly<Partial<Record<TraineeField, FieldCells>>>;
  /** Cells up to the last named column; a CSV record with fewer is cut off. */
  readonly narrowest: number;
  /** Cells of the header line; what a record has beyond must be empty. */
  readonly widest: number;
  /** XLSX does not store trailing empty cells, so there the count says nothing. */
  readonly countsCells: boolean;
  readonly rate: RateHint;
  readonly key: 'email' | 'roll_no';
}

export const columnLabel = ({ header, index }: ColumnFinding): string => (header === '' ? `#${index + 1}` : header);

export function rowLayout(columns: readonly ColumnFinding[], kind: 'csv' | 'xlsx'): RowLayout {
  const fields: Partial<Record<TraineeField, FieldCells>> = {};
  for (const { field } of columns) {
    if (field === null || fields[field]) continue;
    const found = columnsOfField(columns, field);
    const first = found[0] as ColumnFinding;
    fields[field] = {
      column: columnLabel(first),
      indexes: found.map(({ index }) => index),
      dateOrder: first.dateOrder ?? 'day-first',
    };
  }
  const named = columns.filter(({ header, field }) => header !== '' || field !== null).map(({ index }) => index + 1);
  return {
    fields,
    narrowest: Math.max(0, ...named),
    widest: columns.length,
    countsCells: kind === 'csv',
    rate: rateHint(fields.expected_rate?.column ?? ''),
    key: fields.email ? 'email' : 'roll_no',
  };
}

/** True when a record has as many cells as the header has columns; empty ones at its end (Excel's `,,,`) do not count. */
export function hasRightWidth({ cells }: RawRecord, { countsCells, narrowest, widest }: RowLayout): boolean {
  if (!countsCells || cells.length === narrowest) return true;
  if (cells.length < narrowest) return false;
  return cells.length <= widest || cells.slice(widest).every((cell) => cell.trim() === '');
}
