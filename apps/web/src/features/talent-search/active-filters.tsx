import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { labelOf } from '@/shared/search/facet';
import { FilterPills } from '@/shared/search/filter-pills';
import type { FilterProps } from './filters';
import type { SearchState } from './search-state';

/** What narrows the search now, each with a button that takes it off. */
export function ActiveFilters({ state, facets, change }: FilterProps) {
  const { t } = useTranslation(['talent-search', 'format']);
  const format = useFormat();
  const without = (values: readonly string[] | undefined, value: string) => {
    const rest = values?.filter((one) => one !== value);
    return rest?.length ? rest : undefined;
  };
  const many = (key: 'skills' | 'cities' | 'programs') =>
    (state[key] ?? []).map((value) => ({
      key: `${key}-${value}`,
      label: labelOf(facets, key, value),
      off: { [key]: without(state[key], value) } satisfies Partial<SearchState>,
    }));
  const filters = [
    ...many('skills'),
    ...many('cities'),
    ...many('programs'),
    state.certified && { key: 'certified', label: t('facet.certified'), off: { certified: undefined } },
    state.evidence && { key: 'evidence', label: t(`format:evidence.${state.evidence}`), off: { evidence: undefined } },
    state.rateMax && {
      key: 'rate',
      label: t('active.rateMax', { rate: format.money({ amount: state.rateMax, currency: 'USD', period: 'HOUR' }) }),
      off: { rateMax: undefined },
    },
    state.hoursMin && {
      key: 'hours',
      label: t('active.hoursMin', { hours: format.number(state.hoursMin) }),
      off: { hoursMin: undefined },
    },
  ].filter((filter) => typeof filter === 'object');
  return (
    <FilterPills
      filters={filters.map(({ key, label, off }) => ({ key, label, off: () => change(off) }))}
      clear={() =>
        change({
          skills: undefined,
          cities: undefined,
          programs: undefined,
          certified: undefined,
          evidence: undefined,
          rateMax: undefined,
          hoursMin: undefined,
        })
      }
    />
  );
}
