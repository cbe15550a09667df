import type { DateOrder } from '../fields';
import { asciiDigits, cleanText, unwrapTextMarker } from '../text/clean-text';
import { dayOfSerial } from '../xlsx/number-format';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const TIME =
  '(?:[T ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?';
const ISO = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, 'i');
const NUMERIC = new RegExp(`^(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})${TIME}$`, 'i');
const DAY_NAME_FIRST = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-/.,]*([a-z]{3,9})\\.?[\\s\\-/.,']*(\\d{4}|\\d{2})${TIME}$`,
  'i',
);
const MONTH_NAME_FIRST = new RegExp(
  `^([a-z]{3,9})\\.?[\\s\\-/.]*(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-/.,]+(\\d{4}|\\d{2})${TIME}$`,
  'i',
);

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `YYYY-MM-DD` when the calendar has this day, between 1900 and 2100. */
function calendarDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** Two digits mean the latest year that is not after the present one. */
function fullYear(text: string, thisYear: number): number {
  const year = Number(text);
  if (text.length === 4) return year;
  const century = thisYear - (thisYear % 100);
  return century + year > thisYear ? century + year - 100 : century + year;
}

function monthOfName(name: string): number {
  const lower = name.toLowerCase();
  if (lower === 'sept') return 9;
  return Math.max(MONTHS.indexOf(lower), MONTH_NAMES.indexOf(lower)) + 1;
}

export interface DateContext {
  /** Which of day and month the column writes first. */
  readonly order: DateOrder;
  /** The year that two-digit years may not exceed. */
  readonly thisYear: number;
}

/**
 * A date cell as `YYYY-MM-DD`, or null when it is no calendar day. Reads ISO dates (also with a time), `15/01/2001`, `15.1.01`,
 * `15-Jan-2001`, `January 15, 2001`, `20010115` and spreadsheet serials such as 36906.
 */
export function parseDate(cell: string, { order, thisYear }: DateContext): string | null {
  const text = asciiDigits(unwrapTextMarker(cleanText(cell))).replace(
    /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i,
    '',
  );
  const iso = ISO.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const year = fullYear(numeric[4] as string, thisYear);
    return order === 'day-first' ? calendarDay(year, second, first) : calendarDay(year, first, second);
  }
  const dayFirst = DAY_NAME_FIRST.exec(text);
  if (dayFirst) {
    return calendarDay(
      fullYear(dayFirst[3] as string, thisYear),
      monthOfName(dayFirst[2] as string),
      Number(dayFirst[1]),
    );
  }
  const monthFirst = MONTH_NAME_FIRST.exec(text);
  if (monthFirst) {
    return calendarDay(
      fullYear(monthFirst[3] as string, thisYear),
      monthOfName(monthFirst[1] as string),
      Number(monthFirst[2]),
    );
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return calendarDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return /^[1-6]\d{4}(?:\.\d+)?$/.test(text) ? dayOfSerial(Number(text), false) : null;
}

/** Counts, over a column, the dates that only one of the two orders can mean. */
export class DateOrderEvidence {
  private dayFirst = 0;
  private monthFirst = 0;

  add(cell: string): void {
    const numeric = NUMERIC.exec(asciiDigits(cleanText(cell)));
    if (numeric === null) return;
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    if (first > 12 && first <= 31 && second <= 12) this.dayFirst += 1;
    if (second > 12 && second <= 31 && first <= 12) this.monthFirst += 1;
  }

  /** Day first, as Pakistan writes, unless more dates can only be month first or, with no such date, the header says `mm/dd`. */
  order(header: string): DateOrder {
    if (this.dayFirst + this.monthFirst === 0) return /\bmm?\W?dd?\b/i.test(header) ? 'month-first' : 'day-first';
    return this.monthFirst > this.dayFirst ? 'month-first' : 'day-first';
  }
}
