import { failure, type Result, success } from '@hunar/kernel';
import { assignColumns, type ColumnFinding, UnknownMapHeader } from './columns/assign-columns';
import type { ColumnMap } from './columns/column-map';
import { foldHeader } from './columns/fold-header';
import { readHeaderName } from './columns/header-name';
import { findHeaderLine, HEADER_SEARCH_RECORDS, type HeaderLine, headerLineAt } from './columns/header-line';
import { isBlankRecord, type RawRecord } from './raw-record';
import { SkipRules } from './rows/skipped-records';
import { TraineeFileError, type FileFailureCode } from './trainee-file-error';
import type { TraineeFileSource } from './trainee-file-source';
import { openTable, type SheetInfo, type TableFormat, type TraineeTable } from './trainee-table';
import type { TextEncoding } from './text/detect-encoding';
import { DateOrderEvidence } from './values/date-values';

/** Everything that was decided about a file, as plain data that can be stored and shown. */
export interface TraineeFileAnalysis {
  readonly format: TableFormat;
  readonly encoding: TextEncoding;
  /** Null for XLSX. */
  readonly delimiter: string | null;
  /** The sheet that is read; null for CSV. */
  readonly sheet: string | null;
  readonly sheets: readonly SheetInfo[];
  /** The physical line of the header; 0 when the map says that there is none. */
  readonly headerLine: number;
  readonly columns: readonly ColumnFinding[];
  /** Records below the header that are rows. */
  readonly rows: number;
  /** Totals, repeated headers, footers and section titles below the header, which are no rows. */
  readonly skipped: number;
  /** What keeps the rows from being read until a map mends it. */
  readonly problems: readonly ('key_column_missing' | 'name_column_missing')[];
}

