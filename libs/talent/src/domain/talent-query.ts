import type { EvidenceTier } from '@hunar/kernel';
import type { SearchFilter, SearchQuery } from '@hunar/search';

/** What a founder looks for. Amounts are USD per hour, hours are per week. */
export interface TalentQuery {
  readonly text?: string | null | undefined;
  readonly skillsAll?: readonly SkillFilter[] | null | undefined;
  readonly skillsAny?: readonly SkillFilter[] | null | undefined;
  readonly cities?: readonly string[] | null | undefined;
  readonly countries?: readonly string[] | null | undefined;
  readonly rateMin?: number | null | undefined;
  readonly rateMax?: number | null | undefined;
  readonly hoursMin?: number | null | undefined;
  readonly cohortIds?: readonly string[] | null | undefined;
  readonly programSlugs?: readonly string[] | null | undefined;
  readonly certified?: boolean | null | undefined;
  readonly evidence?: EvidenceTier | null | undefined;
  readonly sort: TalentSort;
}
export interface SkillFilter {
  readonly skillId: string;
  readonly minLevel?: number | null | undefined;
}
export const TALENT_SORTS = ['relevance', 'rate_low', 'rate_high', 'recent'] as const;
export type TalentSort = (typeof TALENT_SORTS)[number];

export const TALENT_FACETS = ['skills', 'cities', 'countries', 'programs', 'cohorts', 'certified', 'evidence'] as const;

const SORTS: Readonly<Record<TalentSort, SearchQuery['sort']>> = {
  relevance: null,
  rate_low: { field: 'rate', direction: 'ascending' },
  rate_high: { field: 'rate', direction: 'descending' },
  recent: { field: 'updatedAt', direction: 'descending' },
};

/** The query in the words of the talent index. */
export function toSearchQuery(query: TalentQuery, page: { first: number; after: string | null }): SearchQuery {
  return {
    text: query.text?.trim() ?? '',
    filters: [...skillFilters(query), ...otherFilters(query)],
    facets: TALENT_FACETS,
    sort: SORTS[query.sort],
    ...page,
  };
}

/** A level splits a list in two, because levels are a field of their own. "Any" across both is one list of level tokens. */
function* skillFilters({ skillsAll, skillsAny, evidence }: TalentQuery): Generator<SearchFilter> {
  const all = skillsAll ?? [];
  const any = skillsAny ?? [];
  const plain = all.filter(({ minLevel }) => !minLevel).map(({ skillId }) => skillId);
  const levelled = all.filter(({ minLevel }) => minLevel).map(levelToken);
  if (plain.length > 0) yield { field: 'skills', allOf: plain };
  if (levelled.length > 0) yield { field: 'skillLevels', allOf: levelled };
  if (any.length > 0)
    yield { field: 'skillLevels', anyOf: any.map((skill) => (skill.minLevel ? levelToken(skill) : anyLevel(skill))) };
  const named = [...all, ...any];
  if (evidence && named.length === 0) yield { field: 'evidence', anyOf: [evidence] };
  if (evidence && all.length > 0)
    yield { field: 'skillEvidence', allOf: all.map(({ skillId }) => `${skillId}@${evidence}`) };
  if (evidence && all.length === 0 && any.length > 0) {
    yield { field: 'skillEvidence', anyOf: any.map(({ skillId }) => `${skillId}@${evidence}`) };
  }
}

function* otherFilters(query: TalentQuery): Generator<SearchFilter> {
  const lists = {
    cities: query.cities,
    countries: query.countries,
    cohorts: query.cohortIds,
    programs: query.programSlugs,
  };
  for (const [field, values] of Object.entries(lists)) if (values?.length) yield { field, anyOf: values };
  if (typeof query.rateMin === 'number') yield { field: 'rate', atLeast: query.rateMin };
  if (typeof query.rateMax === 'number') yield { field: 'rate', atMost: query.rateMax };
  if (typeof query.hoursMin === 'number') yield { field: 'hours', atLeast: query.hoursMin };
  if (typeof query.certified === 'boolean') yield { field: 'certified', anyOf: [String(query.certified)] };
}

const levelToken = ({ skillId, minLevel }: SkillFilter): string => `${skillId}@${minLevel}`;
const anyLevel = ({ skillId }: SkillFilter): string => `${skillId}@0`;
