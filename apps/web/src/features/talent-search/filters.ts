import type { InputFailure } from '@/shared/forms/use-form-outcome';
import type { Change } from '@/shared/search/change';
import type { Facet } from '@/shared/search/facet';
import type { SearchState } from './search-state';

export interface FilterProps {
  readonly state: SearchState;
  readonly facets: readonly Facet[];
  readonly change: Change<SearchState>;
  /** What the API does not accept of the search. */
  readonly failures: readonly InputFailure[];
  /** The name of a skill by its id. */
  readonly skillName: (id: string) => string;
}

export const facetOf = (facets: readonly Facet[], name: string) => facets.find((facet) => facet.name === name);

/** A list for the address: none where it is empty. */
export const listOf = <Value>(values: readonly Value[]) => (values.length > 0 ? values : undefined);
