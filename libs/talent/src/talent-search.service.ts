import { DomainError, type Viewer } from '@hunar/kernel';
import { SearchEngine, type SearchPage, type SearchQuery, SearchQueryError } from '@hunar/search';
import { Taxonomy } from '@hunar/skills';
import { Injectable } from '@nestjs/common';
import { TALENT_FACETS, type TalentQuery, toSearchQuery } from './domain/talent-query';
import { TalentContributions } from './talent-contributions.service';
import type { TalentCard } from './talent-document';
import { TalentIndex } from './talent-index';

/** A facet with what people read: values, most frequent first. */
export interface LabelledFacet {
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** Finds people, among those whom the viewer may see. */
@Injectable()
export class TalentSearchService {
  constructor(
    private readonly engine: SearchEngine,
    private readonly index: TalentIndex,
    private readonly contributions: TalentContributions,
    private readonly taxonomy: Taxonomy,
  ) {}

  /** One page of people, with counts over the whole result. @throws DomainError BAD_USER_INPUT for a cursor that is not one. */
  async search(
    viewer: Viewer,
    query: TalentQuery,
    page: { first: number; after: string | null },
  ): Promise<{ page: SearchPage<TalentCard>; facets: LabelledFacet[]; engine: string }> {
    const found = await this.ask(viewer, toSearchQuery(query, page));
    return { page: found, facets: await this.labelled(found.facets), engine: found.answeredBy };
  }

  private async ask(viewer: Viewer, query: SearchQuery): Promise<SearchPage<TalentCard>> {
    try {
      return await this.engine.search<TalentCard>(viewer, this.index.index, query);
    } catch (error) {
      throw error instanceof SearchQueryError ? new DomainError('BAD_USER_INPUT', error.message) : error;
    }
  }

  private async labelled(facets: SearchPage<TalentCard>['facets']): Promise<LabelledFacet[]> {
    const valuesOf = (name: string) => (facets[name] ?? []).map(({ value }) => value);
    const [programs, cohorts] = await Promise.all([
      this.contributions.facetLabels('programs', valuesOf('programs')),
      this.contributions.facetLabels('cohorts', valuesOf('cohorts')),
    ]);
    const label = (name: string, value: string): string => {
      if (name === 'skills') return this.taxonomy.nameOf(value);
      return (name === 'programs' ? programs : cohorts).get(value) ?? value;
    };
    return TALENT_FACETS.map((name) => ({
      name,
      values: (facets[name] ?? []).map(({ value, count }) => ({ value, count, label: label(name, value) })),
    }));
  }
}
