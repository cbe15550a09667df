import { dayNumber } from './availability';
import type { HeldSkill, TalentFacts } from './facts';
import { hourlyRate, type HourlyRate } from './rate';
import { scheduleOf, type Schedule } from '@hunar/kernel';

/** A person's facts with what scoring would otherwise compute for every job. Made once per change of the profile. */
export interface PreparedTalent {
  readonly facts: TalentFacts;
  /** Ordered by id, so that a tie between two paths falls the same way whatever order the facts came in. */
  readonly skills: readonly HeldSkill[];
  readonly rate: HourlyRate | null;
  readonly schedule: Schedule | null;
  readonly availableDay: number | null;
}

/** By id; ids come once, or in the order given. */
export const orderSkills = (skills: readonly HeldSkill[]): HeldSkill[] =>
  [...skills].sort((a, b) => (a.skillId < b.skillId ? -1 : a.skillId > b.skillId ? 1 : 0));

export function prepareTalent(facts: TalentFacts): PreparedTalent {
  return {
    facts,
    skills: orderSkills(facts.skills),
    rate: facts.rate && hourlyRate(facts.rate),
    schedule: scheduleOf(facts.timeZone, facts.workingHours),
    availableDay: facts.availableFrom === null ? null : dayNumber(facts.availableFrom),
  };
}
