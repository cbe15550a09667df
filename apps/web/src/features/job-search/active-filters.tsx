import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { labelOf } from '@/shared/search/facet';
import { FilterPills } from '@/shared/search/filter-pills';
import { unitOf } from '@/shared/search/rate-unit';
import { useSkillNames } from '@/shared/search/use-skill-names';
import type { FilterProps } from './filter-panel';
import { NO_FILTERS, type SearchState } from './search-state';

/** What narrows the search now. */
export function ActiveFilters({ state, facets, change }: FilterProps) {
  const { t } = useTranslation(['job-search', 'jobs']);
  const format = useFormat();
  const nameOf = useSkillNames([...(state.skills ?? []), ...(state.without ?? [])], facets);
  const companyName = (id: string) => {
    const label = labelOf(facets ?? [], 'companies', id);
    return label === id ? t('active.company') : label;
  };
  const many = (
    key: 'skills' | 'without' | 'engagements' | 'languages' | 'companies',
    label: (value: string) => string,
  ) =>
    (state[key] ?? []).map((value) => {
      const rest = state[key]?.filter((one) => one !== value);
      return { key: `${key}-${value}`, label: label(value), next: { [key]: rest?.length ? rest : undefined } };
    });
  const one = (
    key: 'rateMin' | 'hoursMax' | 'days',
    label: (value: number) => string,
    details: Partial<SearchState> = {},
  ) => {
    const value = state[key];
    return value === undefined ? [] : [{ key, label: label(value), next: { ...details, [key]: undefined } }];
  };
  const filters: readonly { key: string; label: string; next: Partial<SearchState> }[] = [
    ...many('skills', nameOf),
    ...many('without', (value) => t('active.without', { skill: nameOf(value) })),
    ...many('engagements', (value) => t(`jobs:engagement.${value}`)),
    ...many('languages', format.language),
    ...many('companies', companyName),
    ...one('rateMin', (amount) => t('active.rateMin', { rate: format.money({ amount, ...unitOf(state) }) }), {
      currency: undefined,
      per: undefined,
    }),
    ...one('hoursMax', (hours) => t('active.hoursMax', { hours: format.number(hours) })),
    ...one('days', (days) => t(`active.posted.${days}`)),
  ];
  return (
    <FilterPills
      filters={filters.map(({ key, label, next }) => ({ key, label, off: () => change(next) }))}
      clear={() => change(NO_FILTERS)}
    />
  );
}
