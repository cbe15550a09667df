import { Temporal } from 'temporal-polyfill';
import { Memo } from './memo';
import { NEUTRAL } from './model';
import { sharedMinutes, workedDates, type Schedule, type WorkedDates } from './schedule';

const REMEMBERED = 20_000;

/**
 * Overlapping working hours, remembered: people share few zones and hours, so a pool of thousands needs a few dozen computations.
 * Holds derived values alone; two instances always agree.
 */
export class OverlapCalculator {
  private readonly worked = new Memo<WorkedDates>(REMEMBERED);
  private readonly overlaps = new Memo<number>(REMEMBERED);

  /**
   * Mean hours that both are at work per working day of the job, over the seven real dates from `date` (YYYY-MM-DD, local to the job).
   * The person's hours are laid on two more dates on either side, because zones are up to 26 hours apart and a night is long.
   */
  meanHours(job: Schedule, person: Schedule, date: string): number {
    return this.overlaps.of(`${date}|${job.key}||${person.key}`, () => {
      const first = Temporal.PlainDate.from(date);
      const jobWeek = this.worked.of(`${date}|7|${job.key}`, () => workedDates(job, first, 7));
      const personWeek = this.worked.of(`${date}|11|${person.key}`, () =>
        workedDates(person, first.subtract({ days: 2 }), 11),
      );
      if (jobWeek.workingDays === 0) return 0;
      return sharedMinutes(jobWeek.stretches, personWeek.stretches) / 60 / jobWeek.workingDays;
    });
  }
}

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
