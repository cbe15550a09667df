import { clamp } from './random';
import type { Job, Need, Person } from './world';

/**
 * How much a founder would really gain from a person: three founders who think differently. None of them is our formula: nobody weighs by
 * rarity, credits neighbours, looks at evidence or shares out hundred points; each has levels of their own that the posting may not
 * name, and private weights.
 */
export interface Truth {
  readonly name: string;
  /** Any scale; only its order within one job counts. */
  utility(person: Person, job: Job, withTerms: boolean): number;
}

const level = (person: Person, { skillId }: Need): number => person.levels.get(skillId) ?? 0;

/** Terms as they turn out in work, each 0…1. */
function termsOf({ terms }: Person, job: Job) {
  const [from, to] = { 'America/Los_Angeles': [17, 26], 'America/New_York': [14, 23], 'Europe/London': [9, 18] }[
    job.zone
  ] as [number, number];
  const shared = [-24, 0, 24].reduce(
    (sum, day) => sum + Math.max(0, Math.min(to, terms.endHour + day) - Math.max(from, terms.startHour + day)),
    0,
  );
  return {
    dearer: terms.rate / job.rateMax,
    overlap: job.overlapHours === 0 ? 1 : Math.min(1, shared / job.overlapHours),
    hours: Math.min(1, terms.weeklyHours / job.weeklyHours),
    daysLate: Math.max(0, terms.daysUntilFree - job.daysUntilStart),
    stepsBelow: Math.max(0, job.english - terms.english),
  };
}

/** What the terms are of the whole, where they count: skills decide, terms tip. */
const TERMS = 0.2;

/** Everything adds up, a lot of one thing makes up for little of another (Keeney & Raiffa 1976): the founder's own weights, straight lines. */
const additive: Truth = {
  name: 'additive',
  utility(person, job, withTerms) {
    const worth = (needs: readonly Need[], share: number): number =>
      needs.reduce((sum, need) => sum + share * need.care * Math.min(1.2, level(person, need) / need.level), 0);
    const most =
      job.must.reduce((sum, { care }) => sum + care, 0) + 0.3 * job.nice.reduce((sum, { care }) => sum + care, 0);
    const skills = (worth(job.must, 1) + worth(job.nice, 0.3)) / most;
    if (!withTerms) return skills;
    const { dearer, overlap, hours, daysLate, stepsBelow } = termsOf(person, job);
    const pay = clamp(1.5 - dearer, 0, 1);
    const terms =
      (2 * pay + 2 * overlap + hours + clamp(1 - daysLate / 90, 0, 1) + clamp(1 - stepsBelow / 3, 0, 1)) / 7;
    return (1 - TERMS) * skills + TERMS * terms;
  },
};

/** The chain is as strong as its weakest link (Leontief): the worst must-have decides, extras and terms only scale it. */
const weakestLink: Truth = {
  name: 'weakest link',
  utility(person, job, withTerms) {
    const weakest = Math.min(...job.must.map((need) => Math.min(1.25, level(person, need) / need.level)));
    const extras =
      job.nice.reduce((sum, need) => sum + Math.min(1, level(person, need) / 3), 0) / Math.max(1, job.nice.length);
    const skills = weakest * (0.85 + 0.15 * extras);
    if (!withTerms) return skills;
    const { dearer, overlap, hours, daysLate, stepsBelow } = termsOf(person, job);
    const terms =
      Math.min(1, 1 / dearer) * overlap ** 0.5 * hours ** 0.5 * Math.exp(-daysLate / 90) * 0.85 ** stepsBelow;
    return skills * terms ** (TERMS / (1 - TERMS));
  },
};

/** A hiring manager with rules: knock-outs first, then levels with diminishing returns, then a logistic guess at whether it will work out. */
const rules: Truth = {
  name: 'rules, then logistic',
  utility(person, job, withTerms) {
    const short = job.must.filter((need) => level(person, need) < Math.max(1, need.level - 1.5)).length;
    const depth = job.must.reduce((sum, need) => sum + Math.log2(1 + level(person, need)), 0) / job.must.length;
    const extras = job.nice.filter((need) => level(person, need) >= 2).length;
    const { dearer, overlap, daysLate, stepsBelow } = termsOf(person, job);
    const isOut = short > 1 || (withTerms && (dearer > 1.4 || overlap < 0.3 || stepsBelow > 2));
    const doubts = withTerms
      ? 1.2 * clamp(dearer - 1, 0, 1) + 0.8 * (1 - overlap) + daysLate / 90 + 0.3 * stepsBelow
      : 0;
    const logit = 4 * (depth - 1.9) + 0.4 * extras - 1.5 * short - doubts + 0.15 * Math.sqrt(person.years);
    return isOut ? 0 : 1 / (1 + Math.exp(-logit));
  },
};

export const TRUTHS: readonly Truth[] = [additive, weakestLink, rules];

/** Grades by how few are as good: the best 1 %, 3 %, 7 % and 15 %. Whoever is of no use at all has none. */
const SHARES = [0.01, 0.03, 0.07, 0.15];

/** Grades 4…0 of everybody, from utilities. People of equal utility have one grade. */
export function gradesOf(utilities: readonly number[]): number[] {
  const sorted = utilities.toSorted((a, b) => b - a);
  const bars = SHARES.map((share) => sorted[Math.ceil(share * sorted.length) - 1]!);
  return utilities.map((utility) => {
    const place = bars.findIndex((bar) => utility > 0 && utility >= bar);
    return place < 0 ? 0 : SHARES.length - place;
  });
}
