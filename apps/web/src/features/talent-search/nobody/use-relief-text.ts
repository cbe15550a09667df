import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { unitOf } from '@/shared/search/rate-unit';
import type { SearchState } from '../search-state';
import type { FilterItem } from '../use-filter-list';
import { type Cause, labelsOf, type Named } from './relief';

/** Filters that left nobody, and limits that find somebody, in words. */
export function useReliefText(state: SearchState, items: readonly FilterItem[]) {
  const { t } = useTranslation(['talent-search', 'format']);
  const format = useFormat();
  /** "advanced or better", "any level", "shown or certified". */
  const skillLimit = (value: string): string => {
    if (value === '0') return t('skill.anyLevel');
    if (value === 'ANY') return [t('skill.anyLevel'), t('skill.anyEvidence')].join(' · ');
    if (value === 'CLAIMED') return t('skill.anyEvidence');
    if (value === 'EVIDENCED') return t('skill.evidence.EVIDENCED');
    return t('skill.orBetter', { level: t(`format:level.${value}`, { defaultValue: value }) });
  };
  return {
    /** "up to $5/hour", "React · expert". */
    filterText: (named: Named): string =>
      named.filter === 'text' ? t('empty.words', { text: state.text ?? '' }) : labelsOf(named, items).join(' · '),
    /** "from $14/hour", "within 120 km"; undefined where no limit finds anybody. */
    nearestText: ({ filter, nearestValue: value }: Cause): string | undefined => {
      if (value === null) return undefined;
      switch (filter) {
        case 'rateMax':
          return t('empty.from', { limit: format.money({ amount: Number(value), ...unitOf(state) }) });
        case 'near':
          return t('place.km', { km: format.number(Number(value)) });
        case 'hoursMin':
          return t('empty.hours', { hours: format.number(Number(value)) });
        case 'availableFrom':
          return t('empty.from', { limit: format.day(value) });
        case 'evidence':
          return t(`skill.evidence.${value}`, { defaultValue: value });
        case 'skillsAll':
          return skillLimit(value);
        default:
          return undefined;
      }
    },
  };
}
