import type { Taxonomy } from '@hunar/skills';
import type { Locale } from '../explanation/catalogue';
import type { Shortlist } from '../shortlist';
import type { MatchType } from './shortlist.type';
import { toShortlist } from './to-match';

/** A shortlist as the API gives it, enums in capitals and instants in ISO 8601, for programs that do not ask by GraphQL. */
export function toShortlistJson(shortlist: Shortlist, locale: Locale, taxonomy: Taxonomy) {
  const { matches, freshAsOf, ...rest } = toShortlist(shortlist, locale, taxonomy);
  return {
    ...rest,
    freshAsOf: freshAsOf.toISOString(),
    matches: matches.map(toMatchJson),
  };
}

function toMatchJson(listed: MatchType) {
  const { jobId: _jobId, talent, parts, ...match } = listed;
  return {
    ...match,
    talent: {
      ...talent,
      rate: talent.rate && { ...talent.rate, period: talent.rate.period.toUpperCase() },
      evidence: talent.evidence.toUpperCase(),
      skills: talent.skills.map((skill) => ({ ...skill, evidence: skill.evidence.toUpperCase() })),
    },
    parts: parts.map(({ skills, ...part }) => ({
      ...part,
      skills: skills.map(({ credit, evidence, ...skill }) => ({
        ...skill,
        credit: credit.toUpperCase(),
        evidence: evidence?.toUpperCase() ?? null,
      })),
    })),
  };
}
