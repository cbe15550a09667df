import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ProfileToFillDocument } from '@/shared/graphql/gql/resume/graphql';
import { RequireRole } from '@/shared/session/require-role';
import { Empty } from '@/shared/ui/empty';
import { Page } from '@/shared/ui/page';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { GiveResume } from './give-resume';
import { ReviewResume } from './review-resume';
import { useReadResume } from './use-read-resume';

export function ResumePage() {
  return (
    <RequireRole roles={['FREELANCER']}>
      <FromResume />
    </RequireRole>
  );
}

function FromResume() {
  const { t } = useTranslation('resume');
  const reading = useReadResume();
  const [{ data, error }, ask] = useQuery({ query: ProfileToFillDocument, requestPolicy: 'network-only' });
  const again = () => ask({ requestPolicy: 'network-only' });
  const profile = data?.myProfile;
  return (
    <Page
      title={t('title')}
      lead={t(reading.reading ? 'review.lead' : 'lead')}
      width={reading.reading ? 'wide' : 'normal'}
    >
      {error && !data && <QueryProblem error={error} onRetry={again} />}
      {!data && !error && <ListSkeleton rows={2} height={220} />}
      {data && !profile && <Empty title={t('none.title')}>{t('none.text')}</Empty>}
      {profile && !reading.reading && <GiveResume reading={reading} />}
      {profile && reading.reading && (
        <ReviewResume reading={reading.reading} profile={profile} onReload={again} onAnother={reading.forget} />
      )}
    </Page>
  );
}
