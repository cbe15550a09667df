import { majorUnits, type Money, type Period } from '@hunar/kernel';

/** Hours of work in a period of full-time work: 8 a day, 40 a week, 52 weeks a year. A fixed price has none. */
const HOURS: Readonly<Record<Exclude<Period, 'fixed'>, number>> = {
  hour: 1,
  day: 8,
  week: 40,
  month: 2080 / 12,
  year: 2080,
};

/** A rate as USD an hour, for filters and sorting; null for other currencies and fixed prices, which are not comparable. */
export function usdPerHour(rate: Money | null): number | null {
  if (rate === null || rate.currency !== 'USD' || rate.period === 'fixed') return null;
  return majorUnits(rate) / HOURS[rate.period];
}
