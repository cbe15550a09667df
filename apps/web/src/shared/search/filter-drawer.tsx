import { Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import classes from './search.module.css';

interface Props {
  /** How many filters narrow the search. */
  readonly count: number;
  /** On the button that closes the drawer: what is behind it. */
  readonly show: string;
  readonly children: ReactNode;
}

/** The filters of a narrow screen. */
export function FilterDrawer({ count, show, children }: Props) {
  const { t } = useTranslation(['search', 'shell']);
  const format = useFormat();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <div className={classes.drawer}>
      <Button
        variant="default"
        size="md"
        fullWidth
        leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
        onClick={open}
      >
        {count > 0 ? t('filtersOn', { number: format.number(count) }) : t('filters')}
      </Button>
      <Drawer
        opened={opened}
        onClose={close}
        size="min(24rem, 92vw)"
        title={t('filters')}
        closeButtonProps={{ 'aria-label': t('shell:close') }}
      >
        {children}
        <Button fullWidth mt="xl" onClick={close}>
          {show}
        </Button>
      </Drawer>
    </div>
  );
}
