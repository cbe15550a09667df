import type { TalentEmptyQuery } from '@/shared/graphql/gql/talent-search/graphql';
import { listOf } from '../filters';
import { languageWishesOf, writeLanguageWish } from '../language-wish';
import { EVIDENCE_TIERS, type SearchState } from '../search-state';
import { changeWish, dropWish } from '../skill-changes';
import { type SkillWish, wishesOf } from '../skill-wish';
import type { FilterItem } from '../use-filter-list';

export type Emptied = NonNullable<TalentEmptyQuery['talentSearch']['emptyBecause']>;
export type Cause = Emptied['causes'][number];

/** A filter as the API names it; `value` says which one of a list. */
export type Named = Pick<Cause, 'filter' | 'value'>;

/** The fields of the address in which a filter of the API is; the first is the filter, the others belong to it. */
const FIELDS: Readonly<Record<string, readonly (keyof SearchState)[]>> = {
  text: ['text'],
  skillsAll: ['skills'],
  skillsAny: ['anyOf'],
  skillsNot: ['noneOf'],
  cities: ['cities'],
  countries: ['countries'],
  cohortIds: ['cohorts'],
  programSlugs: ['programs'],
  near: ['near', 'km'],
  rateMax: ['rateMax', 'currency', 'per'],
  hoursMin: ['hoursMin'],
  availableFrom: ['from'],
  overlap: ['overlap', 'zone'],
  languages: ['languages'],
  certified: ['certified'],
  evidence: ['evidence'],
};

/** What the filters that are on say of one: of a list as a whole, all that is in it. */
export const labelsOf = ({ filter, value }: Named, items: readonly FilterItem[]): readonly string[] =>
  items
    .filter(({ field }) => field === FIELDS[filter]?.[0])
    .filter(({ key }) => value === null || key === `skill-${value}` || key === `language-${value}`)
    .map(({ label }) => label);

/** The search without all of these at once. */
export function without(state: SearchState, filters: readonly Named[]): Partial<SearchState> {
  const change: Partial<SearchState> = {};
  // Each from what the one before left: two skills are in one list.
  for (const named of filters) Object.assign(change, drop({ ...state, ...change }, named));
  return change;
}

function drop(state: SearchState, { filter, value }: Named): Partial<SearchState> {
  if (value !== null && filter.startsWith('skills')) return dropWish(state, value);
  if (value !== null && filter === 'languages') {
    const left = languageWishesOf(state.languages).filter(({ language }) => language !== value);
    return { languages: listOf(left.map(writeLanguageWish)) };
  }
  return Object.fromEntries((FIELDS[filter] ?? []).map((field) => [field, undefined]));
}

/** The search with the nearest limit that finds somebody; undefined where none does. */
export function atNearest(
  state: SearchState,
  { filter, value, nearestValue }: Cause,
): Partial<SearchState> | undefined {
  if (nearestValue === null) return undefined;
  switch (filter) {
    case 'rateMax':
      return { rateMax: Number(nearestValue) };
    case 'near':
      return { km: Number(nearestValue) };
    case 'hoursMin':
      return { hoursMin: Number(nearestValue) };
    case 'availableFrom':
      return { from: nearestValue };
    case 'evidence':
      return { evidence: EVIDENCE_TIERS.find((tier) => tier === nearestValue) };
    case 'skillsAll': {
      const wish = wishesOf(state.skills).find(({ id }) => id === value);
      return wish && changeWish(state, 'skills', softer(wish, nearestValue));
    }
    default:
      return undefined;
  }
}

/** The skill with a limit of the API: a level (0: any), an evidence, or neither. */
function softer(wish: SkillWish, limit: string): SkillWish {
  const { id, minLevel, minEvidence } = wish;
  if (limit === 'ANY') return { id };
  if (limit === 'CLAIMED') return { id, minLevel };
  if (limit === 'EVIDENCED') return { id, minLevel, minEvidence: limit };
  return { id, minLevel: Number(limit) || undefined, minEvidence };
}

/** The filter that the nearest people do not match, as the API chose them: one with a limit that can be moved, else the first. */
export const nearestCause = ({ causes }: Emptied): Cause | undefined =>
  causes.find(({ nearestValue }) => nearestValue !== null) ?? causes[0];

/** The change of the search that finds them. */
export function nearestChange(state: SearchState, because: Emptied): Partial<SearchState> {
  const cause = nearestCause(because);
  if (!cause) return without(state, because.together);
  return atNearest(state, cause) ?? without(state, [cause]);
}