export interface AnalysisOptions {
  /** The present day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly map?: ColumnMap;
  readonly looksLikeSkill?: (words: string) => boolean;
}

/** Rows by whose values the columns are judged. */
const SAMPLE_ROWS = 300;

/**
 * Finds out how a file is to be read: encoding, delimiter or sheet, header line, and what each column means. A failure says why the
 * file cannot be read at all, or what a map must say.
 */
export async function analyseTraineeFile(
  source: TraineeFileSource,
  options: AnalysisOptions,
): Promise<Result<TraineeFileAnalysis, FileFailureCode>> {
  try {
    return success(await analyse(source, options));
  } catch (error) {
    if (error instanceof TraineeFileError) return failure(error.code, [], error.params);
    if (error instanceof UnknownMapHeader)
      return failure('map_header_unknown', ['columns'], { column: error.position });
    throw error;
  }
}

async function analyse(source: TraineeFileSource, options: AnalysisOptions): Promise<TraineeFileAnalysis> {
  const map = options.map ?? {};
  const mapped = new Set(Object.keys(map.columns ?? {}).map(foldHeader));
  const table = await openTable(source, { mapped });
  const { sheet, header } = await chooseHeader(table, map, mapped);
  const { rows, counts, evidence } = await readWhole(table, sheet, header);
  const columns = assignColumns(header, rows, map, options).map((column) => withDateOrder(column, evidence));
  const fields = new Set(columns.map(({ field }) => field));
  const problems: ('key_column_missing' | 'name_column_missing')[] = [];
  if (!fields.has('email') && !fields.has('roll_no')) problems.push('key_column_missing');
  if (!fields.has('full_name')) problems.push('name_column_missing');
  const { format, sheets } = table;
  const { encoding, delimiter } = format;
  return { format, encoding, delimiter, sheet, sheets, headerLine: header.line, columns, ...counts, problems };
}

/** The records from the start that are not blank, up to and beyond where a header is looked for. */
async function headRecords(table: TraineeTable, sheet: string | null, until: number): Promise<RawRecord[]> {
  const head: RawRecord[] = [];
  for await (const batch of table.records(sheet, null)) {
    for (const record of batch) if (!isBlankRecord(record)) head.push(record);
    if (head.length >= HEADER_SEARCH_RECORDS + 20 && (head.at(-1)?.line ?? 0) > until) break;
  }
  return head;
}

interface Chosen {
  readonly sheet: string | null;
  readonly header: HeaderLine;
}

/** The header line that the map names, or the best of the file; in a workbook of its visible sheets, with more rows where they tie. */
async function chooseHeader(table: TraineeTable, map: ColumnMap, mapped: ReadonlySet<string>): Promise<Chosen> {
  if (table.format.kind === 'csv') return { sheet: null, header: await headerOf(table, null, map, mapped) };
  if (map.sheet !== undefined) {
    const wanted = map.sheet.trim().toLowerCase();
    const named = table.sheets.find(({ name }) => name.trim().toLowerCase() === wanted);
    if (named === undefined) throw new TraineeFileError('sheet_not_found');
    return { sheet: named.name, header: await headerOf(table, named.name, map, mapped) };
  }
  const found: Chosen[] = [];
  for (const { name, hidden } of table.sheets) {
    if (hidden) continue;
    const header = await headerOf(table, name, map, mapped).catch((error: unknown) => {
      if (error instanceof TraineeFileError && error.code.startsWith('header_')) return null;
      throw error;
    });
    // A sheet of mentors or parents has names and addresses too.
    const score = (header?.score ?? 0) - (readHeaderName(name).foreign ? 3 : 0);
    if (header !== null) found.push({ sheet: name, header: { ...header, score } });
  }
  const best = Math.max(...found.map(({ header }) => header.score));
  const likely = found.filter(({ header }) => header.score >= best - 1);
  if (likely.length < 2) return likely[0] ?? fail('header_not_found');
  const sized = await Promise.all(
    likely.map(async (chosen) => ({ chosen, rows: await countRecords(table, chosen.sheet) })),
  );
  return sized.reduce((one, other) => (other.rows > one.rows ? other : one)).chosen;
}

const fail = (code: FileFailureCode, line = 0): never => {
  throw new TraineeFileError(code, { line });
};

async function countRecords(table: TraineeTable, sheet: string | null): Promise<number> {
  let count = 0;
  for await (const batch of table.records(sheet, null))
    for (const record of batch) count += isBlankRecord(record) ? 0 : 1;
  return count;
}

async function headerOf(
  table: TraineeTable,
  sheet: string | null,
  map: ColumnMap,
  mapped: ReadonlySet<string>,
): Promise<HeaderLine> {
  const head = await headRecords(table, sheet, map.headerLine ?? 0);
  if (head.length === 0) return fail(table.format.kind === 'csv' ? 'file_empty' : 'header_not_found');
  if (map.headerLine === undefined) return findHeaderLine(head, mapped) ?? fail('header_not_found');
  if (map.headerLine > 0) {
    const index = head.findIndex(({ line }) => line === map.headerLine);
    return index < 0 ? fail('header_line_missing', map.headerLine) : headerLineAt(head, index);
  }
  const width = Math.max(...head.map(({ cells }) => cells.length));
  const headers = Array.from({ length: width }, (_, column) => `#${column + 1}`);
  return { index: -1, line: 0, headers, groups: headers.map(() => ''), score: 1 };
}

interface WholeFile {
  readonly rows: readonly (readonly string[])[];
  readonly counts: { readonly rows: number; readonly skipped: number };
  readonly evidence: readonly DateOrderEvidence[];
}

/** One pass over the file: the first rows as samples, the number of rows, and for every column what its dates say about their order. */
async function readWhole(table: TraineeTable, sheet: string | null, header: HeaderLine): Promise<WholeFile> {
  const samples: (readonly string[])[] = [];
  const counts = { rows: 0, skipped: 0 };
  const evidence = header.headers.map(() => new DateOrderEvidence());
  const skip = new SkipRules(header.headers);
  for await (const batch of table.records(sheet, header.headers.length)) {
    for (const record of batch) {
      if (record.line <= header.line) continue;
      const reason = skip.reasonToSkip(record);
      if (reason !== null) {
        counts.skipped += reason === 'blank' ? 0 : 1;
        continue;
      }
      counts.rows += 1;
      if (record.unclosedQuote) continue;
      if (samples.length < SAMPLE_ROWS) samples.push(record.cells);
      record.cells.forEach((cell, column) => evidence[column]?.add(cell));
    }
  }
  return { rows: samples, counts, evidence };
}

function withDateOrder(column: ColumnFinding, evidence: readonly DateOrderEvidence[]): ColumnFinding {
  if (column.field !== 'date_of_birth' && column.field !== 'completed_on') return column;
  return { ...column, dateOrder: evidence[column.index]?.order(column.header) ?? 'day-first' };
}
