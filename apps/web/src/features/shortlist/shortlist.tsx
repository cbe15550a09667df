import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { ShortlistDocument } from '@/shared/graphql/gql/shortlist/graphql';
import { HowScored } from '@/shared/match/how-scored';
import { MatchCard } from '@/shared/match/match-card';
import { Empty } from '@/shared/ui/empty';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import classes from './shortlist.module.css';

const STEP = 20;
const MOST = 100;

export function Shortlist({ jobId }: { jobId: string }) {
  const { t } = useTranslation(['shortlist', 'shell']);
  const format = useFormat();
  const [first, setFirst] = useState(STEP);
  const [{ data, error, fetching }, ask] = useQuery({
    query: ShortlistDocument,
    variables: { jobId, first },
    // As fresh as the pool: shown from the cache at once, and asked for again.
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <ListSkeleton rows={4} height={230} />;

  const { matches, considered, poolSize, tookMs, gates, modelVersion, freshAsOf } = data.shortlist;
  return (
    <section aria-labelledby="shortlist-heading">
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={2} id="shortlist-heading">
          {t('title')}
        </Title>
        <HowScored />
      </Group>
      <Text component="output" display="block" size="sm" c="dimmed" mb="md">
        {t('considered', {
          count: considered,
          number: format.number(considered),
          pool: format.number(poolSize),
          ms: format.number(Math.max(1, Math.round(tookMs))),
        })}
      </Text>
      {gates.length > 0 && (
        <Alert variant="light" color="saffron" icon={<IconFilter aria-hidden />} mb="md" title={t('gates')}>
          {gates.map((gate) => (
            <Text key={gate} size="sm">
              {gate}
            </Text>
          ))}
        </Alert>
      )}
      {matches.length === 0 ? (
        <Empty title={t('empty.title')}>{t('empty.text')}</Empty>
      ) : (
        <ol className={classes.list}>
          {matches.map((match) => (
            <li key={match.talent.id}>
              <MatchCard match={match} />
            </li>
          ))}
        </ol>
      )}
      <Stack align="center" mt="lg">
        {matches.length === first && first < MOST && (
          <Button variant="default" size="md" loading={fetching} onClick={() => setFirst(Math.min(first + STEP, MOST))}>
            {t('shell:loadMore')}
          </Button>
        )}
        <Text size="xs" c="dimmed" ta="center">
          {t('model', { version: modelVersion, time: format.instant(freshAsOf) })}
        </Text>
      </Stack>
    </section>
  );
}
