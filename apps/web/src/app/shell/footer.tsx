import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={classes.footer}>
      <div>
        <span>{t('footer.tagline')}</span>
        <span>{t('footer.fairness')}</span>
      </div>
    </footer>
  );
}
