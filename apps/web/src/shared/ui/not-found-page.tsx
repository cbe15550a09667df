import { useTranslation } from 'react-i18next';
import { LinkButton } from './link-button';
import { Page } from './page';

/** For an address that is nowhere, and for a thing that is not there (or not for this reader). */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} lead={t('notFound.lead')} width="narrow">
      <LinkButton to="/">{t('notFound.home')}</LinkButton>
    </Page>
  );
}
