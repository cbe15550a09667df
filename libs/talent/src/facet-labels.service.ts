import type { SearchPage } from '@hunar/search';
import { Taxonomy } from '@hunar/skills';
import { Injectable } from '@nestjs/common';
import { TALENT_FACETS, type TalentFacet } from './domain/talent-query';
import { TalentContributions } from './talent-contributions.service';

/** A facet with what people read: values, most frequent first. */
export interface LabelledFacet {
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** Says what people read for the values of facets. Codes of countries and languages are named where they are shown, in the reader's language. */
@Injectable()
export class FacetLabels {
  constructor(
    private readonly contributions: TalentContributions,
    private readonly taxonomy: Taxonomy,
  ) {}

  /** The facets that were counted, in our order. */
  async of(facets: SearchPage<unknown>['facets']): Promise<LabelledFacet[]> {
    return Promise.all(
      TALENT_FACETS.filter((name) => name in facets).map(async (name) => {
        const values = facets[name] ?? [];
        const label = await this.labelsOf(
          name,
          values.map(({ value }) => value),
        );
        return { name, values: values.map(({ value, count }) => ({ value, count, label: label(value) })) };
      }),
    );
  }

  /** What to write for each of these values of a facet. */
  async labelsOf(facet: TalentFacet, values: readonly string[]): Promise<(value: string) => string> {
    if (facet === 'skills') return (value) => this.taxonomy.nameOf(value);
    if (facet !== 'programs' && facet !== 'cohorts') return (value) => value;
    const labels = await this.contributions.facetLabels(facet, values);
    return (value) => labels.get(value) ?? value;
  }
}
