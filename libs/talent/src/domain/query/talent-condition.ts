import type { EvidenceTier, Period, Schedule } from '@hunar/kernel';
import type { Place } from '@hunar/places';
import type { SearchFilter } from '@hunar/search';
import type { LanguageFilter, SkillFilter } from '../talent-query';

/** The fields of a query that are conditions, by the names that the API gives them. */
export const TALENT_FILTERS = [
  'text',
  'skillsAll',
  'skillsAny',
  'skillsNot',
  'cities',
  'countries',
  'near',
  'rateMin',
  'rateMax',
  'hoursMin',
  'availableFrom',
  'overlap',
  'languages',
  'cohortIds',
  'programSlugs',
  'certified',
  'evidence',
] as const;
export type TalentFilter = (typeof TALENT_FILTERS)[number];

/** A limit on rates as it was asked for; `usdPerHour` is what the index compares. */
export interface RateLimit {
  readonly amount: number;
  readonly currency: string;
  readonly period: Period;
  readonly usdPerHour: number;
}

/** Common hours as they were asked for; `schedule` is the searcher's working week. */
export interface AskedOverlap {
  readonly hours: number;
  readonly schedule: Schedule;
  /** YYYY-MM-DD. */
  readonly date: string;
}

/** What was asked, as an explanation needs it. */
export type Asked =
  | { readonly filter: 'skillsAll' | 'skillsNot'; readonly skill: SkillFilter }
  | { readonly filter: 'skillsAny'; readonly skills: readonly SkillFilter[] }
  | {
      readonly filter: 'cities' | 'countries' | 'cohortIds' | 'programSlugs';
      readonly values: readonly string[];
    }
  | { readonly filter: 'near'; readonly place: Place; readonly km: number }
  | { readonly filter: 'rateMin' | 'rateMax'; readonly limit: RateLimit }
  | { readonly filter: 'hoursMin'; readonly hours: number }
  | { readonly filter: 'availableFrom'; readonly date: string }
  | { readonly filter: 'overlap'; readonly overlap: AskedOverlap }
  | { readonly filter: 'languages'; readonly language: LanguageFilter }
  | { readonly filter: 'certified'; readonly certified: boolean }
  | { readonly filter: 'evidence'; readonly tier: EvidenceTier };

/** One condition of a query: what was asked, and how the talent index answers it. */
export interface TalentCondition {
  readonly asked: Asked;
  readonly search: SearchFilter;
}

/** All conditions of a query in the words of the talent index. A list of one field's values is one filter, which engines answer best. */
export function filtersOf(conditions: readonly TalentCondition[]): SearchFilter[] {
  const lists = new Map<string, Set<string>>();
  const others: SearchFilter[] = [];
  for (const part of conditions.flatMap(({ search }) => ('all' in search ? search.all : [search]))) {
    if (!('allOf' in part)) others.push(part);
    else lists.set(part.field, new Set([...(lists.get(part.field) ?? []), ...part.allOf]));
  }
  return [...[...lists].map(([field, values]) => ({ field, allOf: [...values] })), ...others];
}
