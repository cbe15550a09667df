import { Button, Group, Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { type FilterProps, labelOf } from './filters';
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
  if (filters.length === 0) return null;
  return (
    <Group component="section" gap="xs" mb="md" aria-label={t('active.label')}>
      {filters.map(({ key, label, off }) => (
        <Pill
          key={key}
          size="md"
          withRemoveButton
          onRemove={() => change(off)}
          removeButtonProps={{ 'aria-label': t('active.remove', { label }), tabIndex: 0, 'aria-hidden': false }}
        >
          {label}
        </Pill>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() =>
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
      >
        {t('active.clear')}
      </Button>
    </Group>
  );
}
