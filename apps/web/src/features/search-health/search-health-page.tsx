import { Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SearchHealthDocument } from '@/shared/graphql/gql/search-health/graphql';
import { RequireRole } from '@/shared/session/require-role';
import { Page } from '@/shared/ui/page';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { DeadLetterList } from './dead-letter-list';
import { IndexCard } from './index-card';
import { OperationPanel } from './operation-panel';

const AGAIN_MS = 3_000;

export function SearchHealthPage() {
  const { t } = useTranslation('search-health');
  return (
    <RequireRole roles={['OPERATOR']}>
      <Page title={t('title')} lead={t('lead')}>
        <Health />
      </Page>
    </RequireRole>
  );
}

function Health() {
  const { t } = useTranslation('search-health');
  const [{ data, error }, ask] = useQuery({ query: SearchHealthDocument, requestPolicy: 'cache-and-network' });
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) ask({ requestPolicy: 'network-only' });
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [ask]);
  const again = () => ask({ requestPolicy: 'network-only' });
  if (error && !data) return <QueryProblem error={error} onRetry={again} />;
  if (!data) return <ListSkeleton rows={3} height={120} />;
  const { answeredBy, indexes, operation } = data.searchHealth;
  return (
    <Stack gap="xl">
      <Text>
        {t('answeredBy')} <bdi>{answeredBy}</bdi>
      </Text>
      <OperationPanel
        indexes={[...new Set(indexes.map(({ index }) => index))]}
        operation={operation ?? null}
        onChange={again}
      />
      <section aria-labelledby="indexes-title">
        <Title order={2} id="indexes-title" mb="sm">
          {t('indexes')}
        </Title>
        <Stack>
          {indexes.map((health) => (
            <IndexCard key={`${health.index} ${health.engine}`} health={health} />
          ))}
        </Stack>
      </section>
      {/* Read anew when their number is another. */}
      <DeadLetterList key={indexes.reduce((sum, { deadLetters }) => sum + deadLetters, 0)} onChange={again} />
    </Stack>
  );
}
