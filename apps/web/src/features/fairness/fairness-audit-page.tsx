import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RequireRole } from '@/shared/session/require-role';
import { LinkButton } from '@/shared/ui/link-button';
import { NotFoundPage } from '@/shared/ui/not-found-page';
import { Page } from '@/shared/ui/page';
import { PageSkeleton } from '@/shared/ui/page-skeleton';
import { Problem, QueryProblem } from '@/shared/ui/problem';
import { AuditReport } from './audit-report';
import { AuditRunning } from './audit-running';
import { useAudit } from './use-audit';
import { useScopeText } from './use-scope-text';

const route = getRouteApi('/fairness/$id');

export function FairnessAuditPage() {
  return (
    <RequireRole roles={['AUDITOR']}>
      <Audit />
    </RequireRole>
  );
}

function Audit() {
  const { t } = useTranslation('fairness');
  const { id } = route.useParams();
  const scopeText = useScopeText();
  const { audit, isNone, error, again } = useAudit(id);
  if (isNone) return <NotFoundPage />;
  if (error && !audit) {
    return (
      <Page title={t('title')} width="narrow">
        <QueryProblem error={error} onRetry={again} />
      </Page>
    );
  }
  if (!audit) return <PageSkeleton />;
  const { state, report } = audit;
  return (
    <Page
      title={t('report.title')}
      lead={scopeText(audit.scope)}
      actions={
        <LinkButton to="/fairness" variant="default">
          {t('report.others')}
        </LinkButton>
      }
    >
      {(state === 'QUEUED' || state === 'RUNNING') && <AuditRunning audit={audit} onCancelled={again} />}
      {state === 'FAILED' && <Problem title={t('state.FAILED')}>{t('report.failed')}</Problem>}
      {state === 'CANCELLED' && <Problem title={t('state.CANCELLED')}>{t('report.cancelled')}</Problem>}
      {report && <AuditReport report={report} />}
    </Page>
  );
}
