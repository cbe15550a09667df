import { getRouteApi } from '@tanstack/react-router';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RequireRole } from '@/shared/session/require-role';
import { Card } from '@/shared/ui/card';
import { LinkButton } from '@/shared/ui/link-button';
import { NotFoundPage } from '@/shared/ui/not-found-page';
import { Page } from '@/shared/ui/page';
import { PageSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { ImportResult } from './import-result';
import { ImportRunning } from './import-running';
import { useImportWatch } from './use-import-watch';

const route = getRouteApi('/imports/$id');

export function ImportWatchPage() {
  return (
    <RequireRole roles={['PROGRAM_ADMIN', 'OPERATOR']}>
      <ImportWatch />
    </RequireRole>
  );
}

function ImportWatch() {
  const { t } = useTranslation('trainee-import');
  const { id } = route.useParams();
  const { stand, whole, running, error, fetching, ask } = useImportWatch(id);
  if (!stand) {
    const isNowhere = error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'NOT_FOUND');
    if (isNowhere || (!error && !fetching)) return <NotFoundPage />;
    if (!error) return <PageSkeleton />;
    return (
      <Page title={t('watch.title')}>
        <QueryProblem error={error} onRetry={ask} />
      </Page>
    );
  }
  return (
    <Page
      title={t(`watch.heading.${stand.state}`)}
      lead={<bdi>{stand.fileName}</bdi>}
      actions={
        <LinkButton to="/programs" variant="subtle">
          {t('back')}
        </LinkButton>
      }
    >
      <Stack gap="lg">
        <Card>{running ? <ImportRunning stand={stand} /> : <ImportResult stand={stand} whole={whole} />}</Card>
      </Stack>
    </Page>
  );
}
