import type { RawRecord } from '../raw-record';
import { parseCity } from '../values/city-values';
import {
  type ParsedEmail,
  parseCnic,
  parseEmail,
  parseGithub,
  parseLinkedin,
  parsePhone,
} from '../values/contact-values';
import { parseGender, parseScore, parseStatus } from '../values/enrolment-values';
import { parseEnglishLevel, parseRate, parseWeeklyHours } from '../values/work-values';
import { cleanText } from '../text/clean-text';
import { FieldReader, Rejection } from './field-readers';
import type { RowWarning } from './row-issues';
import { hasRightWidth, type RowLayout } from './row-layout';
import type { RowOutcome, TraineeRow } from './trainee-row';

type Rejected = Extract<RowOutcome, { kind: 'rejected' }>;

const EMPTY = { address: '', several: false };
const isNothing = (cell: string): boolean => cell.length < 12 && /^(?:n\/?a|nil|none|null)$/i.test(cleanText(cell));

/** Reads and judges the rows of one file. `today` is `YYYY-MM-DD`. */
export class RowValidator {
  private readonly read: FieldReader;
  private lastCell = '';
  private lastEmail: ParsedEmail | null = EMPTY;

  constructor(
    private readonly layout: RowLayout,
    private readonly today: string,
  ) {
    this.read = new FieldReader(layout, Number(today.slice(0, 4)));
  }

  /** What is wrong with a record as a whole, else null. */
  wholeRecord(record: RawRecord): Rejected | null {
    const { line, cells } = record;
    if (record.unclosedQuote) return { kind: 'rejected', line, column: '', code: 'quote_unclosed', params: {} };
    if (hasRightWidth(record, this.layout)) return null;
    const params = { found: cells.length, expected: this.layout.narrowest };
    return { kind: 'rejected', line, column: '', code: 'wrong_cell_count', params };
  }

  /** The key of a record of the right width; null when it has none that is valid. */
  key({ cells }: RawRecord): string | null {
    this.read.start(cells);
    try {
      if (this.layout.key === 'email') return this.email();
      const roll = this.rollNumber();
      return roll === null ? null : `${(this.read.text('program') ?? '').toLowerCase()}\n${roll.toLowerCase()}`;
    } catch (error) {
      if (error instanceof Rejection) return null;
      throw error;
    }
  }

  /** Judges a record of the right width. Of several errors the first in the canonical order of the fields is reported. */
  row({ line, cells }: RawRecord): { row: TraineeRow; warnings: RowWarning[] } | Rejected {
    this.read.start(cells);
    try {
      const row = this.build(line);
      return { row, warnings: [...this.read.warnings] };
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      return { kind: 'rejected', line, column: error.column, code: error.code, params: {} };
    }
  }

  private build(line: number): TraineeRow {
    const { read } = this;
    const rollNo = this.rollNumber();
    if (rollNo === null && this.layout.key === 'roll_no') throw new Rejection('roll_missing', read.column('roll_no'));
    const fullName = read.name('full_name');
    if (fullName === null) throw new Rejection('name_missing', read.column('full_name'));
    const fatherName = read.name('father_name');
    const email = this.email();
    if (email === null && this.layout.key === 'email') throw new Rejection('email_missing', read.column('email'));
    const phone = read.must('phone', 'phone_invalid', parsePhone);
    const cnic = read.may('cnic', 'cnic_invalid', parseCnic);
    const gender = read.may('gender', 'gender_unknown', parseGender);
    const dateOfBirth = read.date('date_of_birth', 'date_of_birth_invalid', (day) => day < this.today);
    const city = read.may('city', 'city_unreadable', parseCity);
    const program = read.text('program');
    const cohort = read.text('cohort');
    const status = read.must('status', 'status_unknown', parseStatus);
    const examScore = this.score();
    const completedOn = read.date('completed_on', 'completed_on_invalid', () => true);
    const skills = read.lines('skills');
    const github = read.may('github', 'github_invalid', parseGithub);
    const linkedin = read.may('linkedin', 'linkedin_invalid', parseLinkedin);
    const expectedRate = read.may('expected_rate', 'rate_invalid', (cell) => parseRate(cell, this.layout.rate));
    const weeklyHours = read.may('hours_per_week', 'hours_invalid', parseWeeklyHours);
    const englishLevel = read.may('english_level', 'english_level_unknown', parseEnglishLevel);
    return {
      line,
      rollNo,
      fullName,
      fatherName,
      email,
      phone,
      cnic,
      gender,
      dateOfBirth,
      city,
      program,
      cohort,
      status,
      examScore,
      completedOn,
      skills,
      github,
      linkedin,
      expectedRate,
      weeklyHours,
      englishLevel,
    };
  }

  private rollNumber(): string | null {
    const text = this.read.text('roll_no');
    return text === null ? null : text.replace(/^(\d+)\.0+$/, '$1');
  }

  private email(): string | null {
    const found = this.read.must('email', 'email_malformed', (cell) => this.emailOf(cell));
    if (found?.several) this.read.warn('email_several', 'email');
    return found === EMPTY ? null : (found?.address ?? null);
  }

  /** The key of a row and then the row itself ask for the same cell. */
  private emailOf(cell: string): ParsedEmail | null {
    if (cell !== this.lastCell) {
      this.lastCell = cell;
      this.lastEmail = isNothing(cell) ? EMPTY : parseEmail(cell);
    }
    return this.lastEmail;
  }

  private score(): number | null {
    const found = this.read.must('score', 'score_not_a_number', (cell) => {
      const score = parseScore(cell);
      if (score === 'out-of-range') throw new Rejection('score_out_of_range', this.read.column('score'));
      return score === 'not-a-number' ? null : score;
    });
    return found?.value ?? null;
  }
}
