import { FilterPills } from '@/shared/search/filter-pills';
import type { FilterProps } from './filters';
import { NO_FILTERS } from './search-state';
import { useFilterList } from './use-filter-list';

/** What narrows the search now, each with a button that takes it off. */
export function ActiveFilters({ change, ...props }: FilterProps) {
  const filters = useFilterList(props);
  return (
    <FilterPills
      filters={filters.map(({ key, label, off }) => ({ key, label, off: () => change(off) }))}
      clear={() => change(NO_FILTERS)}
    />
  );
}
