import { Group, Switch } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { TalentSearchDocument } from '@/shared/graphql/gql/talent-search/graphql';
import type { Change } from '@/shared/search/change';
import { FilterDrawer } from '@/shared/search/filter-drawer';
import { SearchBar } from '@/shared/search/search-bar';
import { SearchLayout } from '@/shared/search/search-layout';
import { SearchNotices } from '@/shared/search/search-notices';
import { useSkillNames } from '@/shared/search/use-skill-names';
import { Page } from '@/shared/ui/page';
import { ActiveFilters } from './active-filters';
import { FilterPanel } from './filter-panel';
import type { FilterProps } from './filters';
import { pageVariables } from './page-variables';
import { Results } from './results';
import { SaveSearch } from './save-search';
import { searchInputOf } from './search-input';
import { filterCount, type SearchState, SORTS } from './search-state';
import { everyWish } from './skill-changes';
import classes from './talent-search.module.css';

const route = getRouteApi('/search');

export function TalentSearchPage() {
  const { t } = useTranslation('talent-search');
  const format = useFormat();
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const input = useMemo(() => searchInputOf(state), [state]);
  // The first page also brings the counts that the filters show; `Results` reads the same page from the cache.
  const [{ data }] = useQuery({ query: TalentSearchDocument, variables: pageVariables(input) });
  const found = data?.talentSearch;
  const skillName = useSkillNames(
    everyWish(state).map(({ wish }) => wish.id),
    found?.facets,
  );

  const change: Change<SearchState> = (next, typed) =>
    void navigate({
      search: (before) => ({ ...before, ...next }),
      replace: typed === 'typed',
      resetScroll: false,
    });
  const filters: FilterProps = {
    state,
    facets: found?.facets ?? [],
    change,
    failures: found?.failed?.failures ?? [],
    skillName,
  };
  const total = found?.totalCount;
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" actions={<SaveSearch input={input} />}>
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
            show={total === undefined ? t('show') : t('showPeople', { count: total, number: format.number(total) })}
          >
            <FilterPanel {...filters} />
          </FilterDrawer>
        </SearchBar>
        <ActiveFilters {...filters} />
        <Group className={classes.tools} gap="sm">
          <Switch
            size="sm"
            label={t('why.switch')}
            checked={state.why ?? false}
            onChange={(event) => change({ why: event.currentTarget.checked || undefined })}
          />
        </Group>
        <SearchNotices standIn={found?.standIn ?? false} correctedText={found?.correctedText} />
        <Results input={input} filters={filters} why={state.why ?? false} clear={() => void navigate({ search: {} })} />
      </SearchLayout>
    </Page>
  );
}
