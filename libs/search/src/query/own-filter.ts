import type { SearchFilter, SearchPage, SearchQuery } from '../search-engine';

// A facet of which any of several values may be asked for is counted besides its own filter, as if that were not on: within
// it there would be nothing left to choose. All other facets are counted within all filters.

/** The filters without the one that asks for any of the facet's values. */
export const besidesOwnFilter = (filters: readonly SearchFilter[], facet: string): SearchFilter[] =>
  filters.filter((filter) => !isOwnFilter(filter, facet));

/** What to ask the engine: for the page, and for each facet of `anyOf` whose own filter is on, its counts besides that. */
export function questionsBesidesOwnFilter(query: SearchQuery, anyOf: readonly string[]): SearchQuery[] {
  const { text, filters, facets } = query;
  const narrowed = facets.filter((facet) => anyOf.includes(facet) && filters.some((one) => isOwnFilter(one, facet)));
  const counted = { text, sort: null, first: 1, after: null };
  return [
    { ...query, facets: facets.filter((facet) => !narrowed.includes(facet)) },
    ...narrowed.map((facet) => ({ ...counted, filters: besidesOwnFilter(filters, facet), facets: [facet] })),
  ];
}

/** A page whose facets of `anyOf` are counted besides their own filter. A query without such a filter is asked as it is. */
export async function searchBesidesOwnFilter<Card>(
  search: (query: SearchQuery) => Promise<SearchPage<Card>>,
  query: SearchQuery,
  anyOf: readonly string[],
): Promise<SearchPage<Card>> {
  const [page, ...besides] = await Promise.all(questionsBesidesOwnFilter(query, anyOf).map(search));
  const counts: SearchPage<Card>['facets'] = Object.assign({}, ...[page!, ...besides].map(({ facets }) => facets));
  // In the order in which they were asked for.
  return { ...page!, facets: Object.fromEntries(query.facets.map((facet) => [facet, counts[facet] ?? []])) };
}

const isOwnFilter = (filter: SearchFilter, facet: string): boolean => 'anyOf' in filter && filter.field === facet;
