import { Group, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { CohortHeadDocument } from '@/shared/graphql/gql/cohort/graphql';
import { RequireRole } from '@/shared/session/require-role';
import { holds, useSession } from '@/shared/session/session';
import { Card } from '@/shared/ui/card';
import { LinkButton } from '@/shared/ui/link-button';
import { NotFoundPage } from '@/shared/ui/not-found-page';
import { Page } from '@/shared/ui/page';
import { PageSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { ClaimLinks } from './claim-links';
import { CohortFigures } from './cohort-figures';
import { Enrolments } from './enrolments';

const route = getRouteApi('/cohorts/$id');

export function CohortPage() {
  return (
    <RequireRole roles={['PROGRAM_ADMIN', 'OPERATOR']}>
      <CohortView />
    </RequireRole>
  );
}

function CohortView() {
  const { t } = useTranslation('cohort');
  const { id } = route.useParams();
  const mayWrite = holds(useSession(), 'PROGRAM_ADMIN');
  const [{ data, error, fetching }, ask] = useQuery({
    query: CohortHeadDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const cohort = data?.cohort;
  if (!cohort) {
    const isNowhere = error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'NOT_FOUND');
    if (isNowhere || (!error && !fetching)) return <NotFoundPage />;
    if (!error) return <PageSkeleton />;
    return (
      <Page title={t('title')}>
        <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </Page>
    );
  }
  return (
    <Page
      title={cohort.name}
      lead={cohort.program.name}
      width="wide"
      actions={
        <Group gap="sm">
          <LinkButton to="/programs" variant="subtle">
            {t('back')}
          </LinkButton>
          {mayWrite && (
            <LinkButton to="/programs/$slug/import" params={{ slug: cohort.program.slug }} variant="default">
              {t('import')}
            </LinkButton>
          )}
          {mayWrite && cohort.counts.total > 0 && (
            <ClaimLinks cohortId={cohort.id} unclaimed={cohort.counts.total - cohort.counts.claimed} />
          )}
        </Group>
      }
    >
      <Stack gap="lg">
        <Card component="section" aria-label={t('figures')}>
          <CohortFigures counts={cohort.counts} />
        </Card>
        <Enrolments cohortId={cohort.id} counts={cohort.counts} />
      </Stack>
    </Page>
  );
}
