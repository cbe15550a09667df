import { Badge, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import classes from '../talent-search.module.css';

interface Props {
  readonly title: string;
  /** How many of its filters are on: with one, the section is open from the start. */
  readonly count: number;
  readonly children: ReactNode;
}

/** Filters that are used less: a heading that opens. */
export function FilterSection({ title, count, children }: Props) {
  const { t } = useTranslation('talent-search');
  const format = useFormat();
  const [open, setOpen] = useState(count > 0);
  return (
    <details
      className={classes.section}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-filters={title}
    >
      <summary className={classes.summary}>
        <span>{title}</span>
        {count > 0 && (
          <Badge size="sm" variant="light" aria-label={t('section.on', { count, number: format.number(count) })}>
            {format.number(count)}
          </Badge>
        )}
        <IconChevronDown size={16} aria-hidden className={classes.chevron} />
      </summary>
      <Stack gap="lg" pt="sm">
        {open && children}
      </Stack>
    </details>
  );
}
