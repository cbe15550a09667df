import { majorUnits, type Money, type Period } from '@hunar/kernel';

/** What a unit of each currency is worth in USD, as the operator maintains it. USD itself is always in it. */
export type ExchangeTable = ReadonlyMap<string, number>;

export const BASE_CURRENCY = 'USD';
/** The table while nobody has entered a rate. */
export const BASE_TABLE: ExchangeTable = new Map([[BASE_CURRENCY, 1]]);

/** Hours of work in a period of full-time work: 8 a day, 40 a week, 52 weeks a year. A fixed price has none. */
const HOURS: Readonly<Record<Exclude<Period, 'fixed'>, number>> = {
  hour: 1,
  day: 8,
  week: 40,
  month: 2080 / 12,
  year: 2080,
};

/** Why a rate cannot be compared: nobody stated it, it is for the whole work, or its currency has no exchange rate. */
export type IncomparableRate = 'unstated' | 'fixed' | 'inconvertible';

/** Is it worth a filter or an order, and if not, why? */
export function comparable(rate: Money | null, table: ExchangeTable): IncomparableRate | null {
  if (rate === null) return 'unstated';
  if (rate.period === 'fixed') return 'fixed';
  return table.has(rate.currency) ? null : 'inconvertible';
}

/** A rate as USD an hour, for filters and sorting; null for one that is not comparable. */
export function usdPerHour(rate: Money | null, table: ExchangeTable = BASE_TABLE): number | null {
  return rate === null ? null : amountInUsdPerHour(majorUnits(rate), rate.currency, rate.period, table);
}

/** An amount of major units as USD an hour, to a millionth, so that equal amounts stay equal; null as in `usdPerHour`. */
export function amountInUsdPerHour(
  amount: number,
  currency: string,
  period: Period,
  table: ExchangeTable,
): number | null {
  const usd = table.get(currency);
  if (usd === undefined || period === 'fixed') return null;
  return Math.round((amount / HOURS[period]) * usd * 1e6) / 1e6;
}

/** The way back: USD an hour as major units of a currency, per period; null where there is no way. */
export function amountOfUsdPerHour(
  usdPerHour: number,
  currency: string,
  period: Period,
  table: ExchangeTable,
): number | null {
  const usd = table.get(currency);
  return usd === undefined || period === 'fixed' ? null : (usdPerHour / usd) * HOURS[period];
}
