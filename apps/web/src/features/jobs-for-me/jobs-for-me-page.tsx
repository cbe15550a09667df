import { Button, Group, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { JobsForMeDocument } from '@/shared/graphql/gql/jobs-for-me/graphql';
import { HowScored } from '@/shared/match/how-scored';
import { orderOf, searchOf } from '@/shared/match/order';
import { OrderSwitch } from '@/shared/match/order-switch';
import { useNoticeArrival } from '@/shared/notices/notices';
import { RequireRole } from '@/shared/session/require-role';
import { Empty } from '@/shared/ui/empty';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { CareerSteps } from './career-steps';
import { JobMatchCard } from './job-match-card';
import { ProfileHint } from './profile-hint';

const route = getRouteApi('/jobs-for-me');

const STEP = 20;
const MOST = 100;

export function JobsForMePage() {
  return (
    <RequireRole roles={['FREELANCER']}>
      <JobsForMe />
    </RequireRole>
  );
}

function JobsForMe() {
  const { t } = useTranslation(['jobs-for-me', 'shell']);
  const navigate = route.useNavigate();
  const order = orderOf(route.useSearch());
  const [first, setFirst] = useState(STEP);
  const [{ data, error, fetching }, ask] = useQuery({
    query: JobsForMeDocument,
    variables: { first, order },
    requestPolicy: 'cache-and-network',
  });
  useNoticeArrival(() => ask({ requestPolicy: 'network-only' }));
  const matches = data?.jobsForMe.matches;
  return (
    <Page title={t('title')} lead={t('lead')} actions={<HowScored />}>
      <Stack gap="lg">
        {error && <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
        {data && <ProfileHint profile={data.myProfile} />}
        {data?.myProfile && <CareerSteps />}
        {matches && matches.length > 0 && (
          <OrderSwitch
            value={order}
            onChange={(next) => void navigate({ search: searchOf(next), replace: true, resetScroll: false })}
          />
        )}
        {!matches && !error && <ListSkeleton rows={3} height={240} />}
        {matches?.length === 0 && (
          <Empty title={t('none.title')} action={<LinkButton to="/profile">{t('toProfile')}</LinkButton>}>
            {t('none.text')}
          </Empty>
        )}
        {matches && matches.length > 0 && (
          <Stack
            gap="md"
            component="ol"
            p={0}
            m={0}
            style={{ listStyle: 'none', opacity: fetching ? 0.6 : 1 }}
            aria-busy={fetching}
          >
            {matches.map((match) => (
              <li key={match.job.id}>
                <JobMatchCard match={match} order={order} />
              </li>
            ))}
          </Stack>
        )}
        {matches && matches.length > 0 && (
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {t('model', { version: data.jobsForMe.modelVersion })}
            </Text>
            {matches.length >= first && first < MOST && (
              <Button variant="default" loading={fetching} onClick={() => setFirst(Math.min(first + STEP, MOST))}>
                {t('shell:loadMore')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Page>
  );
}
