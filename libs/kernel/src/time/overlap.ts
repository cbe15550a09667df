import { Temporal } from 'temporal-polyfill';
import { Memo } from './memo';
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
