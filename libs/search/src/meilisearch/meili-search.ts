import { audiencesOf, type Viewer } from '@hunar/kernel';
import type { Meilisearch, MultiSearchParams, SearchParams, SearchResponse } from 'meilisearch';
import { checkCounts, checkQuery } from '../query/check-query';
import { typedWords } from '../query/read-text';
import type { IndexDefinition, SearchCriteria, SearchHit, SearchPage, SearchQuery } from '../search-engine';
import { vocabularyOf } from '../text/vocabulary';
import { filterExpressions } from './filter-expression';
import { path } from './index-settings';
import { CLOSE, fragmentsOfMarked, OPEN } from './marked-text';
import { isMeiliError } from './meili-client';
import { cursorOf, offsetOf } from './offset-cursor';

type MeiliHit = {
  readonly id: string;
  readonly card: unknown;
  readonly _formatted?: { readonly fields?: Readonly<Record<string, unknown>> };
};

/** A page, before it says who answered. */
type AnsweredPage<Card> = Omit<SearchPage<Card>, 'answeredBy' | 'standIn'>;

/** Answers a search from Meilisearch, in one request. */
export async function meiliSearch<Card>(
  client: Meilisearch,
  viewer: Viewer,
  index: IndexDefinition,
  query: SearchQuery,
): Promise<AnsweredPage<Card>> {
  checkQuery(index, query);
  const offset = offsetOf(query);
  const found = {
    ...criteria(viewer, index, query),
    sort: query.sort
      ? [`${path(query.sort.field)}:${query.sort.direction === 'ascending' ? 'asc' : 'desc'}`, 'id:asc']
      : [],
  } satisfies SearchParams & { indexUid: string };
  // Hits by place; and a page of none, because only pages come with an exact total.
  const hits = {
    ...found,
    offset,
    limit: query.first,
    attributesToRetrieve: ['id', 'card', ...index.searchable.map(path)],
    attributesToHighlight: found.q === '' ? [] : index.searchable.map(path),
    highlightPreTag: OPEN,
    highlightPostTag: CLOSE,
  };
  const counts = { ...found, hitsPerPage: 0, page: 1, facets: query.facets.map(path) };
  try {
    const { results } = await client.multiSearch<MultiSearchParams, MeiliHit>({ queries: [hits, counts] });
    return toPage<Card>(index, query, offset, results[0]!, results[1]!);
  } catch (error) {
    if (!isMeiliError(error, 'index_not_found')) throw error;
    return {
      hits: [],
      hasNextPage: false,
      total: 0,
      facets: Object.fromEntries(query.facets.map((facet) => [facet, []])),
      correctedText: null,
    };
  }
}

/** How many documents each query finds, in one request. */
export async function meiliCounts(
  client: Meilisearch,
  viewer: Viewer,
  index: IndexDefinition,
  queries: readonly SearchCriteria[],
): Promise<number[]> {
  checkCounts(index, queries);
  if (queries.length === 0) return [];
  const counted = queries.map((query) => ({ ...criteria(viewer, index, query), hitsPerPage: 0, page: 1 }));
  try {
    const { results } = await client.multiSearch<MultiSearchParams, MeiliHit>({ queries: counted });
    return results.map(({ totalHits }) => totalHits ?? 0);
  } catch (error) {
    if (!isMeiliError(error, 'index_not_found')) throw error;
    return queries.map(() => 0);
  }
}

const criteria = (viewer: Viewer, index: IndexDefinition, { text, filters }: SearchCriteria) =>
  ({
    indexUid: index.name,
    q: queryText(index, text),
    filter: filterExpressions(audiencesOf(viewer), filters),
    matchingStrategy: 'all',
  }) satisfies SearchParams & { indexUid: string };

/**
 * The typed words alone, so that quotes and minus signs are no operators. The engine takes the last word for the start of
 * one unless a space follows, and that is what an exact word must not be.
 */
function queryText(index: IndexDefinition, text: string): string {
  const words = typedWords(text, vocabularyOf(index));
  return words.map(({ raw }) => raw).join(' ') + (words.at(-1)?.exact ? ' ' : '');
}

function toPage<Card>(
  index: IndexDefinition,
  query: SearchQuery,
  offset: number,
  found: SearchResponse<MeiliHit>,
  counted: SearchResponse,
): AnsweredPage<Card> {
  const total = counted.totalHits ?? 0;
  const hits = found.hits.map((hit, at) => toHit<Card>(index, hit, cursorOf(query, offset + at)));
  return {
    hits,
    hasNextPage: offset + hits.length < total,
    total,
    facets: Object.fromEntries(
      query.facets.map((facet) => [facet, valuesOf(counted.facetDistribution?.[path(facet)])]),
    ),
    correctedText: null,
  };
}

function toHit<Card>(index: IndexDefinition, hit: MeiliHit, cursor: string): SearchHit<Card> {
  const highlights = index.searchable.flatMap((field) => {
    const fragments = fragmentsOfMarked(hit._formatted?.fields?.[field]);
    return fragments ? [{ field, fragments }] : [];
  });
  return { id: hit.id, card: hit.card as Card, cursor, highlights };
}

function valuesOf(distribution: Readonly<Record<string, number>> = {}): { value: string; count: number }[] {
  return Object.entries(distribution)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
