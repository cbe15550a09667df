import type { Facet } from '@/shared/search/facet';
import type { SearchState } from './search-state';

export interface FilterProps {
  readonly state: SearchState;
  readonly facets: readonly Facet[];
  readonly change: (next: Partial<SearchState>) => void;
}
