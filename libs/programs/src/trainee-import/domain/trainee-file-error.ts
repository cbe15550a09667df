import { DomainError } from '@hunar/kernel';

/** Why a whole file cannot be imported, in a sentence for the person who uploaded it. */
export const FILE_MESSAGES = {
  accident: 'Something went wrong on our side, several times. What was written stays; import the file again to go on.',
  file_empty: 'The file is empty.',
  file_too_large: 'The file is larger than {limitMegabytes} MB once unpacked; split it.',
  file_not_a_table: 'This is {kind}, not a CSV or XLSX file.',
  encoding_unsupported: 'The text is encoded as {encoding}; save it as UTF-8.',
  line_too_long: 'Line {line} is longer than {limit} characters; this does not look like a CSV file.',
  workbook_encrypted: 'The workbook is protected by a password; save it without one.',
  workbook_legacy_xls: 'This is an old Excel workbook (.xls); save it as .xlsx or CSV.',
  workbook_broken: 'The workbook is damaged or incomplete; open it in Excel and save it again.',
  workbook_not_xlsx: 'This is an archive, but not an Excel workbook (.xlsx).',
  sheet_not_found: 'The workbook has no sheet named as the map says.',
  header_not_found: 'No line of the file looks like column headers; name the header line and the columns in a map.',
  header_line_missing: 'Line {line} of the file, which the map names as the header line, is empty or does not exist.',
  map_invalid: 'The map is not of the form {"columns": {"HEADER": "field" or null}, "sheet", "headerLine"}.',
  map_field_unknown: 'The map gives column {column} of its list a field that does not exist.',
  map_header_unknown: 'The map names a column that the file does not have (number {column} of its list).',
  key_column_missing: 'No column holds e-mail addresses or roll numbers; name one in a map.',
  name_column_missing: 'No column holds the names of the trainees; name one in a map.',
} as const;
export type FileFailureCode = keyof typeof FILE_MESSAGES;

type Params = Readonly<Record<string, string | number | boolean | null>>;

/** The sentence of a file's failure. */
export function fileMessage(code: FileFailureCode, params: Params = {}): string {
  return FILE_MESSAGES[code].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** A file that cannot be read further. `analyseTraineeFile` hands it back as a failure; while rows are read it is thrown. */
export class TraineeFileError extends DomainError {
  constructor(
    override readonly code: FileFailureCode,
    params: Params = {},
  ) {
    super(code, fileMessage(code, params), params);
  }
}
