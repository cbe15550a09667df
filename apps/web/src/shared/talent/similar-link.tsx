import { useTranslation } from 'react-i18next';
import { holds, useSession } from '@/shared/session/session';
import { TextLink } from '@/shared/ui/text-link';

/** Leads to people like this one; for founders, and for whoever may still sign in as one. */
export function SimilarLink({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('talent');
  const session = useSession();
  if (session.status === 'signed-in' && !holds(session, 'FOUNDER', 'OPERATOR')) return null;
  return (
    <TextLink to="/talent/$id/similar" params={{ id }} size="sm" aria-label={t('similar.of', { name })}>
      {t('similar.link')}
    </TextLink>
  );
}
