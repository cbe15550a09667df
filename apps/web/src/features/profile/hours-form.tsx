import { Select } from '@mantine/core';
import { Controller, FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useTimeZones } from '@/shared/forms/use-choices';
import { OFFICE_HOURS } from '@/shared/hours/office-hours';
import { type WeekFields, WeekHours } from '@/shared/hours/week-hours';
import { EVENINGS } from './overlap';
import { OverlapLine } from './overlap-line';
import { SectionForm } from './section-form';
import { useSectionForm } from './use-section-form';

interface Fields extends WeekFields {
  timeZone: string;
}

export function HoursForm() {
  const { t } = useTranslation('profile');
  const zones = useTimeZones();
  const { form, frame } = useSectionForm<Fields>({
    id: 'hours',
    from: ({ timeZone, workingHours }) => ({
      timeZone: timeZone ?? '',
      workingHours: workingHours.map(({ weekday, start, end }) => ({ weekday, start, end })),
    }),
    to: ({ timeZone, workingHours }) => ({ timeZone: timeZone || null, workingHours }),
  });
  const { control, formState, watch } = form;
  return (
    <SectionForm frame={frame}>
      <Controller
        control={control}
        name="timeZone"
        render={({ field }) => (
          <Select
            {...field}
            value={field.value || null}
            onChange={(value) => field.onChange(value ?? '')}
            label={t('field.timeZone')}
            description={t('field.timeZoneHint')}
            data={zones}
            searchable
            openOnFocus={false}
            clearable
            limit={200}
            clearButtonProps={{ 'aria-label': t('clear') }}
            nothingFoundMessage={t('nothingFound')}
            error={formState.errors.timeZone?.message}
          />
        )}
      />
      <FormProvider {...form}>
        <WeekHours
          presets={[
            { label: t('hours.evenings'), ranges: EVENINGS },
            { label: t('hours.office'), ranges: OFFICE_HOURS },
          ]}
        />
      </FormProvider>
      <OverlapLine ranges={watch('workingHours')} zone={watch('timeZone') || null} />
    </SectionForm>
  );
}
