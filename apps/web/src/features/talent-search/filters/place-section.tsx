import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { useTyped } from '@/shared/search/use-typed';
import { faultOf } from '@/shared/search/fault-of';
import { type FilterProps } from '../filters';
import { filterCount, RADII } from '../search-state';
import { FilterSection } from './filter-section';
import { SearchableFacet } from './searchable-facet';

/** Near a city, or in a country. */
export function PlaceSection(props: FilterProps) {
  const { state, change, failures } = props;
  const { t } = useTranslation('talent-search');
  const format = useFormat();
  const km = state.km ?? RADII[0];
  const [city, type] = useTyped<string | undefined, string>(
    state.near,
    (near) => near ?? '',
    (typed) => {
      const near = typed.trim().slice(0, 100) || undefined;
      change({ near, ...(near ? {} : { km: undefined }) }, 'typed');
      return near;
    },
  );
  const radii = [...new Set([...RADII, ...(km ? [km] : [])])].toSorted((one, other) => one - other);
  return (
    <FilterSection title={t('section.place')} count={filterCount(state, ['near', 'countries'])}>
      <Stack gap={6}>
        <TextInput
          label={t('place.near')}
          placeholder={t('place.nearPlaceholder')}
          error={faultOf(failures, 'near')}
          value={city}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          aria-label={t('place.within')}
          data={radii.map((value) => ({ value: String(value), label: t('place.km', { km: format.number(value) }) }))}
          value={String(km)}
          onChange={(event) => change({ km: Number(event.currentTarget.value) })}
        />
      </Stack>
      <SearchableFacet
        {...props}
        title={t('facet.countries')}
        name="countries"
        chosen={state.countries ?? []}
        onChange={(countries) => change({ countries })}
      />
    </FilterSection>
  );
}
