import { audiencesOf, type Viewer } from '@hunar/kernel';
import type { SearchParams } from 'meilisearch';
import type { IndexDefinition, SearchCriteria, SearchQuery } from '../search-engine';
import type { TypedWord } from '../query/read-text';
import { foldLetters } from '../text/fold';
import { KEY, keywordAttribute, numberAttribute, shownAttribute, textAttribute } from './attribute-names';
import { filterExpressions } from './filter-expression';
import { CLOSE, OPEN } from './marked-text';

/** What is found, and nothing of how it is shown. */
export const criteriaParams = (viewer: Viewer, words: readonly TypedWord[], filters: SearchCriteria['filters']) =>
  ({
    q: queryText(words),
    filter: filterExpressions(audiencesOf(viewer), filters),
    matchingStrategy: 'all',
  }) satisfies SearchParams;

/** In which order, and by what a cursor tells where a hit stands. */
export function orderParams({ sort }: SearchQuery) {
  if (!sort) return { showRankingScore: true } satisfies SearchParams;
  const direction = sort.direction === 'ascending' ? 'asc' : 'desc';
  return { sort: [`${numberAttribute(sort.field)}:${direction}`, `${KEY}:asc`] } satisfies SearchParams;
}

/** The attributes by which a hit is placed. */
export const placeAttributes = ({ sort }: SearchQuery): string[] =>
  sort ? ['id', numberAttribute(sort.field)] : ['id'];

/** Cards, and the texts once, with marks around what was found; counts of the facets. */
export function shownParams(index: IndexDefinition, query: SearchQuery, hasText: boolean) {
  const texts = hasText ? index.searchable.map(textAttribute) : [];
  return {
    attributesToRetrieve: [...placeAttributes(query), 'card', ...(hasText ? index.searchable.map(shownAttribute) : [])],
    attributesToHighlight: texts,
    highlightPreTag: OPEN,
    highlightPostTag: CLOSE,
    facets: query.facets.map(keywordAttribute),
  } satisfies SearchParams;
}

/**
 * The typed words alone, so that quotes and minus signs are no operators. The engine takes the last word for the start of
 * one unless a space follows, and that is what an exact word must not be.
 */
const queryText = (words: readonly TypedWord[]): string =>
  words.map(({ raw }) => foldLetters(raw)).join(' ') + (words.at(-1)?.exact ? ' ' : '');
