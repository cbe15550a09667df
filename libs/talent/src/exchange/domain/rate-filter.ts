import { failure, type Period, type Result, success } from '@hunar/kernel';
import { amountInUsdPerHour, type ExchangeTable } from './exchange-table';

/** Limits on pay, in major units of a currency per period; null or absent: none. */
export interface RateFilter {
  readonly min?: number | null | undefined;
  readonly max?: number | null | undefined;
  readonly currency: string;
  readonly period: Period;
}

/** The same as indexes compare it: USD an hour; null: no limit. */
export interface UsdLimits {
  readonly min: number | null;
  readonly max: number | null;
}

export type RateFilterFailureCode = 'CURRENCY_INCONVERTIBLE' | 'RATE_PERIOD_FIXED' | 'RATE_REVERSED';

/** What the limits of a query's `rate` are worth, or why that cannot be said. */
export function readRateFilter(
  { min, max, currency, period }: RateFilter,
  table: ExchangeTable,
): Result<UsdLimits, RateFilterFailureCode> {
  if (period === 'fixed') return failure('RATE_PERIOD_FIXED', ['rate', 'period']);
  if (!table.has(currency)) {
    const known = [...table.keys()].sort().join(', ');
    return failure('CURRENCY_INCONVERTIBLE', ['rate', 'currency'], { value: currency, known });
  }
  if (typeof min === 'number' && typeof max === 'number' && min > max) return failure('RATE_REVERSED', ['rate', 'max']);
  const worth = (amount: number | null | undefined) =>
    typeof amount === 'number' ? amountInUsdPerHour(amount, currency, period, table) : null;
  return success({ min: worth(min), max: worth(max) });
}
