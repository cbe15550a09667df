import { NEUTRAL } from './model';

/** Days after the wanted start at which the start earns nothing. */
export const LATEST_START_DAYS = 60;
const DAY = 86_400_000;

/** Days since 1970-01-01 of a calendar date; null for what is no date. */
export function dayNumber(date: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : time / DAY;
}

/** Full credit when free by the start, then falling in a straight line to 0 at 60 days late. Unknown: neutral. */
export function startValue(availableDay: number | null, startDay: number): number {
  if (availableDay === null) return NEUTRAL;
  return Math.min(1, Math.max(0, 1 - (availableDay - startDay) / LATEST_START_DAYS));
}

/** Hours a week offered / wanted, at most 1. Unknown: neutral. */
export function hoursValue(offered: number | null, wanted: number): number {
  return offered === null ? NEUTRAL : Math.min(1, Math.max(0, offered) / wanted);
}

/** The mean of start and hours, as values; the start alone when the job does not say how many hours. */
export const availabilityValue = (start: number, hours: number | null): number =>
  hours === null ? start : (start + hours) / 2;
