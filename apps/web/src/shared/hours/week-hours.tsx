import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import classes from './hours.module.css';
import { useWeekdays } from './use-weekdays';

/** The most ranges that the API takes for a week. */
const MOST = 28;

export interface HoursRange {
  /** 1 is Monday. */
  weekday: number;
  start: string;
  end: string;
}

/** A form that has a week's hours among its fields. */
export interface WeekFields {
  workingHours: HoursRange[];
}

interface Props {
  /** Whole weeks to fill in at once. */
  readonly presets: readonly { readonly label: string; readonly ranges: readonly HoursRange[] }[];
}

/** When somebody works: any number of ranges on each day, in the form around it. Needs the messages `hours`. */
export function WeekHours({ presets }: Props) {
  const { t } = useTranslation('hours');
  const { control } = useFormContext<WeekFields>();
  const weekdays = useWeekdays();
  const list = useFieldArray({ control, name: 'workingHours' });
  return (
    <Stack gap="sm">
      <Group gap="xs" component="fieldset" className={classes.plain} aria-label={t('presets')}>
        {presets.map(({ label, ranges }) => (
          <Button key={label} size="xs" variant="light" onClick={() => list.replace([...ranges])}>
            {label}
          </Button>
        ))}
        <Button size="xs" variant="default" disabled={list.fields.length === 0} onClick={() => list.replace([])}>
          {t('none')}
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
                    <Range key={field.id} index={index} day={name} onRemove={() => list.remove(index)} />
                  ),
              )}
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPlus size={16} aria-hidden />}
                style={{ alignSelf: 'start' }}
                disabled={list.fields.length >= MOST}
                aria-label={t('addOn', { day: name })}
                onClick={() => list.append({ weekday: day + 1, start: '09:00', end: '17:00' }, { shouldFocus: false })}
              >
                {t('add')}
              </Button>
            </Stack>
          </fieldset>
        ))}
      </div>
      <Text size="sm" c="dimmed">
        {t('midnight')}
      </Text>
    </Stack>
  );
}

interface RangeProps {
  readonly index: number;
  readonly day: string;
  readonly onRemove: () => void;
}

function Range({ index, day, onRemove }: RangeProps) {
  const { register, formState } = useFormContext<WeekFields>();
  const { t } = useTranslation(['hours', 'shell']);
  const fault = formState.errors.workingHours?.[index];
  return (
    <div className={classes.range}>
      <TextInput
        type="time"
        aria-label={t('from', { day })}
        error={Boolean(fault)}
        {...register(`workingHours.${index}.start`, { required: t('shell:form.required') })}
      />
      <span aria-hidden>–</span>
      <TextInput
        type="time"
        aria-label={t('to', { day })}
        error={Boolean(fault)}
        {...register(`workingHours.${index}.end`, { required: t('shell:form.required') })}
      />
      <ActionIcon variant="subtle" color="red" size="lg" aria-label={t('remove', { day })} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
      {fault && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {fault.message ?? fault.start?.message ?? fault.end?.message}
        </Text>
      )}
    </div>
  );
}
