import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { TalentSearchDocument } from '@/shared/graphql/gql/talent-search/graphql';
import { Page } from '@/shared/ui/page';
import { ActiveFilters } from './active-filters';
import { FilterDrawer } from './filter-drawer';
import { FilterPanel } from './filter-panel';
import { Results } from './results';
import { SearchBar } from './search-bar';
import { PAGE_SIZE, searchInputOf, type SearchState } from './search-state';
import classes from './talent-search.module.css';

const route = getRouteApi('/search');

export function TalentSearchPage() {
  const { t } = useTranslation('talent-search');
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const input = useMemo(() => searchInputOf(state), [state]);
  // The first page also brings the counts that the filters show; `Results` reads the same page from the cache.
  const [{ data }] = useQuery({ query: TalentSearchDocument, variables: { input, first: PAGE_SIZE } });
  const facets = data?.talentSearch.facets ?? [];

  const change = (next: Partial<SearchState>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  const filters = { state, facets, change };
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <div className={classes.layout}>
        <aside className={classes.panel} aria-label={t('filters')}>
          <FilterPanel {...filters} />
        </aside>
        <div className={classes.found}>
          <SearchBar state={state} change={change}>
            <FilterDrawer {...filters} total={data?.talentSearch.totalCount} />
          </SearchBar>
          <ActiveFilters {...filters} />
          <Results input={input} clear={() => void navigate({ search: {} })} />
        </div>
      </div>
    </Page>
  );
}
