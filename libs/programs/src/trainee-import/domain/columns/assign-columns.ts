import type { DateOrder, TraineeField } from '../fields';
import type { ColumnMap } from './column-map';
import { type ColumnReading, readColumn } from './column-candidates';
import { type ContentContext, contentShares } from './content-signals';
import { foldHeader } from './fold-header';
import type { HeaderLine } from './header-line';

/** What one column of the file was found to mean. */
export interface ColumnFinding {
  /** Zero-based. */
  readonly index: number;
  /** The file's own header; empty when it has none. */
  readonly header: string;
  /** Null when the column is left out. Several columns have one field only where their cells are joined (names, skills). */
  readonly field: TraineeField | null;
  /** 0…1: how sure `field` is, null included. */
  readonly confidence: number;
  /** The first three values: personal data, for the admin who uploaded the file and nobody else. */
  readonly samples: readonly string[];
  /** For date columns: how `01/02/2001` is read. */
  readonly dateOrder?: DateOrder;
}

/** Cells of these fields may come from several columns: first and last name with a space, skill lists with a line break. */
const JOINED = new Set<TraineeField>(['full_name', 'skills']);

const ACCEPTED_FROM = 0.35;
/** A further column of skills is joined only when its header says so. */
const JOINED_FROM = 0.6;

interface Taken {
  readonly field: TraineeField;
  readonly confidence: number;
}

export class UnknownMapHeader extends Error {
  constructor(readonly position: number) {
    super(`The file has no column number ${position} of the map`);
  }
}

/** Fields that the map gives, by column. Of columns with the same header the first is meant. */
function mapped(headers: readonly string[], map: ColumnMap): Map<number, TraineeField | null> {
  const fields = new Map<number, TraineeField | null>();
  Object.entries(map.columns ?? {}).forEach(([name, field], position) => {
    const exact = headers.findIndex((header, index) => header === name.trim() && !fields.has(index));
    const folded = foldHeader(name);
    const similar = headers.findIndex(
      (header, index) => folded !== '' && foldHeader(header) === folded && !fields.has(index),
    );
    const numbered = /^#(\d+)$/.exec(name.trim())?.[1];
    const byNumber =
      numbered !== undefined && Number(numbered) >= 1 && Number(numbered) <= headers.length ? Number(numbered) - 1 : -1;
    const index = [exact, byNumber, similar].find((found) => found >= 0);
    if (index === undefined) throw new UnknownMapHeader(position + 1);
    fields.set(index, field);
    if (field === null)
      headers.forEach(
        (header, other) => header !== '' && header === headers[index] && fields.set(other, fields.get(other) ?? null),
      );
  });
  return fields;
}

/** Gives each field to the column that it fits best; what the admin mapped comes first. Throws `UnknownMapHeader`. */
export function assignColumns(
  header: HeaderLine,
  rows: readonly (readonly string[])[],
  map: ColumnMap,
  context: ContentContext,
): ColumnFinding[] {
  const { headers, groups } = header;
  const given = mapped(headers, map);
  const values = headers.map((_, column) => rows.map((row) => row[column] ?? ''));
  const readings = headers.map((name, column) =>
    readColumn(
      name,
      groups[column] ?? '',
      values[column] as string[],
      contentShares((values[column] as string[]).slice(0, 200), context),
    ),
  );
  settleFName(readings);
  const taken = new Map<number, Taken>();
  for (const [index, field] of given) if (field !== null) taken.set(index, { field, confidence: 1 });
  const fields = new Set([...taken.values()].map(({ field }) => field));
  const free = (index: number) => !given.has(index) && !taken.has(index);
  takeBest(readings, free, fields, taken);
  if (!fields.has('full_name')) joinNames(readings, free, taken);
  joinSkills(readings, free, taken);
  return headers.map((name, index) => {
    const found = taken.get(index);
    const confidence = found?.confidence ?? (given.has(index) ? 1 : leftOut(readings[index] as ColumnReading));
    const samples = (values[index] as string[]).filter((value) => value.trim() !== '').slice(0, 3);
    return {
      index,
      header: name,
      field: found?.field ?? null,
      confidence: Math.round(confidence * 100) / 100,
      samples,
    };
  });
}

/** "FName" is the first name beside a last name; alone it is, in Pakistan, the father's name. */
function settleFName(readings: ColumnReading[]): void {
  const hasLast = readings.some(({ candidates }) => candidates.some(({ meaning }) => meaning === 'last_name'));
  const wrong = hasLast ? 'father_name' : 'first_name';
  readings.forEach((reading, index) => {
    const meanings = new Set(reading.candidates.map(({ meaning }) => meaning));
    if (!meanings.has('father_name') || !meanings.has('first_name')) return;
    readings[index] = { ...reading, candidates: reading.candidates.filter(({ meaning }) => meaning !== wrong) };
  });
}

/** A column that lost its field to a better one is left out as surely as it was known to be that field's second. */
const leftOut = (reading: ColumnReading): number =>
  reading.candidates[0] && reading.candidates[0].confidence >= ACCEPTED_FROM ? 0.5 : reading.leftOut;

function takeBest(
  readings: readonly ColumnReading[],
  free: (index: number) => boolean,
  fields: Set<TraineeField>,
  taken: Map<number, Taken>,
): void {
  const all = readings.flatMap(({ candidates }, index) => candidates.map((candidate) => ({ index, ...candidate })));
  all.sort((one, other) => other.confidence - one.confidence || one.index - other.index);
  const halves = all.some(({ meaning, confidence }) => meaning === 'first_name' && confidence > 0.6);
  for (const { index, meaning, confidence } of all) {
    if (
      meaning === 'first_name' ||
      meaning === 'last_name' ||
      confidence < ACCEPTED_FROM ||
      !free(index) ||
      fields.has(meaning)
    )
      continue;
    if (meaning === 'full_name' && halves && confidence < 0.8) continue;
    taken.set(index, { field: meaning, confidence });
    fields.add(meaning);
  }
}

function joinNames(
  readings: readonly ColumnReading[],
  free: (index: number) => boolean,
  taken: Map<number, Taken>,
): void {
  for (const half of ['first_name', 'last_name'] as const) {
    const index = readings.findIndex(
      ({ candidates }, at) => free(at) && candidates.some(({ meaning }) => meaning === half),
    );
    const found = readings[index]?.candidates.find(({ meaning }) => meaning === half);
    if (found) taken.set(index, { field: 'full_name', confidence: found.confidence });
  }
}

function joinSkills(
  readings: readonly ColumnReading[],
  free: (index: number) => boolean,
  taken: Map<number, Taken>,
): void {
  readings.forEach(({ candidates }, index) => {
    const best = candidates[0];
    if (best?.meaning === 'skills' && best.confidence >= JOINED_FROM && free(index))
      taken.set(index, { field: 'skills', confidence: best.confidence });
  });
}

/** Fields → their columns, in the order in which joined cells follow one another (first name before last name). */
export function columnsOfField(columns: readonly ColumnFinding[], field: TraineeField): readonly ColumnFinding[] {
  const found = columns.filter((column) => column.field === field);
  if (found.length < 2) return found;
  if (!JOINED.has(field)) return found.slice(0, 1);
  if (field !== 'full_name') return found;
  const isLast = (column: ColumnFinding) => /\b(?:last|sur|family|surname|lname)/.test(foldHeader(column.header));
  return [...found.filter((column) => !isLast(column)), ...found.filter(isLast)];
}
