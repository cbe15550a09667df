import type { ReadJobPost, ReadJobSkill } from '@hunar/extraction';
import { NO_EMPHASIS } from '@hunar/kernel';
import type { JobFacts, SkillWish } from '../domain/facts';

/**
 * What the score reads of a job post. No must-have filters, for a text does not say that one shall. Hours in common count only where
 * the post names a zone for them.
 */
export const jobPostFacts = (id: string, draft: ReadJobPost): JobFacts => ({
  id,
  mustHave: draft.mustHave.map(wishOf),
  niceToHave: draft.niceToHave.map(wishOf),
  rateMin: draft.rateMin,
  rateMax: draft.rateMax ?? draft.rateMin,
  weeklyHours: draft.weeklyHours,
  overlapHours: draft.timeZone === null ? null : draft.overlapHours,
  timeZone: draft.timeZone ?? 'UTC',
  workingHours: [],
  startsOn: draft.startsOn,
  language: draft.language,
  emphasis: NO_EMPHASIS,
});

const wishOf = ({ skillId, minLevel }: ReadJobSkill): SkillWish => ({ skillId, minLevel, required: false });
