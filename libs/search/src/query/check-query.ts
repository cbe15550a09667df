import { type IndexDefinition, type SearchFilter, type SearchQuery, SearchQueryError } from '../search-engine';

/** Most hits of a page. */
export const LARGEST_PAGE = 100;
/** Most values of a facet that are counted out. */
export const MOST_FACET_VALUES = 100;
const LONGEST_KEYWORD = 400;

/** @throws SearchQueryError for a field that the index does not have or not for this purpose, and for a page size out of range. */
export function checkQuery(index: IndexDefinition, query: SearchQuery): void {
  for (const filter of query.filters) checkFilter(index, filter);
  for (const facet of query.facets) expectField(index.name, 'keyword', index.keywords, facet);
  if (query.sort) expectField(index.name, 'number', index.numbers, query.sort.field);
  if (!Number.isInteger(query.first) || query.first < 1 || query.first > LARGEST_PAGE) {
    throw new SearchQueryError(`A page has 1 to ${LARGEST_PAGE} hits, not ${query.first}.`);
  }
}

function checkFilter(index: IndexDefinition, filter: SearchFilter): void {
  if ('anyOf' in filter || 'allOf' in filter) return expectField(index.name, 'keyword', index.keywords, filter.field);
  expectField(index.name, 'number', index.numbers, filter.field);
  const bound = 'atLeast' in filter ? filter.atLeast : filter.atMost;
  if (!Number.isFinite(bound)) throw new SearchQueryError(`A bound of "${filter.field}" is not a finite number.`);
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
