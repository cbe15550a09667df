import type { JobTerms } from '@hunar/hiring';
import type { JobFacts } from '../domain/facts';

/** What the score reads of a posting, or of a draft under an id of the caller's choice. */
export function jobFactsOf(id: string, terms: JobTerms): JobFacts {
  const { mustHave, niceToHave, rateMin, rateMax, weeklyHours, overlapHours } = terms;
  const { timeZone, workingHours, startsOn, language, emphasis } = terms;
  return {
    id,
    mustHave,
    niceToHave,
    rateMin,
    rateMax,
    weeklyHours,
    overlapHours,
    timeZone,
    workingHours,
    startsOn,
    language,
    emphasis,
  };
}
