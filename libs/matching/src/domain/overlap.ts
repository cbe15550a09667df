import { Temporal } from 'temporal-polyfill';
import { NEUTRAL } from './model';

/** Hours together / hours wanted, at most 1. Null (the person's zone or hours are not stated): neutral. */
export function overlapValue(hours: number | null, wanted: number): number {
  return hours === null ? NEUTRAL : Math.min(1, hours / wanted);
}

interface Day {
  readonly date: string;
  /** Instants in epoch milliseconds; the end is the next day's start. */
  readonly start: number;
  readonly end: number;
}

/** The last day asked for of each zone: asking the zone is 100 times slower than comparing two instants. */
const days = new Map<string, Day>();

function today(now: Date, timeZone: string): string {
  const time = now.getTime();
  const known = days.get(timeZone);
  if (known && known.start <= time && time < known.end) return known.date;
  const zoned = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone);
  const start = zoned.startOfDay();
  const date = zoned.toPlainDate().toString();
  const end = start.add({ days: 1 }).startOfDay();
  days.set(timeZone, { date, start: start.epochMilliseconds, end: end.epochMilliseconds });
  return date;
}

/** The date that an overlap is computed on: the job's start, or today in the job's zone when that has passed or is not stated. */
export function referenceDate(startsOn: string | null, now: Date, timeZone: string): string {
  const date = today(now, timeZone);
  return startsOn !== null && startsOn > date ? startsOn : date;
}
