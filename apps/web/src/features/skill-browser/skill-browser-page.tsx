import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SkillSearchDocument } from '@/shared/graphql/gql/skill-browser/graphql';
import type { Change } from '@/shared/search/change';
import { FilterDrawer } from '@/shared/search/filter-drawer';
import { SearchBar } from '@/shared/search/search-bar';
import { SearchLayout } from '@/shared/search/search-layout';
import { SearchNotices } from '@/shared/search/search-notices';
import { Page } from '@/shared/ui/page';
import type { BrowseState } from './browse-state';
import { Shelves } from './shelves';
import { PAGE_SIZE, SkillResults } from './skill-results';

const route = getRouteApi('/skills');

/** The skills that Hunar knows, to search and to browse. */
export function SkillBrowserPage() {
  const { t } = useTranslation('skill-browser');
  const state = route.useSearch();
  const navigate = route.useNavigate();
  const [{ data }] = useQuery({ query: SkillSearchDocument, variables: { ...state, first: PAGE_SIZE } });
  const found = data?.skillSearch;
  const change: Change<BrowseState> = (next, typed) =>
    void navigate({
      search: (before) => ({ ...before, ...next }),
      replace: typed === 'typed',
      resetScroll: false,
    });
  const shelves = <Shelves state={state} facets={found?.facets ?? []} change={change} />;
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <SearchLayout panel={shelves}>
        <SearchBar
          label={t('text.label')}
          placeholder={t('text.placeholder')}
          text={state.text}
          onText={(text) => change({ text }, 'typed')}
        >
          <FilterDrawer count={state.category ? 1 : 0} show={t('show')}>
            {shelves}
          </FilterDrawer>
        </SearchBar>
        <SearchNotices standIn={found?.standIn ?? false} correctedText={found?.correctedText} />
        <SkillResults state={state} clear={() => void navigate({ search: {} })} />
      </SearchLayout>
    </Page>
  );
}
