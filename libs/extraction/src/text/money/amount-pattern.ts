import { CURRENCY_PATTERN } from './currencies';

/** 120,000 · 1,50,000 · 80.000 · 120 000 · 2.5 · 2,5. No digit follows. */
const NUMBER =
  "\\d{1,3}(?:,\\d{2,3}){0,3},\\d{3}(?:\\.\\d{1,2})?|\\d{1,3}(?:\\.\\d{3}){1,3}(?:,\\d{1,2})?|\\d{1,3}(?:[ ']\\d{3}){1,3}|\\d{1,9}(?:[.,]\\d{1,2})?";
const numberNamed = (name: string): string => `(?<${name}>${NUMBER})(?![\\d]|[.,]\\d)`;

const UNIT = 'k|thousand|hazaa?r|mm|mn|m|million|bn|b|billion|lpa|l\\.p\\.a|lakhs?|lacs?|l|crores?|cr';
const unitNamed = (name: string): string => `(?:[ -]?(?<${name}>${UNIT})(?![\\p{L}\\d]))?`;

const PERIOD_NOUN =
  'hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|mth|mon|mo|m|years?|yrs?|yr|y|annum|project|gig|article|word|page|video|post|task|user|seat|customer|employee|person|month|ghanta|mahina|maheena|mahine';
/** "per hour", "/hr", "an hour", "hourly", "p.a."; also behind a word or two such as "gross". */
const periodNamed = (name: string): string =>
  `(?:[ ]{0,2}\\(?(?:(?:gross|net|brutto|netto|base|basic|usd|eur|gbp|cash|total|salary|pay|in hand|take[ -]home|before tax|after tax|only|max|fixed)[ ,]{1,2}){0,2}` +
  `(?<${name}>(?:/-? ?|-?per[ -]|an? |each |every |p/ ?|\\bfi )(?:${PERIOD_NOUN})(?![\\p{L}])\\.?|(?:hourly|daily|weekly|monthly|annually|annual|yearly|pcm|p\\.?a\\.?|p\\.?m\\.?|p\\.?h\\.?|ph|lpa|ctc|mahana|ماہانہ|ماہوار)(?![\\p{L}])))?`;

const currencyNamed = (name: string): string => `(?:(?<${name}>${CURRENCY_PATTERN})[ ]{0,2})?`;
const currencyBehind = (name: string): string => `(?:[ ]{0,2}\\(?(?<${name}>${CURRENCY_PATTERN})\\)?)?`;

/**
 * One amount or a range of them, with everything that belongs to it: currencies, units, periods on either side. Each part is optional
 * and short, so that the work per start is bounded.
 */
export const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d_#@]|\\d[.,/:])${currencyNamed('currency')}${numberNamed('low')}${unitNamed('lowUnit')}${currencyBehind('lowCurrency')}(?:/-)?${periodNamed('lowPeriod')}` +
    `(?:[ ]{0,2}(?:-|to|till|until|up to|and|se|~|->|سے)[ ]{0,2}${currencyNamed('highBefore')}${numberNamed('high')}${unitNamed('highUnit')})?` +
    `(?<open>\\+)?(?:/-)?${currencyBehind('behind')}(?:/-)?${periodNamed('period')}`,
  'giu',
);

export interface AmountMatch {
  readonly start: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

export function* amountsIn(text: string): Generator<AmountMatch> {
  for (const match of text.matchAll(AMOUNT)) {
    const words = match[0].replace(/[ (]+$/, '');
    yield { start: match.index, end: match.index + words.length, groups: match.groups! };
  }
}

/** A written number: the last mark before one or two digits is decimal, every other one parts thousands. */
export function numberOf(written: string): number {
  const decimal = /[.,](\d{1,2})$/.exec(written);
  const whole = decimal ? written.slice(0, decimal.index) : written;
  return Number(`${whole.replace(/[^\d]/g, '')}.${decimal?.[1] ?? '0'}`);
}

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^(k|thousand|hazaa?r)$/i, 1e3],
  [/^(l|lpa|l\.p\.a|lakhs?|lacs?)$/i, 1e5],
  [/^(mm|mn|m|million)$/i, 1e6],
  [/^(crores?|cr)$/i, 1e7],
  [/^(bn|b|billion)$/i, 1e9],
];
export const factorOf = (unit: string | undefined): number =>
  unit === undefined ? 1 : (FACTORS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1);
