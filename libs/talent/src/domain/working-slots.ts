import { Memo, type Schedule, scheduleOf, workedDates, type WorkingHours } from '@hunar/kernel';
import { Temporal } from 'temporal-polyfill';

/** A half-hour of the UTC day: 0 is 00:00–00:30, 47 is 23:30–24:00. */
export type Slot = number;

const SLOTS = 48;
const MINUTES = 30;
const DAY = 1440;
/** So many of the five weekdays are "usually". */
const MOST_WEEKDAYS = 3;

/** People share few zones and hours. */
const remembered = new Memo<readonly Slot[]>(20_000);

/**
 * The half-hours of UTC in which somebody works through on most days from Monday to Friday (UTC), in the week of `date`
 * (YYYY-MM-DD), or in the next one where the clocks changed at its end. Null: the zone or the hours are not stated.
 */
export function usualSlots(
  timeZone: string | null,
  stated: readonly WorkingHours[],
  date: string,
): readonly Slot[] | null {
  const schedule = scheduleOf(timeZone, stated);
  if (schedule === null || schedule.assumed) return null;
  return remembered.of(`${date}|${schedule.key}`, () =>
    slotsOfWeek(schedule, mondayFor(schedule.timeZone, Temporal.PlainDate.from(date))),
  );
}

/** Clocks change at weekends: from then on the working week that has their new offset is the next one. */
function mondayFor(timeZone: string, day: Temporal.PlainDate): Temporal.PlainDate {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const offsetAfter = (date: Temporal.PlainDate) =>
    offsetMinutes(timeZone, new Date(Date.UTC(date.year, date.month - 1, date.day + 1)));
  return offsetAfter(day) === offsetAfter(monday.add({ days: 2 })) ? monday : monday.add({ days: 7 });
}

function slotsOfWeek(schedule: Schedule, monday: Temporal.PlainDate): Slot[] {
  const start = Date.UTC(monday.year, monday.month - 1, monday.day) / 60_000;
  // Zones are up to 14 hours from UTC and a night is long.
  const { stretches } = workedDates(schedule, monday.subtract({ days: 2 }), 9);
  const days = Array.from({ length: SLOTS }, () => 0);
  for (let at = 0; at < stretches.length; at += 2) {
    const from = Math.max(start, Math.ceil(stretches[at]! / MINUTES) * MINUTES);
    const to = Math.min(start + 5 * DAY, stretches[at + 1]!);
    for (let minute = from; minute + MINUTES <= to; minute += MINUTES) days[slotAt(minute)]! += 1;
  }
  return days.flatMap((count, slot) => (count >= MOST_WEEKDAYS ? [slot] : []));
}

const slotAt = (epochMinute: number): Slot => (((epochMinute % DAY) + DAY) % DAY) / MINUTES;

/** The half-hours of UTC within local hours (`HH:MM`; an end at or before the start is on the next day) on a date, in order. */
export function slotsBetween(timeZone: string, from: string, to: string, date: string): Slot[] {
  const day = Temporal.PlainDate.from(date);
  const schedule = scheduleOf(timeZone, [{ weekday: day.dayOfWeek, start: from, end: to }]);
  if (schedule === null || schedule.assumed) return [];
  const [start, end] = workedDates(schedule, day, 1).stretches as [number, number];
  const slots: Slot[] = [];
  for (let minute = Math.ceil(start / MINUTES) * MINUTES; minute + MINUTES <= end; minute += MINUTES) {
    slots.push(slotAt(minute));
  }
  return slots;
}

/** Every run of `length` consecutive slots among those of a day. */
export const runsOf = (slots: readonly Slot[], length: number): Slot[][] =>
  Array.from({ length: Math.max(0, slots.length - length + 1) }, (_, at) => slots.slice(at, at + length));

/** Minutes east of UTC at an instant; null for a zone that this machine does not know. */
export function offsetMinutes(timeZone: string, now: Date): number | null {
  try {
    const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
    return zoned.offsetNanoseconds / 60e9;
  } catch {
    return null;
  }
}
