import type { TalentSearchQuery } from '@/shared/graphql/gql/talent-search/graphql';
import type { SearchState } from './search-state';

export type Facet = TalentSearchQuery['talentSearch']['facets'][number];

export interface FilterProps {
  readonly state: SearchState;
  readonly facets: readonly Facet[];
  readonly change: (next: Partial<SearchState>) => void;
}

/** The label of a facet's value; the value itself where the answer does not carry it. */
export const labelOf = (facets: readonly Facet[], name: string, value: string) =>
  facets.find((facet) => facet.name === name)?.values.find((one) => one.value === value)?.label ?? value;
