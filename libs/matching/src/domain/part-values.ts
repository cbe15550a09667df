import { availabilityValue, hoursValue, startValue } from './availability';
import type { LanguageSkill } from './facts';
import { languageValue } from './language';
import { PART_CODES, type PartCode } from './model';
import { overlapValue } from './overlap';
import type { PreparedJob } from './prepared-job';
import { convertRate, rateValue, type HourlyRate } from './rate';
import type { Schedule } from '@hunar/kernel';

/** Where each part is in lists of parts. */
export const PART_INDEX = Object.fromEntries(PART_CODES.map((code, index) => [code, index])) as Record<
  PartCode,
  number
>;

/**
 * Writes the values of the four skill parts from the best that a person has for each wish, by measure, in the order of the job's wishes.
 * Everything that scores goes through this, so that totals are equal bit for bit.
 */
export function valueSkillParts(
  job: PreparedJob,
  credits: Float64Array,
  proficiencies: Float64Array,
  evidences: Float64Array,
  values: Float64Array,
): void {
  let must = 0;
  let nice = 0;
  let proficiency = 0;
  let evidence = 0;
  const { wishes } = job;
  for (let index = 0; index < wishes.length; index += 1) {
    const wish = wishes[index]!;
    const credit = wish.rarity * credits[index]!;
    if (wish.must) must += credit;
    else nice += credit;
    proficiency += wish.depthWeight * proficiencies[index]!;
    evidence += wish.depthWeight * evidences[index]!;
  }
  values[PART_INDEX.must_have] = mean(must, job.mustWeight);
  values[PART_INDEX.nice_to_have] = mean(nice, job.niceWeight);
  values[PART_INDEX.level_and_years] = mean(proficiency, job.depthWeight);
  values[PART_INDEX.evidence] = mean(evidence, job.depthWeight);
}

const mean = (sum: number, weight: number): number => (weight > 0 ? Math.min(1, sum / weight) : 0);

/** Mean hours per working day in common; null when the person has not stated their zone or their hours. */
export const statedOverlap = (job: PreparedJob, person: Schedule | null): number | null =>
  person === null || person.assumed ? null : job.hoursWith(person);

/** The value of the overlap; 0 where the job asks for none. */
export const overlapPart = (job: PreparedJob, person: Schedule | null): number =>
  job.overlapHours === null ? 0 : overlapValue(statedOverlap(job, person), job.overlapHours);

/** The value of the rate; 0 where the job says nothing of it. */
export function ratePart({ rateMax, exchange }: PreparedJob, rate: HourlyRate | null): number {
  return rateMax === null ? 0 : rateValue(rate && convertRate(rate, rateMax.currency, exchange), rateMax.amount);
}

/** The value of the languages; 0 where the job asks for none. */
export const languagePart = ({ facts: { language } }: PreparedJob, languages: readonly LanguageSkill[]): number =>
  language === null ? 0 : languageValue(languages, language);

/** The start's share of the availability, as a value of its own. */
export const startOf = (job: PreparedJob, availableDay: number | null): number =>
  startValue(availableDay, job.startDay);

/** The hours' share likewise; 0 where the job does not say how many. */
export const hoursOf = (job: PreparedJob, weeklyHours: number | null): number =>
  job.weeklyHours === null ? 0 : hoursValue(weeklyHours, job.weeklyHours);

/** The value of the availability from what start and hours share. */
export const availabilityPart = (job: PreparedJob, start: number, hours: number): number =>
  availabilityValue(start, job.weeklyHours === null ? null : hours);
