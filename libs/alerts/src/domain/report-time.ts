import { Temporal } from 'temporal-polyfill';
import type { AlertFrequency } from './saved-search';

/** The hour of the owner's day at which a daily mail is made. */
const DAILY_HOUR = 8;
const QUIET_MS = 60_000;
const LONGEST_WAIT_MS = 600_000;

/**
 * When the people who wait are to be told. Instant: a minute after the last of them came, so that an import makes one mail, and ten
 * minutes after the first (`waitingSince`) at most. Daily: at the next 8:00 of the owner's zone after the first. Null: never.
 */
export function reportTime(frequency: AlertFrequency, timeZone: string, waitingSince: Date, now: Date): Date | null {
  if (frequency === 'off') return null;
  if (frequency === 'daily') return nextMorning(waitingSince, timeZone);
  return new Date(Math.min(now.getTime() + QUIET_MS, waitingSince.getTime() + LONGEST_WAIT_MS));
}

/** The first 8:00 there after an instant. A clock change moves it with the day. */
function nextMorning(after: Date, timeZone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(timeZone);
  const today = local.toPlainDate();
  const morning = (date: Temporal.PlainDate) => date.toZonedDateTime({ timeZone, plainTime: { hour: DAILY_HOUR } });
  const first = morning(today);
  const next = Temporal.ZonedDateTime.compare(first, local) > 0 ? first : morning(today.add({ days: 1 }));
  return new Date(next.epochMilliseconds);
}
