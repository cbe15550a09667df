import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequireRole } from '@/shared/session/require-role';
import { Empty } from '@/shared/ui/empty';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { SearchRow } from './search-row';
import { useSavedSearches } from './use-saved-searches';

const STEP = 50;

export function SavedSearchesPage() {
  const { t } = useTranslation('saved-searches');
  return (
    <RequireRole roles={['FOUNDER']}>
      <Page title={t('title')} lead={t('lead')} actions={<LinkButton to="/search">{t('new')}</LinkButton>}>
        <SearchList />
      </Page>
    </RequireRole>
  );
}

/** All of them: an account keeps no more than one page. */
function SearchList() {
  const { t } = useTranslation(['saved-searches', 'shell']);
  const [first, setFirst] = useState(STEP);
  const { searches, error, refresh } = useSavedSearches(first);
  if (error && !searches) return <QueryProblem error={error} onRetry={refresh} />;
  if (!searches) return <ListSkeleton rows={3} height={132} />;
  const { edges, pageInfo } = searches;
  if (edges.length === 0) return <Empty title={t('empty.title')}>{t('empty.text')}</Empty>;
  return (
    <Stack>
      {edges.map(({ node }) => (
        <SearchRow key={node.id} search={node} refresh={refresh} />
      ))}
      {pageInfo.hasNextPage && (
        <Button variant="default" onClick={() => setFirst(first + STEP)}>
          {t('shell:loadMore')}
        </Button>
      )}
    </Stack>
  );
}
