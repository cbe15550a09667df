import { Memo } from '@hunar/kernel';
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
import { AmountTable } from './amount-table';
import type { TermColumns } from './term-columns';
import type { Vocabulary } from './vocabulary';

/** Tables of overlaps that are remembered: jobs share hours, zones and dates, and a founder who types asks again and again. */
const REMEMBERED = 64;

/** Values of overlaps by a job's hours and the person's schedule; derived alone, so that a matrix may keep them. */
export type OverlapMemo = Memo<Float64Array>;
export const overlapMemo = (): OverlapMemo => new Memo(REMEMBERED);

/**
 * What the terms of people earn in one job, in hundredths of a point: each distinct rate, schedule, … is valued once, by the scorer's own
 * functions.
 */
export class TermTables {
  /** The most that terms can earn. */
  readonly most: number;
  private readonly overlaps: AmountTable;
  private readonly rates: AmountTable;
  private readonly availabilities: AmountTable;
  private readonly languages: AmountTable;
  /** How many distinct weekly hours there are: the row length of the availabilities. */
  private readonly hours: number;

  constructor(
    job: PreparedJob,
    { schedules, rates, days, weeklyHours, languages }: Vocabulary,
    remembered: OverlapMemo,
  ) {
    const weightOf = (part: keyof typeof PART_INDEX): number => job.weights[PART_INDEX[part]]!;
    const overlaps = overlapsOf(job, schedules.values.length, remembered);
    this.overlaps = new AmountTable(schedules.values.length, weightOf('overlap'), (index) => {
      const value = overlaps[index]!;
      return value === value ? value : (overlaps[index] = overlapPart(job, schedules.derived[index]!));
    });
    this.rates = new AmountTable(rates.values.length, weightOf('rate'), (index) =>
      ratePart(job, rates.derived[index]!),
    );
    const starts = days.derived.map((day) => startOf(job, day));
    const offers = weeklyHours.derived.map((hours) => hoursOf(job, hours));
    this.hours = offers.length;
    this.availabilities = new AmountTable(starts.length * offers.length, weightOf('availability'), (index) =>
      availabilityPart(job, starts[Math.floor(index / offers.length)]!, offers[index % offers.length]!),
    );
    this.languages = new AmountTable(languages.values.length, weightOf('language'), (index) =>
      languagePart(job, languages.derived[index]!),
    );
    this.most = this.overlaps.most + this.rates.most + this.availabilities.most + this.languages.most;
  }

  /** Weight · value of the overlap of the person in a slot. */
  overlap(terms: TermColumns, slot: number): number {
    return this.overlaps.at(terms.schedule[slot]!);
  }

  rate(terms: TermColumns, slot: number): number {
    return this.rates.at(terms.rate[slot]!);
  }

  availability(terms: TermColumns, slot: number): number {
    return this.availabilities.at(terms.day[slot]! * this.hours + terms.weeklyHours[slot]!);
  }

  language(terms: TermColumns, slot: number): number {
    return this.languages.at(terms.languages[slot]!);
  }

  /** All four together; good for a bound, not for a total. */
  sum(terms: TermColumns, slot: number): number {
    return (
      this.overlap(terms, slot) + this.rate(terms, slot) + this.availability(terms, slot) + this.language(terms, slot)
    );
  }
}

function overlapsOf(job: PreparedJob, length: number, remembered: OverlapMemo): Float64Array {
  const unknown = (): Float64Array => new Float64Array(length).fill(Number.NaN);
  if (job.overlapHours === null) return unknown();
  const key = `${job.startDate} ${job.overlapHours} ${length} ${job.schedule?.key}`;
  return remembered.of(key, unknown);
}
