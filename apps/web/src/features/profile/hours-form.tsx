import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Controller, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { EVENINGS, OFFICE_HOURS } from './overlap';
import { OverlapLine } from './overlap-line';
import classes from './profile.module.css';
import { SectionForm } from './section-form';
import { useTimeZones } from './use-choices';
import { useSectionForm } from './use-section-form';
import { useWeekdays } from './use-weekdays';

const MOST = 28;

interface Fields {
  timeZone: string;
  workingHours: { weekday: number; start: string; end: string }[];
}

export function HoursForm() {
  const { t } = useTranslation(['profile', 'shell']);
  const zones = useTimeZones();
  const weekdays = useWeekdays();
  const { form, frame } = useSectionForm<Fields>({
    id: 'hours',
    from: ({ timeZone, workingHours }) => ({
      timeZone: timeZone ?? '',
      workingHours: workingHours.map(({ weekday, start, end }) => ({ weekday, start, end })),
    }),
    to: ({ timeZone, workingHours }) => ({ timeZone: timeZone || null, workingHours }),
  });
  const { control, formState, register, watch } = form;
  const list = useFieldArray({ control, name: 'workingHours' });
  const errors = formState.errors;
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
            error={errors.timeZone?.message}
          />
        )}
      />
      <Group gap="xs" component="fieldset" className={classes.plain} aria-label={t('hours.presets')}>
        <Button size="xs" variant="light" onClick={() => list.replace([...EVENINGS])}>
          {t('hours.evenings')}
        </Button>
        <Button size="xs" variant="light" onClick={() => list.replace([...OFFICE_HOURS])}>
          {t('hours.office')}
        </Button>
        <Button size="xs" variant="default" disabled={list.fields.length === 0} onClick={() => list.replace([])}>
          {t('hours.none')}
        </Button>
      </Group>
      <div>
        {weekdays.map((name, day) => (
          <fieldset key={name} aria-label={name} className={`${classes.plain} ${classes.day}`}>
            <Text fw={550}>{name}</Text>
            <Stack gap="xs">
              {list.fields.map(
                (field, index) =>
                  field.weekday === day + 1 && (
                    <div key={field.id} className={classes.range}>
                      <TextInput
                        type="time"
                        aria-label={t('hours.from', { day: name })}
                        error={Boolean(errors.workingHours?.[index])}
                        {...register(`workingHours.${index}.start`, { required: t('shell:form.required') })}
                      />
                      <span aria-hidden>–</span>
                      <TextInput
                        type="time"
                        aria-label={t('hours.to', { day: name })}
                        error={Boolean(errors.workingHours?.[index])}
                        {...register(`workingHours.${index}.end`, { required: t('shell:form.required') })}
                      />
                      <ActionIcon
                        variant="subtle"
                        color="red"
                        size="lg"
                        aria-label={t('hours.remove', { day: name })}
                        onClick={() => list.remove(index)}
                      >
                        <IconTrash size={18} aria-hidden />
                      </ActionIcon>
                      {errors.workingHours?.[index] && (
                        <Text size="sm" role="alert" c="var(--mantine-color-error)">
                          {errors.workingHours[index]?.message ??
                            errors.workingHours[index]?.start?.message ??
                            errors.workingHours[index]?.end?.message}
                        </Text>
                      )}
                    </div>
                  ),
              )}
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPlus size={16} aria-hidden />}
                style={{ alignSelf: 'start' }}
                disabled={list.fields.length >= MOST}
                aria-label={t('hours.addOn', { day: name })}
                onClick={() => list.append({ weekday: day + 1, start: '09:00', end: '17:00' }, { shouldFocus: false })}
              >
                {t('hours.add')}
              </Button>
            </Stack>
          </fieldset>
        ))}
      </div>
      <Text size="sm" c="dimmed">
        {t('hours.midnight')}
      </Text>
      <OverlapLine ranges={watch('workingHours')} zone={watch('timeZone') || null} />
    </SectionForm>
  );
}
