import { Taxonomy } from '@hunar/skills';
import { TalentContributions } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import type { SavedSearch } from './domain/saved-search';
import { type LabelOf, type QueryWords, queryValues, queryWords } from './domain/query-words';

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
    const named = (name: string) => [
      ...new Set(values.filter(({ filter }) => filter === name).map(({ value }) => value)),
    ];
    const [programs, cohorts] = await Promise.all([
      this.contributions.facetLabels('programs', named('programSlugs')),
      this.contributions.facetLabels('cohorts', named('cohortIds')),
    ]);
    const label: LabelOf = ({ filter, part, value }) => {
      if (part === 'skillId') return this.taxonomy.nameOf(value);
      if (filter === 'programSlugs') return programs.get(value) ?? value;
      return filter === 'cohortIds' ? (cohorts.get(value) ?? value) : value;
    };
    return new Map(searches.map(({ id, query }) => [id, queryWords(query, label)]));
  }
}
