import type { LanguageLevel, Money } from '@hunar/kernel';
import type { EnrolmentStatus } from '../fields';
import type { City } from '../values/city-values';
import type { Gender } from '../values/enrolment-values';
import type { IssueParams, RejectCode, RowIssue, RowWarning } from './row-issues';

/** One trainee as a file has them. Null stands for not given, and for values that were left empty with a warning. */
export interface TraineeRow {
  /** The physical line where the record starts. */
  readonly line: number;
  readonly rollNo: string | null;
  readonly fullName: string;
  readonly fatherName: string | null;
  /** Lower-cased; null only in files that have no e-mail column. */
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
  /** Thirteen digits. */
  readonly cnic: string | null;
  readonly gender: Gender | null;
  /** `YYYY-MM-DD`, before today. */
  readonly dateOfBirth: string | null;
  readonly city: City | null;
  /** The programme and cohort as the file names them. */
  readonly program: string | null;
  readonly cohort: string | null;
  /** Null when the cell is empty or there is no such column: what that means is for the importer to say. */
  readonly status: EnrolmentStatus | null;
  /** 0…100. */
  readonly examScore: number | null;
  /** `YYYY-MM-DD`; may lie ahead. */
  readonly completedOn: string | null;
  /** The skills cells as they are; line breaks as `\n`. */
  readonly skills: string | null;
  readonly github: string | null;
  readonly linkedin: string | null;
  readonly expectedRate: Money | null;
  readonly weeklyHours: number | null;
  readonly englishLevel: LanguageLevel | null;
}

/** What became of one row. Rows = accepted + duplicate + rejected; totals, footers and blank lines are no rows. */
export type RowOutcome =
  | { readonly kind: 'accepted'; readonly row: TraineeRow; readonly warnings: readonly RowWarning[] }
  | {
      readonly kind: 'duplicate';
      readonly line: number;
      readonly of: number;
      readonly column: string;
      readonly key: 'email' | 'roll_no';
    }
  | {
      readonly kind: 'rejected';
      readonly line: number;
      readonly column: string;
      readonly code: RejectCode;
      readonly params: IssueParams;
    };

/** What the report has to say about an outcome; nothing for a row that was accepted as it stands. */
export function issuesOf(outcome: RowOutcome): RowIssue[] {
  if (outcome.kind === 'accepted') {
    return outcome.warnings.map(({ code, column }) => ({
      severity: 'warning',
      line: outcome.row.line,
      column,
      code,
      params: {},
    }));
  }
  const { line, column } = outcome;
  if (outcome.kind === 'rejected')
    return [{ severity: 'rejected', line, column, code: outcome.code, params: outcome.params }];
  const code = outcome.key === 'email' ? 'duplicate_email' : 'duplicate_roll';
  return [{ severity: 'duplicate', line, column, code, params: { of: outcome.of } }];
}
