import { Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ZoneSelect } from '@/shared/forms/zone-select';
import { LimitInput } from '@/shared/search/limit-input';
import { faultOf } from '@/shared/search/fault-of';
import { type FilterProps } from '../filters';
import { ownZone } from '../search-input';
import { filterCount } from '../search-state';
import { FilterSection } from './filter-section';

/** How many hours a week, from which day, and how many of the searcher's own. */
export function TimeSection({ state, change, failures }: FilterProps) {
  const { t } = useTranslation('talent-search');
  return (
    <FilterSection title={t('section.time')} count={filterCount(state, ['hoursMin', 'from', 'overlap'])}>
      <LimitInput
        label={t('facet.hoursMin')}
        max={168}
        value={state.hoursMin}
        error={faultOf(failures, 'hoursMin')}
        onChange={(hoursMin) => change({ hoursMin }, 'typed')}
      />
      <TextInput
        type="date"
        label={t('time.from')}
        description={t('time.fromHint')}
        error={faultOf(failures, 'availableFrom')}
        value={state.from ?? ''}
        onChange={(event) => change({ from: event.currentTarget.value || undefined })}
      />
      <Stack gap={6}>
        <LimitInput
          label={t('time.overlap')}
          max={24}
          value={state.overlap}
          error={faultOf(failures, 'overlap')}
          onChange={(overlap) => change({ overlap, zone: overlap ? (state.zone ?? ownZone()) : undefined }, 'typed')}
        />
        <ZoneSelect
          label={t('time.zone')}
          description={t('time.zoneHint')}
          value={state.zone ?? ownZone()}
          onChange={(zone) => change({ zone })}
        />
      </Stack>
    </FilterSection>
  );
}
