/** Why a row is rejected, in sentences without anything of the row in them. */
export const REJECT_MESSAGES = {
  wrong_cell_count: 'The row has {found} cells where the header has {expected}.',
  quote_unclosed: 'A quotation mark is opened in this line and never closed.',
  nul_byte: 'The cell contains a NUL character.',
  name_missing: 'The name is missing.',
  email_missing: 'The e-mail address is missing.',
  email_malformed: 'This is not a valid e-mail address.',
  roll_missing: 'The roll number is missing; a file without e-mail addresses needs one in every row.',
  phone_invalid: 'This is not a valid Pakistani or international phone number.',
  date_of_birth_invalid: 'This is not a calendar date in the past.',
  completed_on_invalid: 'This is not a calendar date.',
  status_unknown: 'The status is none of enrolled, active, completed, certified, dropped.',
  score_not_a_number: 'The score is not a number.',
  score_out_of_range: 'The score is not between 0 and 100.',
  program_missing: 'The row names no programme, and none was given for the file.',
  program_unknown: 'There is no such programme. Correct the name, or let the import make missing programmes.',
  cohort_missing: 'The row names no cohort, and none was given for the file.',
  cohort_unknown: 'The programme has no such cohort. Correct the name, or let the import make missing cohorts.',
} as const;
export type RejectCode = keyof typeof REJECT_MESSAGES;

/** What was left empty or decided in an accepted row. */
export const WARNING_MESSAGES = {
  email_several: 'The cell has several e-mail addresses; the first is used.',
  cnic_invalid: 'This is not a CNIC of 13 digits; it was left empty.',
  gender_unknown: 'The gender was not understood; it was left empty.',
  city_unreadable: 'This is not the name of a city; it was left empty.',
  github_invalid: 'This is not a GitHub address; it was left empty.',
  linkedin_invalid: 'This is not a LinkedIn profile address; it was left empty.',
  rate_invalid: 'The rate was not understood; it was left empty.',
  hours_invalid: 'These are not hours a week between 1 and 168; they were left empty.',
  english_level_unknown: 'The level of English was not understood; it was left empty.',
  text_undecodable: 'The cell has characters that could not be decoded.',
} as const;
export type WarningCode = keyof typeof WARNING_MESSAGES;

export const DUPLICATE_MESSAGES = {
  duplicate_email: 'The same e-mail address as in line {of}; the row was not imported.',
  duplicate_roll: 'The same roll number in the same programme as in line {of}; the row was not imported.',
} as const;
export type DuplicateCode = keyof typeof DUPLICATE_MESSAGES;

export type IssueCode = RejectCode | WarningCode | DuplicateCode;
export type IssueParams = Readonly<Record<string, number>>;

/** Everything that is said about rows, by code. */
export const ISSUE_MESSAGES: Readonly<Record<IssueCode, string>> = {
  ...REJECT_MESSAGES,
  ...WARNING_MESSAGES,
  ...DUPLICATE_MESSAGES,
};

/** The English sentence of an issue. */
export function issueMessage(code: IssueCode, params: IssueParams = {}): string {
  return ISSUE_MESSAGES[code].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

export interface RowWarning {
  readonly code: WarningCode;
  /** The file's own header. */
  readonly column: string;
}

/** One line of the report on a file. */
export interface RowIssue {
  readonly severity: 'rejected' | 'duplicate' | 'warning';
  /** The physical line where the record starts. */
  readonly line: number;
  /** The file's own header; empty for the whole row. */
  readonly column: string;
  readonly code: IssueCode;
  readonly params: IssueParams;
}
