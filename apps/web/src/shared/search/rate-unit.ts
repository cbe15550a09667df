import type { MoneyFragment } from '@/shared/graphql/gql/shared/graphql';
import { readOneOf } from './read-address';

/** What a bound of a rate is counted in, as the address has it; what is usual is left out: USD, an hour. */
export interface RateUnit {
  readonly currency?: string;
  readonly per?: MoneyFragment['period'];
}

export const USUAL = { currency: 'USD', per: 'HOUR' } as const;
/** Above what anybody is paid, in any currency. */
export const BELOW_RATE = 1e9;
/** What rates can be compared in: a price for the whole work says nothing about an hour. */
export const PERIODS: readonly MoneyFragment['period'][] = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'];

/** Reads the unit of the address. */
export const readRateUnit = ({ currency, per }: Record<string, unknown>): RateUnit => ({
  currency: typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : undefined,
  per: readOneOf(per, PERIODS),
});

/** The unit in full, as amounts of money have it. */
export const unitOf = ({ currency, per }: RateUnit) => ({
  currency: currency ?? USUAL.currency,
  period: per ?? USUAL.per,
});
