import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { Controller, type FieldPath, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ZoneSelect } from '@/shared/forms/zone-select';
import { CURRENCIES, type JobDraft, PERIODS } from './job-draft';
import { LanguageFields } from './language-fields';
import { Section } from './section';

/** Money, time and language. All of it may stay open; what is open is not scored. */
export function TermsFields() {
  const { t } = useTranslation(['job-posting', 'format', 'shell']);
  const { register, control, formState } = useFormContext<JobDraft>();
  return (
    <Section title={t('terms.title')} lead={t('terms.lead')}>
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="sm" verticalSpacing="sm">
        <AmountField name="rateMin.amount" label={t('terms.rateMin')} decimals={2} />
        <AmountField name="rateMax.amount" label={t('terms.rateMax')} decimals={2} />
        <Controller
          control={control}
          name="currency"
          render={({ field }) => (
            <Select {...field} label={t('terms.currency')} allowDeselect={false} data={[...CURRENCIES]} />
          )}
        />
        <Controller
          control={control}
          name="period"
          render={({ field }) => (
            <Select
              {...field}
              label={t('terms.period')}
              allowDeselect={false}
              data={PERIODS.map((value) => ({ value, label: t(`period.${value}`) }))}
            />
          )}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <AmountField name="weeklyHours" label={t('terms.weeklyHours')} max={80} />
        <TextInput
          type="date"
          label={t('terms.startsOn')}
          error={formState.errors.startsOn?.message}
          {...register('startsOn')}
        />
        <AmountField
          name="overlapHours"
          label={t('terms.overlapHours')}
          description={t('terms.overlapHint')}
          max={12}
          decimals={1}
        />
        <Controller
          control={control}
          name="timeZone"
          render={({ field, fieldState }) => (
            <ZoneSelect
              {...field}
              label={t('terms.timeZone')}
              description={t('terms.timeZoneHint')}
              error={fieldState.error?.message}
            />
          )}
        />
      </SimpleGrid>
      <LanguageFields />
    </Section>
  );
}

interface AmountProps {
  readonly name: FieldPath<JobDraft> & ('rateMin.amount' | 'rateMax.amount' | 'weeklyHours' | 'overlapHours');
  readonly label: string;
  readonly description?: string;
  readonly max?: number;
  readonly decimals?: number;
}

function AmountField({ name, max, decimals = 0, ...texts }: AmountProps) {
  const { control, formState, getFieldState } = useFormContext<JobDraft>();
  // The API puts a fault of a rate at `rateMax` or at `rateMax.amount`.
  const parent = name === 'rateMin.amount' ? 'rateMin' : name === 'rateMax.amount' ? 'rateMax' : name;
  const fault = getFieldState(name, formState).error ?? getFieldState(parent, formState).error;
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <NumberInput
          {...field}
          {...texts}
          min={0}
          max={max}
          decimalScale={decimals}
          allowNegative={false}
          hideControls
          inputMode="decimal"
          error={fault?.message}
        />
      )}
    />
  );
}
