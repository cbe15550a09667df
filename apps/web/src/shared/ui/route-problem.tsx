import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from './page';
import { Problem } from './problem';

/** A page that failed while it was drawn, or whose code did not arrive. The rest of the app stays. */
export function RouteProblem({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const notLoaded = /dynamically imported module|Importing a module|module script|Unable to preload CSS/i.test(
    String(error),
  );
  const kind = notLoaded ? 'network' : 'page';
  return (
    <Page title={t('problem.heading')} width="narrow">
      <Problem title={t(`problem.${kind}.title`)} onRetry={notLoaded ? () => location.reload() : reset}>
        {t(`problem.${kind}.text`)}
      </Problem>
    </Page>
  );
}
