import { byRules, type Found } from '../../text/span';

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const CUE =
  '(?:start(?:ing|s)?(?: date)?|join(?:ing)?(?: date)?|commenc(?:ing|es|ement)(?: date)?|begin(?:ning|s)?|available from|kick[- ]?off|onboarding)';
const BETWEEN =
  '[ ]{0,2}(?:[:=-]|is|on|from|by|in|of|as of|around|expected|anticipated|the|early|mid|week of)?[ ]{0,2}(?:on|from|in|the|early|mid|late)?[ ]{0,2}-?';
const DATE = `(?<iso>20\\d\\d-[01]\\d-[0-3]\\d)|(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?: of)?[ .-](?<month>${MONTHS})[ ,.-]{1,2}(?<year>20\\d\\d)|(?<month2>${MONTHS})[ .](?<day2>[0-3]?\\d)(?:st|nd|rd|th)?,?[ ](?<year2>20\\d\\d)|(?<month3>${MONTHS})[ ,]{1,2}(?<year3>20\\d\\d)|(?<d4>[0-3]?\\d)[./](?<m4>[01]?\\d)[./](?<y4>20\\d\\d)|(?<soon>asap|immediate(?:ly)?|as soon as possible|right away|today)`;
const PATTERN = new RegExp(`\\b${CUE}${BETWEEN}(?:${DATE})(?![\\p{L}\\d])`, 'giu');
const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** When the work starts: a day (YYYY-MM-DD; of a month its first), or null for "as soon as possible". A date without a year is none. */
export function readStart(text: string): Found<string | null> | null {
  for (const match of text.matchAll(PATTERN)) {
    const day = dayOf(match.groups!);
    if (day !== undefined) return byRules(day, match.index, match.index + match[0].length);
  }
  return null;
}

function dayOf(groups: Readonly<Record<string, string | undefined>>): string | null | undefined {
  if (groups.soon) return null;
  if (groups.iso) return isDay(groups.iso) ? groups.iso : undefined;
  const month = groups.month ?? groups.month2 ?? groups.month3;
  const year = groups.year ?? groups.year2 ?? groups.year3 ?? groups.y4;
  // "03/04/2027" is a day of March or of April; only what can be read in one way is read.
  if (groups.m4 && Number(groups.d4) <= 12 && groups.d4 !== groups.m4) return undefined;
  const number = month ? NAMES.indexOf(month.slice(0, 3).toLowerCase()) + 1 : Number(groups.m4);
  const day = Number(groups.day ?? groups.day2 ?? groups.d4 ?? 1);
  const written = `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}

function isDay(written: string): boolean {
  const at = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
}
