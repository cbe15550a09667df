/** What a rate of pay is counted per. */
export const PERIODS = ['hour', 'day', 'week', 'month', 'year', 'fixed'] as const;
export type Period = (typeof PERIODS)[number];

/** An amount in minor units (cents, paisa) of an ISO 4217 currency, per period. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
  readonly period: Period;
}

/** ISO 4217's minor units where they are not two digits. Intl follows the CLDR, which drops those that are out of use (PKR's paisa). */
const ZERO_DIGITS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THREE_DIGITS = 'BHD IQD JOD KWD LYD OMR TND';
const DIGITS = new Map([
  ...ZERO_DIGITS.split(' ').map((code): [string, number] => [code, 0]),
  ...THREE_DIGITS.split(' ').map((code): [string, number] => [code, 3]),
]);

/** Decimal places of a currency (ISO 4217). */
export const minorDigits = (currency: string): number => DIGITS.get(currency) ?? 2;

/** Makes Money from a decimal number of major units, e.g. `money(12.5, 'USD', 'hour')`. Rounds half away from zero. */
export function money(amount: number, currency: string, period: Period): Money {
  return { amountMinor: Math.round(amount * 10 ** minorDigits(currency)), currency, period };
}

/** Major units as a number: 1250 minor USD → 12.5. */
export const majorUnits = (value: Money): number => value.amountMinor / 10 ** minorDigits(value.currency);
