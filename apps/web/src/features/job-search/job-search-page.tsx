import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { JobSearchDocument } from '@/shared/graphql/gql/job-search/graphql';
import type { Change } from '@/shared/search/change';
import { FilterDrawer } from '@/shared/search/filter-drawer';
import { SearchBar } from '@/shared/search/search-bar';
import { SearchLayout } from '@/shared/search/search-layout';
import { SearchNotices } from '@/shared/search/search-notices';
import { RequireRole } from '@/shared/session/require-role';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { ActiveFilters } from './active-filters';
import { FilterPanel } from './filter-panel';
import { Results } from './results';
import { filterCount, PAGE_SIZE, searchInputOf, type SearchState, SORTS } from './search-state';

const route = getRouteApi('/find-jobs');

export function JobSearchPage() {
  return (
    <RequireRole roles={['FREELANCER', 'FOUNDER', 'OPERATOR']}>
      <JobSearch />
    </RequireRole>
  );
}

function JobSearch() {
  const { t } = useTranslation('job-search');
  const format = useFormat();
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const input = useMemo(() => searchInputOf(state), [state]);
  // The first page also brings the counts that the filters show; `Results` reads the same page from the cache.
  const [{ data }] = useQuery({ query: JobSearchDocument, variables: { input, first: PAGE_SIZE } });
  const found = data?.jobSearch;
  const total = found?.totalCount;

  const change: Change<SearchState> = (next, typed) =>
    void navigate({
      search: (before) => ({ ...before, ...next }),
      replace: typed === 'typed',
      resetScroll: false,
    });
  const filters = { state, facets: found?.facets, failures: found?.failed?.failures ?? [], change };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="wide"
      actions={
        <LinkButton to="/jobs-for-me" variant="default">
          {t('toRanked')}
        </LinkButton>
      }
    >
      <SearchLayout panel={<FilterPanel {...filters} />}>
        <SearchBar
          label={t('text.label')}
          placeholder={t('text.placeholder')}
          text={state.text}
          onText={(text) => change({ text }, 'typed')}
          sorts={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
          sort={state.sort ?? 'RELEVANCE'}
          onSort={(value) => change({ sort: SORTS.find((sort) => sort === value && sort !== 'RELEVANCE') })}
        >
          <FilterDrawer
            count={filterCount(state)}
            show={total === undefined ? t('show') : t('showJobs', { count: total, number: format.number(total) })}
          >
            <FilterPanel {...filters} />
          </FilterDrawer>
        </SearchBar>
        <ActiveFilters {...filters} />
        <SearchNotices standIn={found?.standIn ?? false} correctedText={found?.correctedText} />
        <Results input={input} clear={() => void navigate({ search: {} })} />
      </SearchLayout>
    </Page>
  );
}
