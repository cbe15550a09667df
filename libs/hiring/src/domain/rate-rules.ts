import { type Money, money } from '@hunar/kernel';
import type { Sink } from './failure-sink';
import type { JobDraft, RateDraft } from './job-draft';

export type RateFailureCode = 'AMOUNT_RANGE' | 'CURRENCY_UNKNOWN' | 'RATE_UNITS_DIFFER' | 'RATE_REVERSED';

const MOST = 10_000_000;
/** What a 32-bit integer of minor units holds. */
const MOST_MINOR = 2_000_000_000;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Both ends of a range: known currencies, one currency and period, in order. */
export function checkRates(
  rateMin: JobDraft['rateMin'],
  rateMax: JobDraft['rateMax'],
  sink: Sink<RateFailureCode>,
): { rateMin: Money | null; rateMax: Money | null } {
  const least = rateMin && checkRate(rateMin, 'rateMin', sink);
  const most = rateMax && checkRate(rateMax, 'rateMax', sink);
  if (least && most) {
    if (least.currency !== most.currency) sink.add('RATE_UNITS_DIFFER', ['rateMax', 'currency']);
    else if (least.period !== most.period) sink.add('RATE_UNITS_DIFFER', ['rateMax', 'period']);
    else if (least.amountMinor > most.amountMinor) sink.add('RATE_REVERSED', ['rateMax', 'amount']);
  }
  return { rateMin: least, rateMax: most };
}

function checkRate({ amount, currency, period }: RateDraft, field: string, sink: Sink<RateFailureCode>): Money | null {
  if (!CURRENCIES.has(currency)) {
    sink.add('CURRENCY_UNKNOWN', [field, 'currency'], { value: currency });
    return null;
  }
  const rate = money(amount, currency, period);
  if (amount >= 0 && amount <= MOST && rate.amountMinor <= MOST_MINOR) return rate;
  sink.add('AMOUNT_RANGE', [field, 'amount'], { most: MOST });
  return null;
}
