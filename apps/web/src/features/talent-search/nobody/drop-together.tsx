import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { FilterProps } from '../filters';
import classes from '../talent-search.module.css';
import type { FilterItem } from '../use-filter-list';
import { type Emptied, without } from './relief';
import { useReliefText } from './use-relief-text';

interface Props extends Pick<FilterProps, 'state' | 'change'> {
  readonly because: Emptied;
  readonly items: readonly FilterItem[];
}

/** Where no single filter is to blame: those that have to go together, and one button for all of them. */
export function DropTogether({ because, items, state, change }: Props) {
  const { t } = useTranslation('talent-search');
  const format = useFormat();
  const { filterText } = useReliefText(state, items);
  const { together, nearestTotal } = because;
  return (
    <>
      <ul className={classes.reliefs} aria-label={t('empty.together')}>
        {together.map((named) => (
          <li key={`${named.filter} ${named.value}`} className={classes.relief}>
            <bdi>{filterText(named)}</bdi>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t('empty.withoutThem', { count: nearestTotal, number: format.number(nearestTotal) })}
      </Text>
      <Button variant="default" onClick={() => change(without(state, together))}>
        {t('empty.dropAll')}
      </Button>
    </>
  );
}
