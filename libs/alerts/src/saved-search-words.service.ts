import { Taxonomy } from '@hunar/skills';
import { TalentContributions } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import type { SavedSearch } from './domain/saved-search';
import { type QueryWords, queryValues, queryWords } from './domain/query-words';

/** Says in words what saved searches look for. */
@Injectable()
export class SavedSearchWords {
  constructor(
    private readonly taxonomy: Taxonomy,
    private readonly contributions: TalentContributions,
  ) {}

  /** By search id, however many, with one look-up of programmes and one of cohorts. */
  async of(searches: readonly Pick<SavedSearch, 'id' | 'query'>[]): Promise<ReadonlyMap<string, QueryWords[]>> {
    const values = searches.flatMap(({ query }) => queryValues(query));
    const named = (name: string) => [...new Set(values.filter((one) => one.name === name).map(({ value }) => value))];
    const [programs, cohorts] = await Promise.all([
      this.contributions.facetLabels('programs', named('programSlugs')),
      this.contributions.facetLabels('cohorts', named('cohortIds')),
    ]);
    const label = (name: string, value: string): string => {
      // Levels stand among the skills of a query.
      if (name.startsWith('skills')) return /^\d+$/.test(value) ? value : this.taxonomy.nameOf(value);
      if (name === 'programSlugs') return programs.get(value) ?? value;
      return name === 'cohortIds' ? (cohorts.get(value) ?? value) : value;
    };
    return new Map(searches.map(({ id, query }) => [id, queryWords(query, label)]));
  }
}
