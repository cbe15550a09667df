import type { Period } from '@hunar/kernel';
import { byRules, type Found } from '../span';
import { surroundings } from '../surroundings';
import { amountsIn } from './amount-pattern';
import { type Amounts, amountsOf } from './amounts';
import { CONTRACT_BEHIND, payCue } from './pay-context';
import { periodBefore, periodOf } from './pay-period';
import { readCurrency, unitsPerDollar } from './currencies';

/** Pay as it is written, in major units. Null: not stated. `min` or `max` alone: "from", "up to". */
export interface Pay {
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217. */
  readonly currency: string | null;
  readonly period: Period | null;
}

export interface FoundPay extends Found<Pay> {
  /** How surely it is pay and no other amount; `readMoney` keeps what has at least `ENOUGH`. */
  readonly points: number;
}

export interface MoneyOptions {
  /** The currency that "Rs" stands for here, when the text tells the country. */
  readonly rupees?: 'PKR' | 'INR' | null;
  /** The text is about pay, so that a bare amount is one: a field "expected salary". */
  readonly aboutPay?: boolean;
}

const ENOUGH = 3;
/** "20 hours a week" beside an hourly rate: a number of things, and no pay. */
const COUNTED_BEHIND =
  /^[ +-]{0,2}(?:%|(?:hours?|hrs?|h|days?|weeks?|wks?|months?|years?|yrs?|minutes|mins?|people|persons|engineers|openings?|positions?|vacanc(?:y|ies)|seats)\b)/i;
/** From here on a bare number beside a word for pay is no count of anything. */
const LARGE = 10_000;
/** The word for pay touches the amount: "Salary: 80,000". */
const CUE_TOUCHES =
  /\b(?:salary|ctc|compensation|remuneration|tankhwah?|tankhuwa|pay)(?: (?:range|is|of|offered|package))?[^\p{L}\d]{0,4}$/iu;

/** Every pay that the text states, in its order. Funding, bonuses, markets and numbers of users are none. */
export function readMoney(text: string, options: MoneyOptions = {}): FoundPay[] {
  const found: FoundPay[] = [];
  for (const { start, end, groups } of amountsIn(text)) {
    const amounts = amountsOf(groups);
    if (amounts === null) continue;
    const around = surroundings(text, start, end);
    if (amounts.bare && COUNTED_BEHIND.test(around.behind)) continue;
    const pay = payOf(amounts, groups, around, options);
    if (pay === null) continue;
    const points = pointsOf(pay, amounts, around, options.aboutPay ?? false);
    if (points >= ENOUGH) found.push({ ...byRules(withImpliedPeriod(pay, amounts), start, end), points });
  }
  return found;
}

const HOURS_A_WEEK = /^[.]?[ ]{0,2}(?:\/|an?|per|each|every)[ ]{0,2}(?:week|wk|month|day)\b|^[ ]{0,2}weekly\b/i;

type Around = ReturnType<typeof surroundings>;

