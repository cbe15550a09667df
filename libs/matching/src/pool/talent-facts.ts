import type { ReadTalent } from '@hunar/talent';
import type { TalentFacts } from '../domain/facts';

/** What the score reads of a profile: the same that `ScorableTalents` says. Evidence counts as the card has it, raised by a certified enrolment. */
export function talentFactsOf({ profile, card }: ReadTalent): TalentFacts {
  const { id, weeklyHours, availableFrom, timeZone, workingHours, languages } = profile;
  const skills = card.skills
    .map(({ skillId, level, years, evidence }) => ({ skillId, level, years, evidence }))
    .sort((a, b) => (a.skillId < b.skillId ? -1 : 1));
  return { id, skills, rate: card.rate, weeklyHours, availableFrom, timeZone, workingHours, languages };
}
