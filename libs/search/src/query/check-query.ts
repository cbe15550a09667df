import {
  type IndexDefinition,
  type SearchCriteria,
  type SearchFilter,
  type SearchQuery,
  SearchQueryError,
} from '../search-engine';

/** Most hits of a page. */
export const LARGEST_PAGE = 100;
/** Most values of a facet that are counted out. */
export const MOST_FACET_VALUES = 100;
/** Most queries that are counted at once. */
export const MOST_COUNTS = 50;
const LONGEST_KEYWORD = 400;
/** Filters may stand in filters no deeper than this. */
const DEEPEST_FILTER = 8;

/** @throws SearchQueryError for a field that the index does not have or not for this purpose, and for a page size out of range. */
export function checkQuery(index: IndexDefinition, query: SearchQuery): void {
  for (const filter of query.filters) checkFilter(index, filter);
  for (const facet of query.facets) expectField(index.name, 'facet', index.facets, facet);
  if (query.sort) expectField(index.name, 'number', index.numbers, query.sort.field);
  if (!Number.isInteger(query.first) || query.first < 1 || query.first > LARGEST_PAGE) {
    throw new SearchQueryError(`A page has 1 to ${LARGEST_PAGE} hits, not ${query.first}.`);
  }
}

/** @throws SearchQueryError for too many queries, or one that the index cannot answer. */
export function checkCounts(index: IndexDefinition, queries: readonly SearchCriteria[]): void {
  if (queries.length > MOST_COUNTS) {
    throw new SearchQueryError(`${queries.length} queries are too many to count at once; ${MOST_COUNTS} are the most.`);
  }
  for (const { filters } of queries) for (const filter of filters) checkFilter(index, filter);
}

function checkFilter(index: IndexDefinition, filter: SearchFilter, depth = 1): void {
  if (depth > DEEPEST_FILTER) throw new SearchQueryError(`Filters stand more than ${DEEPEST_FILTER} deep in filters.`);
  const inner = innerFilters(filter);
  if (inner) return inner.forEach((one) => checkFilter(index, one, depth + 1));
  if ('ids' in filter) return;
  if (!('field' in filter)) return;
  if ('anyOf' in filter || 'allOf' in filter) return expectField(index.name, 'keyword', index.keywords, filter.field);
  expectField(index.name, 'number', index.numbers, filter.field);
  const bound = 'atLeast' in filter ? filter.atLeast : filter.atMost;
  if (!Number.isFinite(bound)) throw new SearchQueryError(`A bound of "${filter.field}" is not a finite number.`);
}

/** The filters that a filter joins; null where it is a condition itself. */
export function innerFilters(filter: SearchFilter): readonly SearchFilter[] | null {
  if ('all' in filter) return filter.all;
  if ('any' in filter) return filter.any;
  return 'not' in filter ? [filter.not] : null;
}

function expectField(index: string, kind: string, fields: readonly string[], field: string): void {
  if (!fields.includes(field)) throw new SearchQueryError(`The index "${index}" has no ${kind} field "${field}".`);
}

/** A keyword as it is kept and compared: without NUL, which no store takes, and cut after 400 characters. */
export const keyword = (value: string): string =>
  value.replaceAll('\0', '\ufffd').toWellFormed().slice(0, LONGEST_KEYWORD).toWellFormed();

/** The keywords of a document's field, each once. */
export function keywordsOf(value: string | number | readonly string[] | null | undefined): string[] {
  if (value === null || value === undefined) return [];
  return [...new Set((Array.isArray(value) ? (value as readonly string[]) : [String(value)]).map(keyword))];
}

/** A field's text; of a list, its values one after the other. */
export function textsOf(value: string | number | readonly string[] | null | undefined): readonly string[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? (value as readonly string[]) : [String(value)];
}

/** A number of a document, or null. */
export const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Names an order, so that a cursor of another is refused. */
export const orderKey = ({ sort }: SearchQuery): string => (sort ? `${sort.field} ${sort.direction}` : 'relevance');
