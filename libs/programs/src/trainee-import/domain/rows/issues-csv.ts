import { stringify, type Options, type Stringifier } from 'csv-stringify';
import { stringify as stringifyNow } from 'csv-stringify/sync';
import { issueMessage, type RowIssue } from './row-issues';

const OPTIONS: Options = {
  header: true,
  columns: ['line', 'column', 'code', 'message'],
  escape_formulas: true,
  record_delimiter: '\r\n',
};

const asRecord = ({ line, column, code, params }: RowIssue): (string | number)[] => [
  line,
  column,
  code,
  issueMessage(code, params),
];

/**
 * The report as CSV: `line,column,code,message`. It holds headers, line numbers and sentences, nothing of any row; a header that
 * looks like a formula gets an apostrophe before it, so that a spreadsheet takes it for text.
 */
export const issuesCsv = (issues: readonly RowIssue[]): string => stringifyNow(issues.map(asRecord), OPTIONS);

/** The same, streaming: write `issueRecord(issue)` to it and read text from it. */
export const issuesCsvStream = (): Stringifier => stringify(OPTIONS);
export const issueRecord = asRecord;
