import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OperationContext, useQuery } from 'urql';
import { SavedSearchesDocument } from '@/shared/graphql/gql/saved-searches/graphql';
import { useNoticeArrival } from '@/shared/notices/notices';
import { RequireRole } from '@/shared/session/require-role';
import { Empty } from '@/shared/ui/empty';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { SearchRow } from './search-row';

const STEP = 50;
// An empty list names no type, and new people come without the founder's doing.
const CONTEXT: Partial<OperationContext> = { additionalTypenames: ['SavedSearch'], requestPolicy: 'cache-and-network' };

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
  const [{ data, error }, ask] = useQuery({ query: SavedSearchesDocument, variables: { first }, context: CONTEXT });
  const refresh = () => ask({ requestPolicy: 'network-only' });
  useNoticeArrival(refresh);
  if (error && !data) return <QueryProblem error={error} onRetry={refresh} />;
  if (!data) return <ListSkeleton rows={3} height={132} />;
  const { edges, pageInfo } = data.savedSearches;
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
