import { Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { FilterPanel } from './filter-panel';
import type { FilterProps } from './filters';
import { filterCount } from './search-state';
import classes from './talent-search.module.css';

/** The filters of a narrow screen. */
export function FilterDrawer({ total, ...filters }: FilterProps & { total: number | undefined }) {
  const { t } = useTranslation(['talent-search', 'shell']);
  const format = useFormat();
  const [opened, { open, close }] = useDisclosure(false);
  const count = filterCount(filters.state);
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
        <FilterPanel {...filters} />
        <Button fullWidth mt="xl" onClick={close}>
          {total === undefined ? t('show') : t('showPeople', { count: total, number: format.number(total) })}
        </Button>
      </Drawer>
    </div>
  );
}
