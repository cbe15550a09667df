import type { Span } from '../../text/span';
import { MONTH_NAMES, monthOf, type When, yearOf } from './months';

/** A stretch of time that a text names. */
export interface Period {
  /** Null when only the end is said. */
  readonly from: When | null;
  /** Null while it goes on, or when only the start is said. */
  readonly to: When | null;
  /** The text says that it goes on. */
  readonly current: boolean;
  /** One moment, such as a year of graduation: `to`. */
  readonly single: boolean;
  readonly span: Span;
}

const YEAR = String.raw`(?:19[5-9]\d|20\d\d)`;
const NAME = String.raw`(?:${MONTH_NAMES})\b\.?`;
const DAY = String.raw`(?:[0-3]?\d(?:st|nd|rd|th)?)`;
/** The ways to write a month of a year, the longest first. */
const MOMENT = [
  String.raw`(?:${DAY}[\s.,/-]{0,2})?${NAME}[\s.,/'’-]{0,3}(?:of\s)?(?:${DAY},?\s{1,2})?${YEAR}`,
  String.raw`${NAME}\s?['’]\s?\d\d`,
  String.raw`${NAME}[\s-]\d\d(?![\d:])`,
  String.raw`${YEAR}[-/.](?:0?[1-9]|1[0-2])(?:[-/.][0-3]?\d)?(?!\d)`,
  String.raw`(?:[0-3]?\d[-/.])?[01]?\d\s?[-/.]\s?${YEAR}`,
  String.raw`[01]?\d/\d\d(?![\d/])`,
  String.raw`${YEAR}\s${NAME}`,
  YEAR,
].join('|');
const NOW = String.raw`(?:till\s|until\s|to\s)?(?:the\s)?(?:present(?:\stime|ly)?|current(?:ly)?|now|today|to\s?date|date|ongoing|on-going|continu(?:e|ed|ing)|in\sprogress|abhi\stak|ab\stak|hal)|اب\sتک|تاحال|جاری|موجودہ|حال`;
const TO = String.raw`\s{0,4}(?:-{1,3}|to|till|until|til|through|thru|upto|up\sto|~|→|->|>|\/|se|سے|تا)\s{0,4}`;

const RANGE = new RegExp(
  String.raw`(?<![\p{L}\d./])(?:from\s|since\s|between\s)?(${MOMENT}|${NAME})${TO}(?:(${NOW})(?!\p{L})|(${MOMENT}|\d\d(?![\d/.,%+]))(?![\d])(?:\s{1,2}(?:tak|تک))?)`,
  'giu',
);
const SINCE = new RegExp(String.raw`(?<!\p{L})(?:since|from|starting)\s{1,2}(${MOMENT})(?!\d)`, 'giu');
const OPEN = new RegExp(
  String.raw`(?<![\p{L}\d./])(${MOMENT})\s{0,3}(?:-{1,3}|onwards?|\+)\s{0,3}(?=$|[)\]|\t\n])`,
  'giu',
);
const ALONE = new RegExp(
  String.raw`(?<![\p{L}\d./$€£#:@-])(${MOMENT})(?![\d%+]|\.\d|,\d{3}|\s?(?:users?|lines|students|hours|hrs)\b)`,
  'giu',
);

/** A line without any of these names no date; the patterns above are slow. */
const DATED = /(?:19[5-9]|20\d)\d|\d\d?\/\d\d|['’]\s?\d\d|\p{L}{3}\.?[\s-]\d\d(?!\d)/u;

/**
 * The stretches of time that a line names, from left to right: ranges, "since 2020", "2020 -"; and moments that stand alone. Dashes are
 * expected to be plain ones.
 */
export function periodsIn(line: string, offset = 0): Period[] {
  if (!DATED.test(line)) return [];
  const found: Period[] = [];
  const taken = (start: number, end: number): boolean =>
    found.some(({ span }) => start + offset < span.end && span.start < end + offset);
  const add = (match: RegExpExecArray, period: Omit<Period, 'span'> | null): void => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    if (period && !taken(start, end)) found.push({ ...period, span: { start: start + offset, end: end + offset } });
  };
  for (const match of line.matchAll(RANGE)) add(match, rangeOf(match[1]!, match[2], match[3]));
  for (const pattern of [SINCE, OPEN]) {
    for (const match of line.matchAll(pattern)) {
      const from = momentOf(match[1]!);
      add(match, from && { from, to: null, current: true, single: false });
    }
  }
  for (const match of line.matchAll(ALONE)) {
    const to = momentOf(match[1]!);
    add(match, to && { from: null, to, current: false, single: true });
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

function rangeOf(first: string, now: string | undefined, last: string | undefined): Omit<Period, 'span'> | null {
  const until = last === undefined ? null : endOf(last, first);
  const from = momentOf(first) ?? sameYear(first, until);
  if (!from || (last !== undefined && !until)) return null;
  if (until && (until.year < from.year || until.year - from.year > 60)) return null;
  return { from, to: until, current: now !== undefined, single: false };
}

/** "Jan - Mar 2020": the first month is of the same year. */
function sameYear(first: string, until: When | null): When | null {
  const month = monthOf(first.trim());
  return month !== null && until ? { year: until.year, month } : null;
}

/** "2019 - 21" ends in 2021; after a month, two digits are no year. */
function endOf(last: string, first: string): When | null {
  if (!/^\d\d$/.test(last)) return momentOf(last);
  const start = momentOf(first);
  const year = yearOf(last);
  return start?.month === null && year !== null && year >= start.year ? { year, month: null } : null;
}

const NAMED = new RegExp(String.raw`(?<!\p{L})(${MONTH_NAMES})(?!\p{L})`, 'iu');

/** A month of a year, or a year; null for what is none. */
export function momentOf(text: string): When | null {
  const year4 = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`).exec(text)?.[0] ?? new RegExp(`${YEAR}(?!\\d)`).exec(text)?.[0];
  const name = NAMED.exec(text)?.[1] ?? new RegExp(`^(${MONTH_NAMES})(?=\\d)`, 'iu').exec(text)?.[1];
  if (name !== undefined) {
    const year = yearOf(year4 ?? /\d\d(?=\D*$)/.exec(text)?.[0] ?? '');
    return year === null ? null : { year, month: monthOf(name) };
  }
  if (year4 === undefined) {
    const short = /^([01]?\d)\/(\d\d)$/.exec(text.trim());
    const year = short && yearOf(short[2]!);
    return short && year ? numbered(year, Number(short[1])) : null;
  }
  const year = yearOf(year4);
  if (year === null) return null;
  const numbers =
    text
      .replace(year4, ' ')
      .match(/\d{1,2}/g)
      ?.map(Number) ?? [];
  if (numbers.length === 0) return { year, month: null };
  // Of "15/01/2020" and "01/15/2020" the one that may be a month; of "2020-01-15" the first.
  const month =
    numbers.length === 1 || text.trim().startsWith(year4) ? numbers[0]! : numbers[1]! <= 12 ? numbers[1]! : numbers[0]!;
  return numbered(year, month);
}

const numbered = (year: number, month: number): When | null => (month >= 1 && month <= 12 ? { year, month } : null);
