import {
  availabilityPart,
  hoursOf,
  languagePart,
  overlapPart,
  PART_INDEX,
  ratePart,
  startOf,
} from '../domain/part-values';
import type { PreparedJob } from '../domain/prepared-job';
import { DAY, LANGUAGES, RATE, SCHEDULE, WEEKLY_HOURS } from './chunk';
import type { Vocabulary } from './vocabulary';

const unknown = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN);

/**
 * What the terms of people earn in one job, in hundredths of a point: each distinct rate, schedule, … is valued when the first person with
 * it is looked at, by the scorer's own functions.
 */
export class TermTables {
  /** The most that terms can earn. */
  readonly most: number;
  private readonly overlaps: Float64Array;
  private readonly rates: Float64Array;
  private readonly starts: Float64Array;
  private readonly hours: Float64Array;
  private readonly languages: Float64Array;

  constructor(
    private readonly job: PreparedJob,
    private readonly vocabulary: Vocabulary,
  ) {
    const { schedules, rates, days, weeklyHours, languages } = vocabulary;
    this.overlaps = unknown(schedules.values.length);
    this.rates = unknown(rates.values.length);
    this.starts = unknown(days.values.length);
    this.hours = unknown(weeklyHours.values.length);
    this.languages = unknown(languages.values.length);
    const { weights } = job;
    this.most =
      weights[PART_INDEX.overlap]! +
      weights[PART_INDEX.rate]! +
      weights[PART_INDEX.availability]! +
      weights[PART_INDEX.language]!;
  }

  /** Weight · value of the overlap of the person whose row begins at `row`. */
  overlap(rows: Uint32Array, row: number): number {
    const index = rows[row + SCHEDULE]!;
    const known = this.overlaps[index]!;
    if (known === known) return known;
    const value = overlapPart(this.job, this.vocabulary.schedules.derived[index]!);
    return (this.overlaps[index] = this.job.weights[PART_INDEX.overlap]! * value);
  }

  rate(rows: Uint32Array, row: number): number {
    const index = rows[row + RATE]!;
    const known = this.rates[index]!;
    if (known === known) return known;
    const value = ratePart(this.job, this.vocabulary.rates.derived[index]!);
    return (this.rates[index] = this.job.weights[PART_INDEX.rate]! * value);
  }

  availability(rows: Uint32Array, row: number): number {
    const value = availabilityPart(this.job, this.start(rows[row + DAY]!), this.hoursShare(rows[row + WEEKLY_HOURS]!));
    return this.job.weights[PART_INDEX.availability]! * value;
  }

  language(rows: Uint32Array, row: number): number {
    const index = rows[row + LANGUAGES]!;
    const known = this.languages[index]!;
    if (known === known) return known;
    const value = languagePart(this.job, this.vocabulary.languages.derived[index]!);
    return (this.languages[index] = this.job.weights[PART_INDEX.language]! * value);
  }

  /** All four together; good for a bound, not for a total. */
  sum(rows: Uint32Array, row: number): number {
    return this.overlap(rows, row) + this.rate(rows, row) + this.availability(rows, row) + this.language(rows, row);
  }

  private start(index: number): number {
    const known = this.starts[index]!;
    if (known === known) return known;
    return (this.starts[index] = startOf(this.job, this.vocabulary.days.derived[index]!));
  }

  private hoursShare(index: number): number {
    const known = this.hours[index]!;
    if (known === known) return known;
    return (this.hours[index] = hoursOf(this.job, this.vocabulary.weeklyHours.derived[index]!));
  }
}
