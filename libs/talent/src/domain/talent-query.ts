import type { EvidenceTier, LanguageLevel } from '@hunar/kernel';
import type { SearchQuery } from '@hunar/search';
import type { RateFilter } from '../exchange/domain/rate-filter';

type Maybe<Value> = Value | null | undefined;

/** What a founder looks for; all conditions hold together. `rateMin` and `rateMax` are USD per hour, hours are per week. */
export interface TalentQuery {
  readonly text?: Maybe<string>;
  readonly skillsAll?: Maybe<readonly SkillFilter[]>;
  readonly skillsAny?: Maybe<readonly SkillFilter[]>;
  readonly skillsNot?: Maybe<readonly SkillFilter[]>;
  readonly cities?: Maybe<readonly string[]>;
  readonly countries?: Maybe<readonly string[]>;
  readonly near?: Maybe<NearFilter>;
  readonly rateMin?: Maybe<number>;
  readonly rateMax?: Maybe<number>;
  readonly rate?: Maybe<RateFilter>;
  readonly hoursMin?: Maybe<number>;
  /** YYYY-MM-DD. */
  readonly availableFrom?: Maybe<string>;
  readonly overlap?: Maybe<OverlapFilter>;
  readonly languages?: Maybe<readonly LanguageFilter[]>;
  readonly cohortIds?: Maybe<readonly string[]>;
  readonly programSlugs?: Maybe<readonly string[]>;
  readonly certified?: Maybe<boolean>;
  readonly evidence?: Maybe<EvidenceTier>;
  readonly sort: TalentSort;
}

export interface SkillFilter {
  readonly skillId: string;
  readonly minLevel?: Maybe<number>;
  readonly minEvidence?: Maybe<EvidenceTier>;
}

/** Within so many km of a city. */
export interface NearFilter {
  readonly city: string;
  readonly country?: Maybe<string>;
  readonly km: number;
}

/** At work at the same time for so many hours in one piece, on a day of the searcher's from `workingFrom` to `workingTo` (`HH:MM`). */
export interface OverlapFilter {
  readonly timeZone: string;
  readonly hours: number;
  /** YYYY-MM-DD, for daylight saving; today when it is not said. */
  readonly date?: Maybe<string>;
  readonly workingFrom?: Maybe<string>;
  readonly workingTo?: Maybe<string>;
  /** Shall whoever states no hours be found too? */
  readonly includeUnstated?: Maybe<boolean>;
}

export interface LanguageFilter {
  /** ISO 639-1. */
  readonly language: string;
  readonly minLevel?: Maybe<LanguageLevel>;
}

export const TALENT_SORTS = ['relevance', 'rate_low', 'rate_high', 'recent'] as const;
export type TalentSort = (typeof TALENT_SORTS)[number];

export const TALENT_FACETS = [
  'skills',
  'cities',
  'countries',
  'languages',
  'programs',
  'cohorts',
  'certified',
  'evidence',
] as const;
export type TalentFacet = (typeof TALENT_FACETS)[number];
/** Those of which any of several values may be asked for: they are counted besides their own filter, so that a second can be chosen. */
export const ANY_OF_FACETS: readonly TalentFacet[] = ['cities', 'countries', 'programs', 'cohorts'];

export const SORTS: Readonly<Record<TalentSort, SearchQuery['sort']>> = {
  relevance: null,
  rate_low: { field: 'rate', direction: 'ascending' },
  rate_high: { field: 'rate', direction: 'descending' },
  recent: { field: 'updatedAt', direction: 'descending' },
};
