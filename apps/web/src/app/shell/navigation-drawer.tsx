import { Burger, Divider, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountActions } from './account-actions';
import type { navigationOf } from './navigation';
import classes from './shell.module.css';

/** The navigation of a narrow screen. */
export function NavigationDrawer({ items }: { items: ReturnType<typeof navigationOf> }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <div className={classes.narrow}>
      <Burger size="sm" opened={opened} onClick={open} aria-label={t('nav.open')} aria-expanded={opened} />
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        size="min(20rem, 88vw)"
        title={t('nav.label')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <nav aria-label={t('nav.label')}>
          {items.map((item) => (
            <Link key={item.to} to={item.to} className={classes.drawerLink} onClick={close}>
              {t(item.label)}
            </Link>
          ))}
        </nav>
        <Divider my="md" />
        <AccountActions stacked onDone={close} />
      </Drawer>
    </div>
  );
}
