import { Group, NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { RateCurrenciesDocument } from '@/shared/graphql/gql/shared/graphql';
import { LimitInput } from './limit-input';
import { BELOW_RATE, PERIODS, type RateUnit, unitOf, USUAL } from './rate-unit';

interface Props {
  readonly label: string;
  readonly error?: string;
  readonly value: number | undefined;
  readonly unit: RateUnit;
  readonly onValue: (value: number | undefined) => void;
  readonly onUnit: (unit: RateUnit) => void;
}

/** A bound of what is paid, in any currency that can be compared, and per hour, day, week, month or year. */
export function RateLimit({ label, error, value, unit, onValue, onUnit }: Props) {
  const { t } = useTranslation('search');
  const [{ data }] = useQuery({ query: RateCurrenciesDocument });
  const { currency, period } = unitOf(unit);
  // What the address names is offered even where it has no exchange rate: the answer then says so.
  const currencies = [...new Set([USUAL.currency, ...(data?.rateCurrencies ?? []), currency])];
  return (
    <Stack gap={6}>
      <LimitInput label={label} max={BELOW_RATE - 1} value={value} error={error} onChange={onValue} />
      <Group gap={6} grow wrap="nowrap">
        <NativeSelect
          size="xs"
          aria-label={t('rate.currency')}
          data={currencies}
          value={currency}
          onChange={(event) => onUnit({ currency: besides(event.currentTarget.value, USUAL.currency) })}
        />
        <NativeSelect
          size="xs"
          aria-label={t('rate.period')}
          data={PERIODS.map((value) => ({ value, label: t(`rate.per.${value}`) }))}
          value={period}
          onChange={(event) =>
            onUnit({ per: PERIODS.find((one) => one === besides(event.currentTarget.value, USUAL.per)) })
          }
        />
      </Group>
    </Stack>
  );
}

/** The usual is not written into the address. */
const besides = (value: string, usual: string) => (value === usual ? undefined : value);