function payOf(amounts: Amounts, groups: Groups, around: Around, options: MoneyOptions): Pay | null {
  const beside = /^[ ,]{0,2}\(([^()\n]{2,60})\)/.exec(around.behind)?.[1];
  const currency = currencyOf(groups, around, beside, options);
  const written = groups.period ?? groups.lowPeriod;
  let period = amounts.perYear ? ('year' as const) : periodOf(written);
  if (written !== undefined && period === null && /user|seat|customer|employee|person/i.test(written)) return null;
  period ??= periodOf(
    /\b(?:hourly|monthly|annual(?:ly)?|yearly|per (?:hour|day|week|month|year|annum)|p\.?a)\b/i.exec(beside ?? '')?.[0],
  );
  period ??=
    periodBefore(around.before) ??
    (/^[\s,(]{0,3}(?:fixed|flat|total|lump[ -]sum|one[ -]time)\b/i.test(around.behind) ? 'fixed' : null);
  period ??= around.heading === null ? null : periodBefore(around.heading);
  const openEnd = groups.open !== undefined && groups.high === undefined;
  const from =
    /\b(?:from|starting(?: at| from)?|starts at|at least|minimum(?: of)?|min\.?|above|over|more than)[ :]*$/i.test(
      around.before,
    );
  const upTo = /\b(?:up ?to|max(?:imum)?(?: of)?|at most|under|below|less than|not exceeding)[ :]*$/i.test(
    around.before,
  );
  const single = amounts.high === null;
  return {
    min: single && upTo ? null : amounts.low,
    max: single ? (openEnd || from ? null : amounts.low) : amounts.high,
    currency,
    period,
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A code beats a sign ("$100 CAD"); a code in the label before ("Salary (PKR):") stands for one that is missing. */
function currencyOf(groups: Groups, around: Around, beside: string | undefined, options: MoneyOptions): string | null {
  const label = /\b(USD|EUR|GBP|INR|PKR|CAD|AUD|AED|SAR|CHF|SGD)\b[^\p{L}\d]{0,6}$/u.exec(around.before)?.[1];
  const inBrackets = /\b(?:USD|EUR|GBP|INR|PKR|CAD|AUD|AED|SAR|CHF|SGD)\b/.exec(beside ?? '')?.[0];
  const written = [groups.currency, groups.highBefore, groups.lowCurrency, groups.behind, inBrackets, label].map(
    readCurrency,
  );
  const known = written.filter((one) => one !== null);
  const best = known.find((one) => one.exact) ?? known.find((one) => one.code !== null) ?? known[0];
  if (best?.rupees) return options.rupees ?? null;
  if (best) return best.code;
  const units = `${groups.lowUnit} ${groups.highUnit} ${groups.period}`;
  if (/lpa|l\.p\.a/i.test(units)) return 'INR';
  return /lakh|lac|\bl\b|cr|haza/i.test(units) ? (options.rupees ?? null) : null;
}

function pointsOf(pay: Pay, amounts: Amounts, around: Around, aboutPay: boolean): number {
  const largest = Math.max(pay.min ?? 0, pay.max ?? 0);
  if (!isPlausible(largest, pay)) return 0;
  const cue = payCue(around.before, around.behind);
  if (cue === 'other') return 0;
  // "10-20/hours a week" is an amount of work.
  if (pay.period === 'hour' && !amounts.signed && HOURS_A_WEEK.test(around.behind)) return 0;
  if (amounts.bare && pay.period === null && cue === null && !around.alone && !aboutPay) return 0;
  if (amounts.perYear && amounts.unit) return ENOUGH;
  let points = aboutPay ? 2 : 0;
  if (pay.currency !== null || amounts.signed) points += 1;
  if (pay.period !== null) points += 2;
  if (amounts.high !== null) points += 1;
  if (cue === 'pay' || (around.heading !== null && payCue(around.heading, '') === 'pay'))
    points += amounts.bare && !amounts.unit && pay.period === null && largest < LARGE ? 1 : 2;
  if (amounts.bare && largest >= LARGE && CUE_TOUCHES.test(around.before)) points += 1;
  if (around.alone) points += amounts.bare && !amounts.unit ? 0 : 1;
  if (CONTRACT_BEHIND.test(around.behind)) points += 2;
  if (largest / unitsPerDollar(pay.currency) >= 20_000 && (amounts.unit || (amounts.signed && amounts.high !== null)))
    points += 1;
  return points;
}

const PLAUSIBLE: Readonly<Record<Period | 'unknown', readonly [number, number]>> = {
  hour: [1.5, 1_000],
  day: [8, 8_000],
  week: [30, 30_000],
  month: [60, 80_000],
  year: [800, 3_000_000],
  fixed: [5, 2_000_000],
  unknown: [5, 1_500_000],
};

function isPlausible(amount: number, { currency, period }: Pay): boolean {
  const [least, most] = PLAUSIBLE[period ?? 'unknown'];
  const dollars = amount / unitsPerDollar(currency);
  // A bare or rupee amount may be in any currency, so that its upper limit is that of the weakest.
  return dollars >= least && dollars <= (currency === null ? most * 300 : most);
}

const YEARLY = /^(?:USD|EUR|GBP|CAD|AUD|CHF|SGD|NZD)$/;

/** An annual-sized figure of a strong currency is per year, as nobody pays it by the month. */
function withImpliedPeriod(pay: Pay, { unit }: Amounts): Pay {
  if (pay.period !== null || pay.currency === null || !YEARLY.test(pay.currency)) return pay;
  const largest = Math.max(pay.min ?? 0, pay.max ?? 0);
  return largest >= (unit ? 25_000 : 30_000) ? { ...pay, period: 'year' } : pay;
}
