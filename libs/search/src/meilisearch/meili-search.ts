import type { Viewer } from '@hunar/kernel';
import type { Meilisearch, MultiSearchParams, SearchParams, SearchResponse } from 'meilisearch';
import { checkCounts, checkQuery } from '../query/check-query';
import { type TypedWord, typedWords } from '../query/read-text';
import type { IndexDefinition, SearchCriteria, SearchHit, SearchPage, SearchQuery } from '../search-engine';
import { vocabularyOf } from '../text/vocabulary';
import { keywordAttribute, numberAttribute, shownAttribute, textAttribute } from './attribute-names';
import { fragmentsOfMarked } from './marked-text';
import { isMeiliError } from './meili-errors';
import { cursorOf, inOrderOf, markOf, type Position } from './meili-cursor';
import { criteriaParams, orderParams, placeAttributes, shownParams } from './meili-request';
import { type FoundPage, pageAfter } from './page-after';

type MeiliHit = {
  readonly [attribute: string]: unknown;
  readonly id: string;
  readonly card: string;
  readonly _formatted?: Readonly<Record<string, unknown>>;
  readonly _rankingScore?: number;
};
type Answer = SearchResponse<MeiliHit> & { readonly total: number };

/** A page, before it says who answered. */
type AnsweredPage<Card> = Omit<SearchPage<Card>, 'answeredBy' | 'standIn'>;

/** Answers a search from Meilisearch: in one request, unless writes moved the page's start or a word was misspelt. */
export async function meiliSearch<Card>(
  client: Meilisearch,
  viewer: Viewer,
  index: IndexDefinition,
  query: SearchQuery,
): Promise<AnsweredPage<Card>> {
  checkQuery(index, query);
  const words = typedWords(query.text, vocabularyOf(index));
  try {
    const page = await findPage(client, viewer, index, query, words);
    return toPage<Card>(index, query, page);
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
  const counted = queries.map(({ text, filters }) => ({
    ...criteriaParams(viewer, typedWords(text, vocabularyOf(index)), filters),
    indexUid: index.name,
    hitsPerPage: 0,
    page: 1,
  }));
  try {
    const { results } = await client.multiSearch<MultiSearchParams, MeiliHit>({ queries: counted });
    return results.map(({ totalHits }) => totalHits ?? 0);
  } catch (error) {
    if (!isMeiliError(error, 'index_not_found')) throw error;
    return queries.map(() => 0);
  }
}

async function findPage(
  client: Meilisearch,
  viewer: Viewer,
  index: IndexDefinition,
  query: SearchQuery,
  words: readonly TypedWord[],
): Promise<FoundPage<MeiliHit, Answer>> {
  const { q, ...found } = { ...criteriaParams(viewer, words, query.filters), ...orderParams(query) };
  const shown = shownParams(index, query, words.length > 0);
  const target = client.index(index.name);
  const ask = async (offset: number, limit: number, params: SearchParams = shown): Promise<Answer> => {
    const response = await target.search<MeiliHit>(q, { ...found, ...params, offset, limit });
    // Without a distinct attribute and a threshold the "estimate" is the number of documents that were found.
    return { ...response, total: response.estimatedTotalHits ?? 0 };
  };
  const after = markOf(query);
  if (after === null) {
    const answer = await ask(0, query.first);
    return { answer, offset: 0, hits: answer.hits };
  }
  const compare = inOrderOf(query);
  const probe = async (place: number) =>
    (await ask(place, 1, { attributesToRetrieve: placeAttributes(query) })).hits[0] ?? null;
  const isAfter = (hit: MeiliHit) => compare(positionOf(query, hit), after) > 0;
  return pageAfter({ ask, probe, isAfter }, after.place, query.first);
}

function positionOf({ sort }: SearchQuery, hit: MeiliHit): Position {
  const key = sort ? hit[numberAttribute(sort.field)] : hit._rankingScore;
  return { key: typeof key === 'number' ? key : null, id: hit.id };
}

function toPage<Card>(
  index: IndexDefinition,
  query: SearchQuery,
  { answer, offset, hits }: FoundPage<MeiliHit, Answer>,
): AnsweredPage<Card> {
  const valuesOf = (facet: string) => facetValues(answer.facetDistribution?.[keywordAttribute(facet)]);
  return {
    hits: hits.map((hit, at) => {
      const cursor = cursorOf(query, { ...positionOf(query, hit), place: offset + at });
      return toHit<Card>(index, hit, cursor);
    }),
    hasNextPage: offset + hits.length < answer.total,
    total: answer.total,
    facets: Object.fromEntries(query.facets.map((facet) => [facet, valuesOf(facet)])),
    correctedText: null,
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
