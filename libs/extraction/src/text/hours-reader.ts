import { SMALL_NUMBER, smallNumber } from './numbers';
import { byRules, type Found } from './span';

/** Hours a week; `min` or `max` alone: "at least", "up to". */
export interface WeeklyHours {
  readonly min: number | null;
  readonly max: number | null;
}

const HOURS = '(?:hours?|hrs?|h)\\.?';
const WEEK =
  '(?:[ ]{0,2}(?:/|per|a|an|each|every|of work (?:per|a))[ ]{0,2}|[ ]{1,2}|-)(?:work[ -]?)?(?:week|wk|weekly|haft[ae])\\b';
const PATTERN = new RegExp(
  `(?<![\\p{L}\\d.:,])(?<lead>(?:up ?to|at least|minimum(?: of)?|min\\.?|more than|less than|over|under|max(?:imum)?(?: of)?|about|around|approx(?:imately|\\.)?|~)[ ]{1,2})?(?<low>${SMALL_NUMBER})(?<open>\\+| plus)?(?:[ ]{0,2}(?:${HOURS})?[ ]{0,2}(?:-|to|or|and)[ ]{0,2}(?<high>${SMALL_NUMBER}))?(?<late>\\+)?[ /-]{0,2}${HOURS}(?<unit>${WEEK}|[ ]{0,2}(?:/|per|a)[ ]{0,2}day\\b)?`,
  'giu',
);
/** "Weekly hours: 30", "Hours per week: 20-30". */
const LABELLED = new RegExp(
  `\\b(?:weekly hours|hours (?:per|a) week|hours\\/week|hrs\\/week)[ ]{0,2}[:=-]?\\s{1,3}(?<low>${SMALL_NUMBER})(?<open>\\+)?(?:[ ]{0,2}(?:-|to)[ ]{0,2}(?<high>${SMALL_NUMBER}))?(?![\\d.,/]|\\p{L})`,
  'giu',
);

/** Every statement of hours a week; hours a day count five times. Hours without "a week" count beside "full-time" or "part-time". */
export function readWeeklyHours(text: string): Found<WeeklyHours>[] {
  const found: Found<WeeklyHours>[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const { lead, low, high, open, late, unit } = match.groups!;
    const daily = /day$/i.test(unit ?? '');
    if (unit === undefined && !isBesideEmployment(text, match.index, match.index + match[0].length)) continue;
    if (isNoWork(text, match.index, match.index + match[0].length, daily)) continue;
    const times = daily ? 5 : 1;
    const value = weekly(
      smallNumber(low!) * times,
      high === undefined ? null : smallNumber(high) * times,
      lead,
      Boolean(open ?? late),
    );
    if (value) found.push(byRules(value, match.index, match.index + match[0].length));
  }
  for (const match of text.matchAll(LABELLED)) {
    const { low, high, open } = match.groups!;
    const value = weekly(
      smallNumber(low!),
      high === undefined ? null : smallNumber(high),
      undefined,
      open !== undefined,
    );
    if (value) found.push(byRules(value, match.index, match.index + match[0].length));
  }
  return found.sort((one, other) => one.span.start - other.span.start);
}

function weekly(low: number, high: number | null, lead: string | undefined, open: boolean): WeeklyHours | null {
  const most = high ?? low;
  if (low < 1 || most > 100 || most < low) return null;
  if (high !== null) return { min: low, max: high };
  if (/^(?:up|less|under|max)/i.test(lead ?? '')) return { min: null, max: low };
  return { min: low, max: open || /^(?:at least|min|more|over)/i.test(lead ?? '') ? null : low };
}

function isBesideEmployment(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const behind = text.slice(end, end + 16);
  return /(?:full|part)[ -]?time[ ,:(-]{0,4}$/i.test(before) || /^[ ,)(-]{0,4}(?:full|part)[ -]?time/i.test(behind);
}

/** "4 hours of overlap a day", "saves 20 hours per week", "respond within 24 hours". */
function isNoWork(text: string, start: number, end: number, daily: boolean): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(end, end + 24);
  if (
    /\b(?:sav(?:e|es|ed|ing)|within|free up|reduc\w{1,5}|wast\w{1,4}|24|every|overlap\w{0,4})\b[^.\n]{0,24}$/i.test(
      before,
    )
  )
    return true;
  return (
    (daily && /^[^.\n]{0,12}overlap/i.test(behind)) || /^[^.\n]{0,8}(?:overlap|support|availability)\b/i.test(behind)
  );
}
