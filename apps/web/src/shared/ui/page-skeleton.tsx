import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './page.module.css';

/** Holds the place of a page that is being fetched. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.page} aria-busy>
      <VisuallyHidden component="output">{t('loading')}</VisuallyHidden>
      <Stack gap="lg">
        <Skeleton h={38} w="min(60%, 22rem)" />
        <Skeleton h={18} w="min(80%, 34rem)" />
        <ListSkeleton />
      </Stack>
    </div>
  );
}

/** Holds the place of a list's rows. */
export function ListSkeleton({ rows = 3, height = 120 }: { rows?: number; height?: number }) {
  return (
    <Stack gap="md" aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} h={height} radius="lg" />
      ))}
    </Stack>
  );
}
