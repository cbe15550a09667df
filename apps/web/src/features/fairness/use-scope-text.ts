import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { AuditGlanceFragment } from '@/shared/graphql/gql/fairness/graphql';

/** Says over which jobs an audit goes. */
export function useScopeText(): (scope: AuditGlanceFragment['scope']) => string {
  const { t } = useTranslation('fairness');
  const format = useFormat();
  return ({ jobId, from, to }) => {
    if (jobId) return t('scope.job', { id: jobId.slice(-6) });
    const [first, last] = [from && format.day(from), to && format.day(to)];
    if (first && last) return t('scope.days', { from: first, to: last });
    if (first) return t('scope.since', { from: first });
    return last ? t('scope.until', { to: last }) : t('scope.open');
  };
}
