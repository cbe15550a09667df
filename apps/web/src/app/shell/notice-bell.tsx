import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { useNotices } from '@/shared/notices/notices';
import { useSession } from '@/shared/session/session';
import classes from './shell.module.css';

/** More are shown as "99+": the figure has to fit beside the bell. */
const MOST_SHOWN = 99;

/** The way to the notices, with how many are unread; a screen reader hears when it changes. */
export function NoticeBell() {
  const { t } = useTranslation();
  const format = useFormat();
  const { unread } = useNotices();
  if (useSession().status !== 'signed-in') return null;
  const count = unread ?? 0;
  const label = count === 0 ? t('notices.none') : t('notices.unread', { count, number: format.number(count) });
  return (
    <>
      <ActionIcon
        component={Link}
        to="/notices"
        variant="subtle"
        color="gray"
        c="dimmed"
        size="lg"
        className={classes.bell}
        aria-label={label}
      >
        <IconBell size={20} aria-hidden />
        {count > 0 && (
          <span className={classes.count} aria-hidden>
            {count > MOST_SHOWN ? `${format.number(MOST_SHOWN)}+` : format.number(count)}
          </span>
        )}
      </ActionIcon>
      <VisuallyHidden component="output">{count > 0 && label}</VisuallyHidden>
    </>
  );
}
