import { majorUnits, type Money, type Period } from '@hunar/kernel';
import { NEUTRAL } from './model';

/** Units of each currency that one unit of `base` buys, e.g. `{ base: 'USD', rates: { PKR: 281.5 } }`. */
export interface ExchangeTable {
  readonly base: string;
  readonly rates: Readonly<Record<string, number>>;
}

/** Paid hours per period: 8 a day, 40 a week, 52 such weeks a year. A fixed price has no hours. */
export const HOURS_PER: Readonly<Record<Exclude<Period, 'fixed'>, number>> = {
  hour: 1,
  day: 8,
  week: 40,
  month: 2080 / 12,
  year: 2080,
};

/** A rate in major units per hour of its own currency. */
export interface HourlyRate {
  readonly amount: number;
  readonly currency: string;
}

/** Null for a fixed price, which cannot be compared with an hourly rate. */
export function hourlyRate(rate: Money): HourlyRate | null {
  return rate.period === 'fixed'
    ? null
    : { amount: majorUnits(rate) / HOURS_PER[rate.period], currency: rate.currency };
}

/** Converts by the table alone; null when it lacks one of the currencies. */
export function convertRate(rate: HourlyRate, currency: string, table: ExchangeTable | null): number | null {
  if (rate.currency === currency) return rate.amount;
  const unitsPerBase = (code: string): number | null =>
    code === table?.base ? 1 : ((Object.hasOwn(table?.rates ?? {}, code) ? table?.rates[code] : null) ?? null);
  const from = unitsPerBase(rate.currency);
  const to = unitsPerBase(currency);
  return from && to ? (rate.amount / from) * to : null;
}

/** The excess over the budget at which nothing is left: half again as much. */
export const RATE_CEILING = 0.5;

/**
 * Full credit at or under the most the job pays (cheap is never punished), then falling in a straight line to 0 at +50 %:
 * 1 − (rate / max − 1) / 0.5. Null (not stated, fixed price, no exchange rate): neutral.
 */
export function rateValue(rate: number | null, max: number): number {
  if (rate === null) return NEUTRAL;
  if (rate <= max) return 1;
  return max <= 0 ? 0 : Math.max(0, 1 - (rate / max - 1) / RATE_CEILING);
}
