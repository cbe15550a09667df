import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import type { MoneyFragment } from '@/shared/graphql/gql/shared/graphql';
import { useProfile } from './profile-context';
import classes from './profile.module.css';
import { Section } from './section';
import { SectionForm } from './section-form';
import { numberOrNull, useSectionForm } from './use-section-form';

const CURRENCIES = ['USD', 'PKR', 'EUR', 'GBP', 'AED', 'SAR', 'CAD', 'AUD'];
const PERIODS: MoneyFragment['period'][] = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR', 'FIXED'];

export function TermsSection() {
  const { t } = useTranslation('profile');
  const format = useFormat();
  const { profile } = useProfile();
  const facts = [
    ['rate', profile.rate && format.money(profile.rate)],
    ['weeklyHours', profile.weeklyHours === null ? null : t('hoursAWeek', { count: profile.weeklyHours })],
    ['availableFrom', profile.availableFrom ? format.day(profile.availableFrom) : t('availableNow')],
  ] as const;
  return (
    <Section
      id="terms"
      empty={!profile.rate && profile.weeklyHours === null && !profile.availableFrom}
      view={
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`field.${name}`)}</dt>
              <dd>{value || t('notSaid')}</dd>
            </div>
          ))}
        </dl>
      }
      form={<TermsForm />}
    />
  );
}

interface Fields {
  rate: { amount: number | string; currency: string; period: MoneyFragment['period'] };
  weeklyHours: number | string;
  availableFrom: string;
}

function TermsForm() {
  const { t } = useTranslation('profile');
  const { form, frame } = useSectionForm<Fields>({
    id: 'terms',
    from: ({ rate, weeklyHours, availableFrom }) => ({
      rate: { amount: rate?.amount ?? '', currency: rate?.currency ?? 'USD', period: rate?.period ?? 'HOUR' },
      weeklyHours: weeklyHours ?? '',
      availableFrom: availableFrom ?? '',
    }),
    to: ({ rate, weeklyHours, availableFrom }) => ({
      rate: rate.amount === '' ? null : { ...rate, amount: Number(rate.amount) },
      weeklyHours: numberOrNull(weeklyHours),
      availableFrom: availableFrom || null,
    }),
  });
  const { control, formState, register, watch } = form;
  const { errors } = formState;
  const currencies = [...new Set([watch('rate.currency'), ...CURRENCIES])];
  return (
    <SectionForm frame={frame}>
      <Group align="flex-start" gap="sm">
        <Controller
          control={control}
          name="rate.amount"
          render={({ field }) => (
            <NumberInput
              {...field}
              label={t('field.rate')}
              min={0}
              max={10_000_000}
              decimalScale={2}
              thousandSeparator
              flex="2 1 8rem"
              error={errors.rate?.amount?.message ?? errors.rate?.message}
            />
          )}
        />
        <Controller
          control={control}
          name="rate.currency"
          render={({ field }) => (
            <Select {...field} label={t('field.currency')} data={currencies} allowDeselect={false} flex="1 1 6rem" />
          )}
        />
        <Controller
          control={control}
          name="rate.period"
          render={({ field }) => (
            <Select
              {...field}
              label={t('field.period')}
              data={PERIODS.map((period) => ({ value: period, label: t(`period.${period}`) }))}
              allowDeselect={false}
              flex="1 1 9rem"
            />
          )}
        />
      </Group>
      <Group align="flex-start" gap="sm">
        <Controller
          control={control}
          name="weeklyHours"
          render={({ field }) => (
            <NumberInput
              {...field}
              label={t('field.weeklyHours')}
              min={1}
              max={168}
              allowDecimal={false}
              flex="1 1 9rem"
              error={errors.weeklyHours?.message}
            />
          )}
        />
        <TextInput
          type="date"
          label={t('field.availableFrom')}
          description={t('field.availableFromHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          flex="1 1 9rem"
          error={errors.availableFrom?.message}
          {...register('availableFrom')}
        />
      </Group>
    </SectionForm>
  );
}
