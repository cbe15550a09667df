import type { SkillLevel } from '@hunar/kernel';
import { shareOut } from './apportion';
import { dayNumber } from './availability';
import { weightsOf } from './emphasis';
import type { JobFacts, SkillWish } from './facts';
import { FULL_SCORE, NICE_SHARE, PART_CODES, type PartCode } from './model';
import { OverlapCalculator } from '@hunar/kernel';
import { referenceDate } from './overlap';
import { hourlyRate, type ExchangeTable, type HourlyRate } from './rate';
import { scheduleOf, type Schedule } from '@hunar/kernel';
import type { ScoringContext } from './scoring-context';
import { creditPaths, type CreditPath, type CreditPaths } from './skill-graph';

/** A wanted skill with its rarity and every path that earns credit for it. */
export interface PreparedWish {
  readonly index: number;
  readonly skillId: string;
  readonly must: boolean;
  readonly required: boolean;
  readonly minLevel: SkillLevel | null;
  readonly rarity: number;
  /** Its weight within level and evidence: rarity, times `NICE_SHARE` for a nice-to-have. */
  readonly depthWeight: number;
  readonly paths: CreditPaths;
}

/** What one held skill earns for one wish. */
export interface WishPath {
  readonly wish: PreparedWish;
  readonly path: CreditPath;
}

/** A job with all that scoring needs and that does not depend on the person. Made once per ranking. */
export interface PreparedJob {
  readonly facts: JobFacts;
  readonly wishes: readonly PreparedWish[];
  /** What a held skill earns. */
  readonly pathsThrough: (skillId: string) => readonly WishPath[];
  readonly gates: readonly PreparedWish[];
  /** Whole hundredths in the order of `PART_CODES`, sum exactly 10,000; 0: the job does not ask for the part. */
  readonly weights: readonly number[];
  readonly mustWeight: number;
  readonly niceWeight: number;
  readonly depthWeight: number;
  readonly rateMax: HourlyRate | null;
  readonly exchange: ExchangeTable | null;
  readonly schedule: Schedule | null;
  readonly overlapHours: number | null;
  readonly startDay: number;
  readonly startDate: string;
  readonly weeklyHours: number | null;
  /** Mean hours per working day shared with a schedule, of which the hours may be assumed. Only where the job has one itself. */
  readonly hoursWith: (person: Schedule) => number;
  /** The context's graph names skills in explanations. */
  readonly nameOf: (skillId: string) => string;
}

const positive = (value: number | null): number | null => (value !== null && value > 0 ? value : null);
const sum = (wishes: readonly PreparedWish[], weight: (wish: PreparedWish) => number): number =>
  wishes.reduce((all, wish) => all + weight(wish), 0);

export function prepareJob(facts: JobFacts, context: ScoringContext): PreparedJob {
  const wishes = prepareWishes(facts, context);
  const schedule = scheduleOf(facts.timeZone, facts.workingHours);
  const date = referenceDate(facts.startsOn, context.now, schedule?.timeZone ?? 'UTC');
  const job = {
    facts,
    wishes,
    pathsThrough: pathsThrough(wishes),
    gates: wishes.filter((wish) => wish.required),
    mustWeight: sum(wishes, (wish) => (wish.must ? wish.rarity : 0)),
    niceWeight: sum(wishes, (wish) => (wish.must ? 0 : wish.rarity)),
    depthWeight: sum(wishes, (wish) => wish.depthWeight),
    rateMax: facts.rateMax && hourlyRate(facts.rateMax),
    exchange: context.exchange ?? null,
    schedule,
    overlapHours: schedule && positive(facts.overlapHours),
    // "At once" is two dates on Earth: nobody is late for living a day ahead of the job.
    startDay: dayNumber(date)! + (facts.startsOn === date ? 0 : 1),
    startDate: date,
    weeklyHours: positive(facts.weeklyHours),
    hoursWith: hoursWith(schedule, date, context.overlaps ?? new OverlapCalculator()),
    nameOf: (skillId: string) => context.graph.name(skillId),
  };
  const weights = weightsOf(facts.emphasis, context.weights);
  const asked = partsAsked(job);
  const shares = shareOut(
    PART_CODES.map((code) => (asked[code] ? weights[code] : 0)),
    FULL_SCORE,
  );
  return { ...job, weights: shares };
}

/** Which parts a job asks for. Availability always counts: somebody has to be there to do the work, today when no start is given. */
function partsAsked(job: Omit<PreparedJob, 'weights'>): Record<PartCode, boolean> {
  return {
    must_have: job.mustWeight > 0,
    nice_to_have: job.niceWeight > 0,
    level_and_years: job.wishes.length > 0,
    evidence: job.wishes.length > 0,
    overlap: job.overlapHours !== null,
    rate: job.rateMax !== null,
    availability: true,
    language: job.facts.language !== null,
  };
}

/** Each skill once: a must-have before a nice-to-have, with the highest level and the strictest wish of its mentions. */
function prepareWishes(facts: JobFacts, context: ScoringContext): PreparedWish[] {
  const merged = new Map<string, SkillWish & { must: boolean }>();
  const mentions = [
    ...facts.mustHave.map((wish) => ({ ...wish, must: true })),
    ...facts.niceToHave.map((wish) => ({ ...wish, must: false })),
  ];
  for (const wish of mentions) {
    const first = merged.get(wish.skillId) ?? wish;
    const minLevel = Math.max(first.minLevel ?? 0, wish.minLevel ?? 0) as SkillLevel | 0;
    merged.set(wish.skillId, { ...first, minLevel: minLevel || null, required: first.required || wish.required });
  }
  return [...merged.values()].map((wish, index) => {
    const rarity = context.rarity(wish.skillId);
    const depthWeight = wish.must ? rarity : rarity * NICE_SHARE;
    return { ...wish, index, rarity, depthWeight, paths: creditPaths(context.graph, wish.skillId) };
  });
}

const NOTHING: readonly WishPath[] = [];

/** Looked up on demand and remembered: of the hundreds of paths to a few wishes, one person has a handful. */
function pathsThrough(wishes: readonly PreparedWish[]): PreparedJob['pathsThrough'] {
  const known = new Map<string, readonly WishPath[]>();
  return (skillId) => {
    let earned = known.get(skillId);
    if (earned !== undefined) return earned;
    earned = NOTHING;
    for (const wish of wishes) {
      const path = wish.paths.get(skillId);
      if (path) earned = [...earned, { wish, path }];
    }
    known.set(skillId, earned);
    return earned;
  };
}

/** Remembers by schedule key alone, which spares building a longer key for every person. */
function hoursWith(job: Schedule | null, date: string, overlaps: OverlapCalculator): PreparedJob['hoursWith'] {
  const hours = new Map<string, number>();
  return (person) => {
    if (job === null) return 0;
    let mean = hours.get(person.key);
    if (mean === undefined) hours.set(person.key, (mean = overlaps.meanHours(job, person, date)));
    return mean;
  };
}
