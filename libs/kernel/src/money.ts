/** What a rate of pay is counted per. */
export const PERIODS = ['hour', 'day', 'week', 'month', 'year', 'fixed'] as const;
export type Period = (typeof PERIODS)[number];

/** An amount in minor units (cents, paisa) of an ISO 4217 currency, per period. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
  readonly period: Period;
}

const digitsOf = new Map<string, number>();

/** Decimal places of a currency, as ISO 4217 has them through Intl. Remembered: building a formatter costs more than a match score. */
export function minorDigits(currency: string): number {
  let digits = digitsOf.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digitsOf.set(currency, digits);
  }
  return digits;
}

/** Makes Money from a decimal number of major units, e.g. `money(12.5, 'USD', 'hour')`. Rounds half away from zero. */
export function money(amount: number, currency: string, period: Period): Money {
  return { amountMinor: Math.round(amount * 10 ** minorDigits(currency)), currency, period };
}

/** Major units as a number: 1250 minor USD → 12.5. */
export const majorUnits = (value: Money): number => value.amountMinor / 10 ** minorDigits(value.currency);
