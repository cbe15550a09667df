import { LANGUAGE_LEVELS, type LanguageLevel, money, type Money, type Period } from '@hunar/kernel';
import { asciiDigits, cleanText } from '../text/clean-text';

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/\bpkr\b|(?:\b|\d)rs\b\.?|\brupees?\b|₨|روپے/i, 'PKR'],
  [/\busd\b|\bus ?\$|\$|\bdollars?\b/i, 'USD'],
  [/\beur\b|€|\beuros?\b/i, 'EUR'],
  [/\bgbp\b|£|\bpounds?\b/i, 'GBP'],
  [/\baed\b|\bdirhams?\b|\bdhs?\b/i, 'AED'],
  [/\bsar\b|\briyals?\b/i, 'SAR'],
  [/\bcad\b/i, 'CAD'],
  [/\baud\b/i, 'AUD'],
  [/\binr\b|₹/i, 'INR'],
];
const PERIODS: readonly (readonly [RegExp, Period])[] = [
  [/hour|\bhr?s?\b|\bph\b|\/\s*h\b|گھنٹ/i, 'hour'],
  [/\bday|daily|\bpd\b|\/\s*d\b/i, 'day'],
  [/week|\bwk\b|\bpw\b|\/\s*w\b/i, 'week'],
  [/month|\bpm\b|\bmo\b|monthly|salary|ماہ/i, 'month'],
  [/year|annual|annum|yearly|\bpa\b|\byr\b/i, 'year'],
  [/fixed|per project|\bproject\b|lump/i, 'fixed'],
];
const firstOf = <Value>(list: readonly (readonly [RegExp, Value])[], text: string): Value | null =>
  list.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** What a column says about every rate in it; null where it is silent. */
export interface RateHint {
  readonly currency: string | null;
  readonly period: Period | null;
}

/** Reads "Expected hourly rate (PKR)" → PKR per hour. Underscores and camel case part words. */
export function rateHint(header: string): RateHint {
  const words = header.replace(/_/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return { currency: firstOf(CURRENCIES, words), period: firstOf(PERIODS, words) };
}

const AMOUNT = /(\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+|,\d{1,2}(?!\d))?)\s*(k\b|lakhs?\b|lacs?\b)?/gi;
/** More than this in dollars an hour is a monthly figure in the wrong column. */
const MOST_USD_PER_HOUR = 1000;

function amounts(text: string): number[] {
  const found: number[] = [];
  for (const [, digits, unit] of text.matchAll(AMOUNT)) {
    const plain = /^\d+,\d{1,2}$/.test(digits as string)
      ? (digits as string).replace(',', '.')
      : (digits as string).replaceAll(',', '');
    const factor = unit === undefined ? 1 : unit.toLowerCase() === 'k' ? 1000 : 100_000;
    found.push(Number(plain) * factor);
  }
  return found;
}

/**
 * A rate cell: "$25/hr", "Rs 2,500", "1.5k PKR per day"; USD per hour where neither cell nor column says otherwise. Of a range the
 * lower end, which is what the person would accept. Null when it is no plausible amount.
 */
export function parseRate(cell: string, hint: RateHint): Money | null {
  const text = asciiDigits(cleanText(cell)).replace(/\/-|\/=/g, ' ');
  const currency = firstOf(CURRENCIES, text) ?? hint.currency ?? 'USD';
  const period = firstOf(PERIODS, text) ?? hint.period ?? 'hour';
  if (/^\D*-\s?\d/.test(text)) return null;
  const leftover = text.replace(AMOUNT, ' ');
  const found = amounts(text);
  const amount = found[0];
  if (amount === undefined || found.length > 2 || amount <= 0 || amount > 1e9) return null;
  if (unknownWords(leftover)) return null;
  if (currency === 'USD' && period === 'hour' && amount > MOST_USD_PER_HOUR) return null;
  return money(amount, currency, period);
}

const RATE_WORDS =
  /^(?:pkr|rs|rupees?|usd|us|dollars?|eur|euros?|gbp|pounds?|aed|dirhams?|dhs?|sar|riyals?|cad|aud|inr|per|an?|hourly|hours?|hrs?|h|ph|days?|daily|d|pd|weeks?|weekly|wk|w|pw|months?|monthly|mo|m|pm|years?|yearly|yr|annum|annually|pa|fixed|project|to|from|approx|around|about|only|min|minimum|starting|at|least|negotiable|lump|sum|max|and|between|upto|up)$/i;
const unknownWords = (text: string): boolean =>
  (text.match(/\p{L}+/gu) ?? []).some(
    (word) => !RATE_WORDS.test(word) && !/^(?:روپے|فی|گھنٹہ|گھنٹے|ماہ|ماہانہ)$/.test(word),
  );

/** Hours a week, 1–168: "20", "20 hrs/week", "4 hours a day" (of five days), "full time" (40), "part time" (20); of a range the lower end. */
export function parseWeeklyHours(cell: string): number | null {
  const text = asciiDigits(cleanText(cell)).toLowerCase();
  if (/^full[ -]?time$/.test(text)) return 40;
  if (/^part[ -]?time$/.test(text)) return 20;
  const match =
    /^(?:approx\.?|about|around|up ?to|~|min\.?|at least)?\s*(\d{1,3}(?:\.\d+)?)\s*\+?(?:\s*(?:-|–|to)\s*\d{1,3}(?:\.\d+)?)?\s*(?:h|hr|hrs|hour|hours)?\.?\s*((?:\/|per|a|an|each|every|in a)?\s*(?:w|wk|week|weekly|d|day|daily)?)\.?$/.exec(
      text,
    );
  if (match === null) return null;
  const hours = Number(match[1]) * (/\bd(?:ay|aily)?$/.test(match[2] ?? '') ? 5 : 1);
  return hours >= 1 && hours <= 168 ? Math.floor(hours) : null;
}

const LEVEL_WORDS: readonly (readonly [RegExp, LanguageLevel])[] = [
  [/^(?:native|mother tongue|first language)\b/, 'native'],
  [/^(?:bilingual|proficient|proficiency|mastery|near native|full professional)\b/, 'C2'],
  [/^(?:fluent|advanced|excellent|very good|professional|expert|strong)\b/, 'C1'],
  [/^(?:upper intermediate|good|high intermediate|professional working)\b/, 'B2'],
  [/^(?:intermediate|average|working|conversational|medium|moderate|satisfactory|limited working)\b/, 'B1'],
  [/^(?:pre intermediate|elementary|basic|fair|low intermediate|weak)\b/, 'A2'],
  [/^(?:beginner|poor|starter|none)\b/, 'A1'],
];

/** A level of English by the Common European Framework; the usual words are put on its scale ("Fluent" is C1, "Good" is B2). */
export function parseEnglishLevel(cell: string): LanguageLevel | null {
  const text = cleanText(cell).toLowerCase().replace(/[-_]/g, ' ');
  const code = /\b([abc])\s?([12])\b/.exec(text);
  if (code) return LANGUAGE_LEVELS.find((level) => level === `${code[1]}${code[2]}`.toUpperCase()) ?? null;
  return firstOf(LEVEL_WORDS, text);
}
