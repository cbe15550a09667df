import { grown, uint16s, uint32s } from './memory';

/** Indexes of distinct values: 16 bits as long as they suffice. */
export type Indexes = Uint16Array | Uint32Array;

export const TERMS = ['rate', 'weeklyHours', 'day', 'schedule', 'languages'] as const;
export type Term = (typeof TERMS)[number];

/** People's terms by slot, each an index into the vocabulary. A column of each, so that a scan reads no more than it needs. */
export type TermColumns = { [Name in Term]: Indexes };

export const termColumns = (length: number): TermColumns => ({
  rate: uint16s(length),
  weeklyHours: uint16s(length),
  day: uint16s(length),
  schedule: uint16s(length),
  languages: uint16s(length),
});

/** Columns of greater length with the same in them. */
export function lengthen(columns: TermColumns, length: number): void {
  for (const term of TERMS) {
    const column = columns[term];
    columns[term] = column instanceof Uint16Array ? grown(column, uint16s, length) : grown(column, uint32s, length);
  }
}

/** Writes an index, on a wider column if it must. */
export function setTerm(columns: TermColumns, term: Term, slot: number, index: number): void {
  if (index > 0xffff && columns[term] instanceof Uint16Array) {
    const wide = uint32s(columns[term].length);
    wide.set(columns[term]);
    columns[term] = wide;
  }
  columns[term][slot] = index;
}
