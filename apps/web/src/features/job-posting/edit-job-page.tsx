import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { JobToEditDocument, UpdateJobDocument } from '@/shared/graphql/gql/job-posting/graphql';
import { RequireRole } from '@/shared/session/require-role';
import { NotFoundPage } from '@/shared/ui/not-found-page';
import { Page } from '@/shared/ui/page';
import { PageSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { draftOf } from './job-draft';
import { JobForm } from './job-form';

const route = getRouteApi('/jobs/$id/edit');

export function EditJobPage() {
  return (
    <RequireRole roles={['FOUNDER']}>
      <EditJob />
    </RequireRole>
  );
}

function EditJob() {
  const { t } = useTranslation('job-posting');
  const { id } = route.useParams();
  const navigate = useNavigate();
  const [{ data, error }, ask] = useQuery({ query: JobToEditDocument, variables: { id } });
  const [, update] = useMutation(UpdateJobDocument);
  if (error && !data) {
    return (
      <Page title={t('edit.title')} width="narrow">
        <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </Page>
    );
  }
  if (!data) return <PageSkeleton />;
  const job = data.jobPosting;
  if (!job) return <NotFoundPage />;
  return (
    <Page title={t('edit.title')} lead={job.title} width="wide">
      <JobForm
        companies={[job.company]}
        initial={draftOf(job)}
        submitLabel={t('edit.submit')}
        save={async (input) => {
          const result = await update({ id, version: job.version, input });
          return { error: result.error, answer: result.data?.updateJob };
        }}
        onSaved={() => void navigate({ to: '/jobs/$id', params: { id } })}
      />
    </Page>
  );
}
