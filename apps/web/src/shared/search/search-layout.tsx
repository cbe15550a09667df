import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './search.module.css';

/** The filters beside what was found; on a narrow screen they are in the drawer instead. */
export function SearchLayout({ panel, children }: { panel: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('search');
  return (
    <div className={classes.layout}>
      <aside className={classes.panel} aria-label={t('filters')}>
        {panel}
      </aside>
      <div className={classes.found}>{children}</div>
    </div>
  );
}
