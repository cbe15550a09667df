import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { TalentFacetValuesDocument } from '@/shared/graphql/gql/talent-search/graphql';
import type { Facet } from '@/shared/search/facet';
import { searchInputOf } from '../search-input';
import type { SearchState } from '../search-state';

/** The facets whose values can be looked for by name, as the API calls them. */
const FACETS = {
  skills: 'SKILLS',
  cities: 'CITIES',
  countries: 'COUNTRIES',
  languages: 'LANGUAGES',
  programs: 'PROGRAMS',
  cohorts: 'COHORTS',
} as const;

export type NamedFacet = keyof typeof FACETS;

const MOST = 12;
const RESTS_MS = 250;

/** Values of a facet by name, with how many people of the search have each; asked for when the typing rests. */
export function useFacetValues(state: SearchState, name: NamedFacet, typed: string) {
  const text = typed.trim();
  const [rested] = useDebouncedValue(text, RESTS_MS);
  const input = useMemo(() => searchInputOf(state), [state]);
  const [{ data, error, fetching }] = useQuery({
    query: TalentFacetValuesDocument,
    variables: { input, facet: FACETS[name], text: rested, first: MOST },
    pause: text === '' || rested === '',
  });
  const values: Facet['values'] = text === '' ? [] : (data?.talentFacetValues.values ?? []);
  return { values, searching: fetching || rested !== text, failed: error !== undefined && !fetching };
}
