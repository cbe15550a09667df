import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { Change } from '../filters';
import type { SearchState } from '../search-state';
import classes from '../talent-search.module.css';
import { CheapestRate } from './cheapest-rate';
import type { CountedRelief } from './use-reliefs';

interface Props {
  readonly state: SearchState;
  readonly reliefs: readonly CountedRelief[];
  readonly change: Change;
}

/** How many people are there without each filter, with a button that drops just that one. */
export function ReliefList({ state, reliefs, change }: Props) {
  const { t } = useTranslation('talent-search');
  const format = useFormat();
  return (
    <ul className={classes.reliefs} aria-label={t('empty.reliefs')}>
      {reliefs.map(({ key, label, km, count, change: next }) => (
        <li key={key} className={classes.relief}>
          <span>
            <bdi>{km === undefined ? label : t('place.km', { km: format.number(km) })}</bdi>
            <Text span size="sm" c="dimmed" className={classes.reliefCount}>
              {t(km === undefined ? 'empty.without' : 'empty.with', { count, number: format.number(count) })}
              {key === 'rate' && <CheapestRate state={{ ...state, ...next }} />}
            </Text>
          </span>
          <Button
            variant="default"
            size="compact-md"
            aria-label={km === undefined ? t('empty.dropOf', { label }) : t('empty.widenTo', { km: format.number(km) })}
            onClick={() => change(next)}
          >
            {km === undefined ? t('empty.drop') : t('empty.widen')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
