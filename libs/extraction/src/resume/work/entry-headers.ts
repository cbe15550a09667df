import type { Line } from '../../text/lines';
import { type Period, periodsIn } from '../dates/periods';
import { isDuration, titlePoints } from './job-words';

/** The lines that say which job it is and when, and those that tell of it. */
export interface WorkEntry {
  readonly header: readonly Line[];
  readonly period: Period | null;
  readonly body: readonly Line[];
}

const LONGEST_HEADER = 130;
const MOST_HEADER_LINES = 3;

/** A line as the search for entries sees it. */
interface Seen {
  readonly line: Line;
  readonly period: Period | null;
  /** May it be part of a header: short, no bullet, no sentence? */
  readonly heads: boolean;
}

/** Cuts the lines of a section into entries, by the stretches of time that head them; without any, by lines that are titles. */
export function workEntries(lines: readonly Line[]): WorkEntry[] {
  const seen = lines.map((line) => see(line, false));
  let dates = dateLines(seen);
  if (dates.length === 0) {
    for (const [at, line] of lines.entries()) seen[at] = see(line, true);
    dates = dateLines(seen);
  }
  return dates.length > 0 ? byDates(seen, dates) : byTitles(seen);
}

function see(line: Line, singles: boolean): Seen {
  const text = line.text.slice(0, LONGEST_HEADER * 2);
  const period = periodsIn(text, line.start).find((one) => singles || !one.single) ?? null;
  const words = line.text.split(/\s+/).length;
  const sentence = (/[.;]$/.test(line.text) && words > 7) || /^\p{Ll}/u.test(line.text) || words > 18;
  return { line, period, heads: !line.bullet && line.text.length <= LONGEST_HEADER && !sentence };
}

/** Entries that are bullets themselves count where no other line has dates. */
function dateLines(seen: readonly Seen[]): number[] {
  const dated = seen.flatMap(({ period }, at) => (period ? [at] : []));
  const headers = dated.filter((at) => seen[at]!.heads);
  if (headers.length > 0) return headers;
  return dated.filter((at) => seen[at]!.line.text.length <= LONGEST_HEADER && titlePoints(headOf(seen[at]!)) >= 1.5);
}

const headOf = ({ line }: Seen): string => line.text.split(/[,|(\t]|\s-\s|\sat\s/)[0]!.trim();

function byDates(seen: readonly Seen[], dates: readonly number[]): WorkEntry[] {
  // Every entry is built like the first: as many lines above its date.
  const above = linesAbove(seen, dates[0]!, -1, MOST_HEADER_LINES);
  const starts = dates.map((at, index) => at - (index === 0 ? above : linesAbove(seen, at, dates[index - 1]!, above)));
  return dates.map((at, index) => {
    const start = starts[index]!;
    const end = starts[index + 1] ?? seen.length;
    const below = linesBelow(seen, at, end, at - start);
    return {
      header: seen.slice(start, at + 1 + below).map(({ line }) => line),
      period: seen[at]!.period,
      body: seen.slice(at + 1 + below, end).map(({ line }) => line),
    };
  });
}

function linesAbove(seen: readonly Seen[], date: number, before: number, most: number): number {
  let count = 0;
  while (count < most && date - count - 1 > before) {
    const above = seen[date - count - 1]!;
    // Markdown has an empty line behind a heading.
    if (!above.heads || above.period || (seen[date - count]!.line.afterBlank && !above.line.hashed)) break;
    // "2 years 6 months" between an employer and a title is no line of its own.
    if (isDuration(above.line.text)) most += 1;
    count += 1;
  }
  return count;
}

/** Lines under the date that still say which job it was. */
function linesBelow(seen: readonly Seen[], date: number, end: number, above: number): number {
  const own = seen.slice(date - above, date + 1).map(({ line, period }) => withoutPeriod(line, period));
  const parts = own.flatMap((text) => text.split(/[|\t]|\s-\s|\sat\s|,\s/)).filter((part) => /\p{L}{2}/u.test(part));
  const titled = parts.some((part) => titlePoints(part) >= 1.5);
  const enough = titled && parts.length >= 2 ? 0 : parts.length === 0 ? 2 : 1;
  let count = 0;
  while (count < enough && date + count + 1 < end) {
    const below = seen[date + count + 1]!;
    if (!below.heads || below.period || below.line.text.length > 90 || (below.line.afterBlank && parts.length > 0))
      break;
    count += 1;
  }
  return count;
}

const withoutPeriod = (line: Line, period: Period | null): string =>
  period && period.span.start >= line.start && period.span.end <= line.end
    ? line.text.slice(0, period.span.start - line.start) + line.text.slice(period.span.end - line.start)
    : line.text;

/** No dates at all: an entry begins at each line that is a title. */
function byTitles(seen: readonly Seen[]): WorkEntry[] {
  const starts = seen.flatMap((one, at) => (one.heads && titlePoints(headOf(one)) >= 3 ? [at] : []));
  return starts.map((at, index) => {
    const end = starts[index + 1] ?? seen.length;
    const next = seen[at + 1];
    const two =
      next !== undefined &&
      at + 1 < end &&
      next.heads &&
      !next.line.afterBlank &&
      !/\sat\s|,|\||\t|\s-\s/.test(seen[at]!.line.text);
    const from = at + (two ? 2 : 1);
    return {
      header: seen.slice(at, from).map(({ line }) => line),
      period: null,
      body: seen.slice(from, end).map(({ line }) => line),
    };
  });
}
