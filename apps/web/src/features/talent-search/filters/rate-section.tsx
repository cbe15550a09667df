import { Group, NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { RateCurrenciesDocument } from '@/shared/graphql/gql/talent-search/graphql';
import { LimitInput } from '@/shared/search/limit-input';
import { faultOf, type FilterProps } from '../filters';
import { PERIODS } from '../search-state';

const BASE = 'USD';

/** The most that is paid, in any currency that can be compared, and per hour, day, week, month or year. */
export function RateSection({ state, change, failures }: FilterProps) {
  const { t } = useTranslation('talent-search');
  const [{ data }] = useQuery({ query: RateCurrenciesDocument });
  const currency = state.currency ?? BASE;
  const per = state.per ?? 'HOUR';
  // What the address names is offered even where it has no exchange rate: the answer then says so.
  const currencies = [...new Set([BASE, ...(data?.rateCurrencies ?? []), currency])];
  return (
    <Stack gap={6}>
      <LimitInput
        label={t('rate.label')}
        max={999_999_999}
        value={state.rateMax}
        error={faultOf(failures, 'rate') ?? faultOf(failures, 'rateMax')}
        onChange={(rateMax) => change({ rateMax }, 'typed')}
      />
      <Group gap={6} grow wrap="nowrap">
        <NativeSelect
          size="xs"
          aria-label={t('rate.currency')}
          data={currencies}
          value={currency}
          onChange={(event) => change({ currency: besides(event.currentTarget.value, BASE) })}
        />
        <NativeSelect
          size="xs"
          aria-label={t('rate.period')}
          data={PERIODS.map((value) => ({ value, label: t(`rate.per.${value}`) }))}
          value={per}
          onChange={(event) =>
            change({ per: PERIODS.find((one) => one === event.currentTarget.value && one !== 'HOUR') })
          }
        />
      </Group>
    </Stack>
  );
}

/** The usual is not written into the address. */
const besides = (value: string, usual: string) => (value === usual ? undefined : value);
