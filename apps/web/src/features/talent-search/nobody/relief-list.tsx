import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { FilterProps } from '../filters';
import classes from '../talent-search.module.css';
import type { FilterItem } from '../use-filter-list';
import { atNearest, type Cause, without } from './relief';
import { useReliefText } from './use-relief-text';

interface Props extends Pick<FilterProps, 'state' | 'change'> {
  readonly causes: readonly Cause[];
  readonly items: readonly FilterItem[];
}

/** Each filter that alone is to blame: how many people there are without it or with the nearest limit, and buttons for just that. */
export function ReliefList({ causes, items, state, change }: Props) {
  const { t } = useTranslation('talent-search');
  const format = useFormat();
  const { filterText, nearestText } = useReliefText(state, items);
  return (
    <ul className={classes.reliefs} aria-label={t('empty.reliefs')}>
      {causes.map((cause) => {
        const label = filterText(cause);
        const limit = nearestText(cause);
        const softer = atNearest(state, cause);
        const { totalWithout, nearestTotal } = cause;
        return (
          <li key={`${cause.filter} ${cause.value}`} className={classes.relief}>
            <span>
              <bdi>{label}</bdi>
              <Text span size="sm" c="dimmed" className={classes.reliefCount}>
                {t('empty.without', { count: totalWithout, number: format.number(totalWithout) })}
              </Text>
              {limit && nearestTotal !== null && (
                <Text span size="sm" c="dimmed" className={classes.reliefCount}>
                  {t('empty.with', { limit, count: nearestTotal, number: format.number(nearestTotal) })}
                </Text>
              )}
            </span>
            <Group gap="xs">
              {limit && softer && (
                <Button
                  variant="light"
                  size="compact-md"
                  aria-label={t('empty.moveOf', { label, limit })}
                  onClick={() => change(softer)}
                >
                  {t('empty.move')}
                </Button>
              )}
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('empty.dropOf', { label })}
                onClick={() => change(without(state, [cause]))}
              >
                {t('empty.drop')}
              </Button>
            </Group>
          </li>
        );
      })}
    </ul>
  );
}
