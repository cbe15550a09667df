import { CsvScanner } from './csv/csv-scanner';
import { detectDelimiter } from './csv/csv-dialect';
import type { RawRecord, RecordBatches } from './raw-record';
import { decodeHead, decodeText } from './text/decode-text';
import { detectEncoding, type TextEncoding } from './text/detect-encoding';
import { TraineeFileError } from './trainee-file-error';
import { readHead, type TraineeFileSource } from './trainee-file-source';
import { containerOf, refuseOle, WorkbookArchive } from './xlsx/archive';
import { readSheetRows } from './xlsx/sheet-rows';
import { readWorkbook, type Workbook } from './xlsx/workbook-parts';

const HEAD_BYTES = 64 * 1024;
const HEAD_CHARACTERS = 256 * 1024;

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
}

/** How the bytes of a file are to be read; enough to read them again. */
export interface TableFormat {
  readonly kind: 'csv' | 'xlsx';
  /** XLSX is UTF-8 inside. */
  readonly encoding: TextEncoding;
  /** Null for XLSX. */
  readonly delimiter: string | null;
}

/** A file opened as a table of records. */
export interface TraineeTable {
  readonly format: TableFormat;
  /** In the order of the workbook; empty for CSV. */
  readonly sheets: readonly SheetInfo[];
  /** The records from the start. `sheet` names one of `sheets`; `width` is the number of cells of the header, once known. */
  records(sheet: string | null, width: number | null): RecordBatches;
}

async function* csvRecords(
  source: TraineeFileSource,
  encoding: TextEncoding,
  delimiter: string,
  width: number | null,
): RecordBatches {
  const scanner = new CsvScanner(delimiter);
  scanner.expectedCells = width;
  for await (const text of decodeText(source, encoding)) {
    const records = scanner.push(text).filter(isRecord);
    if (records.length > 0) yield records;
  }
  const rest = scanner.end().filter(isRecord);
  if (rest.length > 0) yield rest;
}

/** False for Excel's `sep=;` in the first line. */
const isRecord = ({ line, cells }: RawRecord): boolean =>
  line > 1 || !/^"?sep=/i.test(cells[0] ?? '') || cells.slice(1).some((cell) => !/^[\s,;|"]*$/.test(cell));

function xlsxTable(workbook: Workbook): TraineeTable {
  return {
    format: { kind: 'xlsx', encoding: 'utf-8', delimiter: null },
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    records: (sheet) => {
      const found = workbook.sheets.find(({ name }) => name === sheet);
      if (found === undefined) throw new TraineeFileError('sheet_not_found');
      return readSheetRows(workbook, found);
    },
  };
}

const csvTable = (source: TraineeFileSource, encoding: TextEncoding, delimiter: string): TraineeTable => ({
  format: { kind: 'csv', encoding, delimiter },
  sheets: [],
  records: (_, width) => csvRecords(source, encoding, delimiter, width),
});

/**
 * Opens a file by what its bytes are, whatever its name says. `format` is what an earlier opening found; `mapped` holds folded
 * headers of an admin's map, which help to tell the delimiter. Throws TraineeFileError.
 */
export async function openTable(
  source: TraineeFileSource,
  { format, mapped = new Set() }: { format?: TableFormat; mapped?: ReadonlySet<string> } = {},
): Promise<TraineeTable> {
  const head = await readHead(source, HEAD_BYTES);
  const container = containerOf(head);
  if (container === 'ole') return refuseOle(source);
  if (container === 'zip') return xlsxTable(await readWorkbook(await WorkbookArchive.open(source)));
  const encoding = format?.encoding ?? (await detectEncoding(source, head));
  if (format?.delimiter != null) return csvTable(source, encoding, format.delimiter);
  const text = await decodeHead(source, encoding, HEAD_CHARACTERS);
  if (text.trim() === '') throw new TraineeFileError('file_empty');
  return csvTable(source, encoding, detectDelimiter(text, text.length < HEAD_CHARACTERS, mapped));
}
