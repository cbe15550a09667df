import type { Temporal } from 'temporal-polyfill';
import { epochMinutes, isZone } from './zone-time';

/** Working hours of one weekday: ISO weekday 1 (Monday)–7, local times `HH:MM`. An end at or before the start lies on the next day. */
export interface WorkingHours {
  readonly weekday: number;
  readonly start: string;
  readonly end: string;
}

/** Assumed of a job that states none; of a person it is a hint alone: 09:00–18:00 local time, Monday to Friday. */
const DEFAULT_WORKING_HOURS: readonly WorkingHours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  start: '09:00',
  end: '18:00',
}));

/** When somebody is at work, in a zone. Schedules with equal keys are equal. */
export interface Schedule {
  readonly key: string;
  readonly timeZone: string;
  readonly hours: readonly WorkingHours[];
  /** The hours were not stated: the usual ones stand in for a job's, and say nothing of a person's. */
  readonly assumed: boolean;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** The schedule of a zone and stated hours (unreadable ones left out); null when the zone is unknown. */
export function scheduleOf(timeZone: string | null, stated: readonly WorkingHours[]): Schedule | null {
  if (timeZone === null || !isZone(timeZone)) return null;
  const readable = stated.filter(
    ({ weekday, start, end }) => weekday >= 1 && weekday <= 7 && TIME.test(start) && TIME.test(end),
  );
  const assumed = readable.length === 0;
  const hours = assumed ? DEFAULT_WORKING_HOURS : readable;
  const days = hours.map((day) => `${day.weekday} ${day.start}-${day.end}`).sort();
  return { key: `${timeZone}|${days.join()}`, timeZone, hours, assumed };
}

/** Stretches of work as start and end, start and end, … in epoch minutes: ascending, apart from one another. */
export type Stretches = readonly number[];

/** A schedule laid on real dates. */
export interface WorkedDates {
  readonly stretches: Stretches;
  /** How many of the dates are working days. */
  readonly workingDays: number;
}

/**
 * Lays a schedule on `days` dates from `first` (local to its zone), through the zone's real offset on each of them, so that daylight
 * saving is right; a time that a clock change skips or repeats is read as RFC 5545 reads it. Hours over midnight end on the next date.
 */
export function workedDates(schedule: Schedule, first: Temporal.PlainDate, days: number): WorkedDates {
  const found: [number, number][] = [];
  let workingDays = 0;
  for (let offset = 0; offset < days; offset += 1) {
    const date = first.add({ days: offset });
    const today = schedule.hours.filter((hours) => hours.weekday === date.dayOfWeek);
    if (today.length > 0) workingDays += 1;
    for (const { start, end } of today) {
      const endDate = end <= start ? date.add({ days: 1 }) : date;
      found.push([epochMinutes(date, start, schedule.timeZone), epochMinutes(endDate, end, schedule.timeZone)]);
    }
  }
  return { stretches: united(found), workingDays };
}

/** Joins overlapping stretches, so that nobody's hour counts twice. */
function united(found: [number, number][]): number[] {
  const joined: number[] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last) joined[joined.length - 1] = Math.max(last, end);
    else joined.push(start, end);
  }
  return joined;
}

/** Minutes that two lists of stretches share. */
export function sharedMinutes(one: Stretches, other: Stretches): number {
  let shared = 0;
  let left = 0;
  let right = 0;
  while (left < one.length && right < other.length) {
    shared += Math.max(0, Math.min(one[left + 1]!, other[right + 1]!) - Math.max(one[left]!, other[right]!));
    if (one[left + 1]! < other[right + 1]!) left += 2;
    else right += 2;
  }
  return shared;
}
