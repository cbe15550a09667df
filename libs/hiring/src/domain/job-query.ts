import type { Engagement } from '@hunar/kernel';
import type { SearchFilter, SearchQuery } from '@hunar/search';
import type { RateFilter, UsdLimits } from '@hunar/talent';
import type { JobState } from './job-posting';

/** Which jobs are looked for. Amounts are USD per hour, hours are per week; null or absent: no matter. */
export interface JobQuery {
  readonly text?: string | null | undefined;
  readonly skillsAll?: readonly string[] | null | undefined;
  readonly skillsAny?: readonly string[] | null | undefined;
  readonly skillsNot?: readonly string[] | null | undefined;
  readonly engagements?: readonly Engagement[] | null | undefined;
  readonly languages?: readonly string[] | null | undefined;
  readonly companyIds?: readonly string[] | null | undefined;
  /** Pays this much at least, at the upper end of its range. */
  readonly rateMin?: number | null | undefined;
  /** Pays this much at most, at the lower end. */
  readonly rateMax?: number | null | undefined;
  /** The same limits in a currency and period. */
  readonly rate?: RateFilter | null | undefined;
  readonly hoursMin?: number | null | undefined;
  readonly hoursMax?: number | null | undefined;
  /** Asks for so many common hours a day at most; one that asks for none passes. */
  readonly overlapMax?: number | null | undefined;
  readonly postedSince?: Date | null | undefined;
  /** Starts on this day (YYYY-MM-DD) or earlier. */
  readonly startsBy?: string | null | undefined;
  readonly states: readonly JobState[];
  readonly sort: JobSort;
}
export const JOB_SORTS = ['relevance', 'rate', 'newest'] as const;
export type JobSort = (typeof JOB_SORTS)[number];

export const JOB_FACETS = ['skills', 'engagements', 'languages', 'companies'] as const;
/** Those of which any of several values may be asked for: they are counted besides their own filter, so that a second can be chosen. */
export const ANY_OF_FACETS: readonly (typeof JOB_FACETS)[number][] = ['engagements', 'languages', 'companies'];

/** As the API writes it, so that a value of the facet is one of the filter. */
export const engagementKeyword = (engagement: Engagement): string => engagement.toUpperCase();

const SORTS: Readonly<Record<JobSort, SearchQuery['sort']>> = {
  relevance: null,
  rate: { field: 'rateTo', direction: 'descending' },
  newest: { field: 'postedAt', direction: 'descending' },
};

/** The query in the words of the job index; `limits` are what its `rate` is worth. Without a text nothing is more relevant than the newest. */
export function toSearchQuery(
  query: JobQuery,
  limits: UsdLimits | null,
  page: { first: number; after: string | null },
): SearchQuery {
  const text = query.text?.trim() ?? '';
  return {
    text,
    filters: [...skillFilters(query), ...listFilters(query), ...payFilters(query, limits), ...numberFilters(query)],
    facets: JOB_FACETS,
    sort: text === '' && query.sort === 'relevance' ? SORTS.newest : SORTS[query.sort],
    ...page,
  };
}

function* skillFilters({ skillsAll, skillsAny, skillsNot }: JobQuery): Generator<SearchFilter> {
  if (skillsAll?.length) yield { field: 'skills', allOf: skillsAll };
  if (skillsAny?.length) yield { field: 'skills', anyOf: skillsAny };
  if (skillsNot?.length) yield { not: { field: 'skills', anyOf: skillsNot } };
}

function* listFilters({ engagements, languages, companyIds, states }: JobQuery): Generator<SearchFilter> {
  const lists = { engagements: engagements?.map(engagementKeyword), languages, companies: companyIds };
  for (const [field, values] of Object.entries(lists)) if (values?.length) yield { field, anyOf: values };
  yield { field: 'states', anyOf: states };
}

function* payFilters({ rateMin, rateMax }: JobQuery, limits: UsdLimits | null): Generator<SearchFilter> {
  for (const least of [rateMin, limits?.min]) if (typeof least === 'number') yield { field: 'rateTo', atLeast: least };
  for (const most of [rateMax, limits?.max]) if (typeof most === 'number') yield { field: 'rateFrom', atMost: most };
}

function* numberFilters(query: JobQuery): Generator<SearchFilter> {
  if (typeof query.hoursMin === 'number') yield { field: 'weeklyHours', atLeast: query.hoursMin };
  if (typeof query.hoursMax === 'number') yield { field: 'weeklyHours', atMost: query.hoursMax };
  // Who has no bound matches none: what is left when those that ask for more are taken away.
  if (typeof query.overlapMax === 'number') yield { not: { field: 'overlapHours', atLeast: query.overlapMax + 0.001 } };
  if (query.postedSince) yield { field: 'postedAt', atLeast: query.postedSince.getTime() };
  if (query.startsBy) yield { field: 'startsOn', atMost: Date.parse(query.startsBy) + DAY - 1 };
}

const DAY = 86_400_000;
