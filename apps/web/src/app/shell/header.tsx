import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/shared/session/session';
import { Logo } from '@/shared/ui/logo';
import { AccountActions } from './account-actions';
import { ColourSchemeSwitch } from './colour-scheme-switch';
import { LanguageSwitch } from './language-switch';
import { navigationOf } from './navigation';
import { NavigationDrawer } from './navigation-drawer';
import { NoticeBell } from './notice-bell';
import classes from './shell.module.css';

export function Header() {
  const { t } = useTranslation();
  const session = useSession();
  const items = navigationOf(session);
  return (
    <header className={classes.bar}>
      <div className={classes.inner}>
        <Link to="/" className={classes.brand} aria-label={t('home')}>
          <Logo size={30} />
          <span lang="en">Hunar</span>
        </Link>
        <nav aria-label={t('nav.label')} className={`${classes.links} ${classes.wide}`}>
          {items.map((item) => (
            <Link key={item.to} to={item.to} className={classes.link}>
              {t(item.label)}
            </Link>
          ))}
        </nav>
        <div className={classes.actions}>
          <LanguageSwitch />
          <ColourSchemeSwitch />
          <NoticeBell />
          <div className={classes.wide}>
            <AccountActions />
          </div>
          <NavigationDrawer items={items} />
        </div>
      </div>
    </header>
  );
}
