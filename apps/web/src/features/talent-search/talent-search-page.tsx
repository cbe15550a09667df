import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { TalentSearchDocument } from '@/shared/graphql/gql/talent-search/graphql';
import { FilterDrawer } from '@/shared/search/filter-drawer';
import { SearchBar } from '@/shared/search/search-bar';
import { SearchLayout } from '@/shared/search/search-layout';
import { Page } from '@/shared/ui/page';
import { ActiveFilters } from './active-filters';
import { FilterPanel } from './filter-panel';
import { Results } from './results';
import { SaveSearch } from './save-search';
import { filterCount, PAGE_SIZE, searchInputOf, type SearchState, SORTS } from './search-state';

const route = getRouteApi('/search');

export function TalentSearchPage() {
  const { t } = useTranslation('talent-search');
  const format = useFormat();
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const input = useMemo(() => searchInputOf(state), [state]);
  // The first page also brings the counts that the filters show; `Results` reads the same page from the cache.
  const [{ data }] = useQuery({ query: TalentSearchDocument, variables: { input, first: PAGE_SIZE } });
  const facets = data?.talentSearch.facets ?? [];
  const total = data?.talentSearch.totalCount;

  const change = (next: Partial<SearchState>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  const filters = { state, facets, change };
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" actions={<SaveSearch input={input} />}>
      <SearchLayout panel={<FilterPanel {...filters} />}>
        <SearchBar
          label={t('text.label')}
          placeholder={t('text.placeholder')}
          text={state.text}
          onText={(text) => change({ text })}
          sorts={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
          sort={state.sort ?? 'RELEVANCE'}
          onSort={(value) => change({ sort: SORTS.find((sort) => sort === value && sort !== 'RELEVANCE') })}
        >
          <FilterDrawer
            count={filterCount(state)}
            show={total === undefined ? t('show') : t('showPeople', { count: total, number: format.number(total) })}
          >
            <FilterPanel {...filters} />
          </FilterDrawer>
        </SearchBar>
        <ActiveFilters {...filters} />
        <Results input={input} clear={() => void navigate({ search: {} })} />
      </SearchLayout>
    </Page>
  );
}
