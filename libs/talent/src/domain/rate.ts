import type { Money } from '@hunar/kernel';

/** The three columns of a rate as one value; null when no rate is stated. */
export function rateOf(profile: {
  readonly rateAmountMinor: number | null;
  readonly rateCurrency: string | null;
  readonly ratePeriod: Money['period'] | null;
}): Money | null {
  const { rateAmountMinor, rateCurrency, ratePeriod } = profile;
  if (rateAmountMinor === null || rateCurrency === null || ratePeriod === null) return null;
  return { amountMinor: rateAmountMinor, currency: rateCurrency, period: ratePeriod };
}
