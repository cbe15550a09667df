import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '@/shared/format/use-format';
import { ShortlistDocument } from '@/shared/graphql/gql/shortlist/graphql';
import { HowScored } from '@/shared/match/how-scored';
import { MatchCard } from '@/shared/match/match-card';
import { orderOf, searchOf } from '@/shared/match/order';
import { OrderSwitch } from '@/shared/match/order-switch';
import { useNoticeArrival } from '@/shared/notices/notices';
import { Empty } from '@/shared/ui/empty';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import classes from './shortlist.module.css';
import { useSeen } from './use-seen';

const STEP = 20;
const MOST = 100;

const route = getRouteApi('/jobs/$id');

export function Shortlist({ jobId }: { jobId: string }) {
  const { t } = useTranslation(['shortlist', 'shell']);
  const format = useFormat();
  const navigate = route.useNavigate();
  const order = orderOf(route.useSearch());
  const [first, setFirst] = useState(STEP);
  const [{ data, error, fetching }, ask] = useQuery({
    query: ShortlistDocument,
    variables: { jobId, first, order },
    // As fresh as the pool: shown from the cache at once, and asked for again.
    requestPolicy: 'cache-and-network',
  });
  useNoticeArrival(({ path }) => path?.includes(jobId) && ask({ requestPolicy: 'network-only' }));
  const news = useSeen(jobId, data?.shortlist.matches);
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
      <Group justify="space-between" gap="xs" mb="md">
        <OrderSwitch
          value={order}
          onChange={(next) => void navigate({ search: searchOf(next), replace: true, resetScroll: false })}
        />
        {news.size > 0 && (
          <Text component="output" display="block" size="sm" fw={600}>
            {t('news', { count: news.size, number: format.number(news.size) })}
          </Text>
        )}
      </Group>
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
        <ol className={classes.list} aria-busy={fetching} data-stale={fetching || undefined}>
          {matches.map((match) => (
            <li key={match.talent.id}>
              <MatchCard match={match} order={order} isNew={news.has(match.talent.id)} />
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
