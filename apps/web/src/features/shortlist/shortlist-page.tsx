import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { JobOfShortlistDocument } from '@/shared/graphql/gql/shortlist/graphql';
import { RequireRole } from '@/shared/session/require-role';
import { NotFoundPage } from '@/shared/ui/not-found-page';
import { Page } from '@/shared/ui/page';
import { PageSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { JobActions } from './job-actions';
import { JobSummary } from './job-summary';
import { Shortlist } from './shortlist';

const route = getRouteApi('/jobs/$id');

export function ShortlistPage() {
  return (
    <RequireRole roles={['FOUNDER', 'OPERATOR']}>
      <JobAndShortlist />
    </RequireRole>
  );
}

function JobAndShortlist() {
  const { t } = useTranslation('shortlist');
  const { id } = route.useParams();
  const [{ data, error }, ask] = useQuery({ query: JobOfShortlistDocument, variables: { id } });
  if (error && !data) {
    return (
      <Page title={t('title')} width="narrow">
        <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </Page>
    );
  }
  if (!data) return <PageSkeleton />;
  const job = data.jobPosting;
  if (!job) return <NotFoundPage />;
  return (
    <Page title={job.title} lead={<JobSummary job={job} />} actions={<JobActions job={job} />}>
      <Shortlist jobId={job.id} />
    </Page>
  );
}
