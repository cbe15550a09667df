import type { TalentSearchInput } from '@/shared/graphql/gql/talent-search/graphql';
import { unitOf } from '@/shared/search/rate-unit';
import { languageWishesOf } from './language-wish';
import { RADII, type SearchState } from './search-state';
import { toSkillFilters } from './skill-wish';

/** The zone of whoever looks at the page. */
export const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The state of the address as the API takes it. */
export function searchInputOf(state: SearchState): TalentSearchInput {
  const { rateMax, near, overlap } = state;
  return {
    text: state.text,
    skillsAll: toSkillFilters(state.skills),
    skillsAny: toSkillFilters(state.anyOf),
    skillsNot: toSkillFilters(state.noneOf),
    rate: rateMax ? { max: rateMax, ...unitOf(state) } : undefined,
    cities: copy(state.cities),
    countries: copy(state.countries),
    near: near ? { city: near, km: state.km ?? RADII[0] ?? 0 } : undefined,
    hoursMin: state.hoursMin,
    availableFrom: state.from,
    // In half-hours, as the index counts them.
    overlap: overlap
      ? { timeZone: state.zone ?? ownZone(), hours: Math.max(0.5, Math.round(overlap * 2) / 2) }
      : undefined,
    languages: state.languages && languageWishesOf(state.languages).map((wish) => ({ ...wish })),
    certified: state.certified,
    evidence: state.evidence,
    programSlugs: copy(state.programs),
    cohortIds: copy(state.cohorts),
    sort: state.sort ?? 'RELEVANCE',
  };
}

const copy = (list: readonly string[] | undefined) => list && [...list];
