import type { IndexDefinition, SearchHit, SearchQuery } from '../search-engine';
import type { AnsweredPage } from '../spelling/corrected-search';
import { keywordAttribute, numberAttribute, shownAttribute, textAttribute } from './attribute-names';
import { fragmentsOfMarked } from './marked-text';
import { cursorOf, type Position } from './meili-cursor';

/** A hit as the engine gives it. */
export type MeiliHit = {
  readonly [attribute: string]: unknown;
  readonly id: string;
  readonly card: string;
  readonly _formatted?: Readonly<Record<string, unknown>>;
  readonly _rankingScore?: number;
};

/** Where a hit stands in the order of the query. */
export function positionOf({ sort }: SearchQuery, hit: MeiliHit): Position {
  const key = sort ? hit[numberAttribute(sort.field)] : hit._rankingScore;
  return { key: typeof key === 'number' ? key : null, id: hit.id };
}

/** What the engine found, as the port's page. */
export function pageOf<Card>(
  index: IndexDefinition,
  query: SearchQuery,
  found: {
    readonly answer: {
      readonly total: number;
      readonly facetDistribution?: Readonly<Record<string, Readonly<Record<string, number>>>>;
    };
    readonly offset: number;
    readonly hits: readonly MeiliHit[];
  },
): AnsweredPage<Card> {
  const { answer, offset, hits } = found;
  const valuesOf = (facet: string) => facetValues(answer.facetDistribution?.[keywordAttribute(facet)]);
  return {
    hits: hits.map((hit, at) => {
      return toHit<Card>(index, hit, cursorOf(query, { ...positionOf(query, hit), place: offset + at }));
    }),
    hasNextPage: offset + hits.length < answer.total,
    total: answer.total,
    facets: Object.fromEntries(query.facets.map((facet) => [facet, valuesOf(facet)])),
  };
}

function toHit<Card>(index: IndexDefinition, hit: MeiliHit, cursor: string): SearchHit<Card> {
  const highlights = index.searchable.flatMap((field) => {
    const fragments = fragmentsOfMarked(hit._formatted?.[textAttribute(field)], hit[shownAttribute(field)]);
    return fragments ? [{ field, fragments }] : [];
  });
  return { id: hit.id, card: JSON.parse(hit.card) as Card, cursor, highlights };
}

function facetValues(distribution: Readonly<Record<string, number>> = {}): { value: string; count: number }[] {
  return Object.entries(distribution)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
