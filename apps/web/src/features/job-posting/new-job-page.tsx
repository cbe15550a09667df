import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { MyCompaniesDocument, PostJobDocument } from '@/shared/graphql/gql/job-posting/graphql';
import { RequireRole } from '@/shared/session/require-role';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { Page } from '@/shared/ui/page';
import { QueryProblem } from '@/shared/ui/problem';
import { CompanyForm } from './company-form';
import { emptyDraft } from './job-draft';
import { JobForm } from './job-form';

const CONTEXT = { additionalTypenames: ['Company'] };

export function NewJobPage() {
  const { t } = useTranslation('job-posting');
  return (
    <RequireRole roles={['FOUNDER']}>
      <Page title={t('new.title')} lead={t('new.lead')} width="wide">
        <NewJob />
      </Page>
    </RequireRole>
  );
}

function NewJob() {
  const { t } = useTranslation('job-posting');
  const navigate = useNavigate();
  const [{ data, error }, ask] = useQuery({ query: MyCompaniesDocument, context: CONTEXT });
  const [, post] = useMutation(PostJobDocument);
  if (error && !data) return <QueryProblem error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <ListSkeleton rows={3} />;

  const companies = data.myCompanies;
  if (!companies[0]) return <CompanyForm />;
  return (
    <JobForm
      companies={companies}
      pasteable
      initial={emptyDraft(companies[0].id)}
      submitLabel={t('new.submit')}
      save={async (input) => {
        const result = await post({ input });
        return { error: result.error, answer: result.data?.postJob };
      }}
      onSaved={(id) => void navigate({ to: '/jobs/$id', params: { id } })}
    />
  );
}
