import { type Money, money } from '@hunar/kernel';
import type { FoundPay, Pay } from '../../text/money/money-reader';

/** The pay of the job: what is pay most surely; of equals what is stated most fully, then the first. */
export function choosePay(found: readonly FoundPay[]): FoundPay | null {
  let best: FoundPay | null = null;
  for (const pay of found) if (best === null || worth(pay) > worth(best)) best = pay;
  return best;
}

const worth = ({ value, points }: FoundPay): number =>
  points +
  (value.currency && value.period ? 2 : 0) +
  (value.min !== null && value.max !== null && value.min !== value.max ? 1 : 0);

/** What a 32-bit integer of minor units holds, which is what the columns of amounts are. */
const MOST_MINOR = 2_000_000_000;

/** The ends as money, where currency and period are stated and the amount can be kept. */
export function ratesOf(pay: Pay | null): { rateMin: Money | null; rateMax: Money | null } {
  const rate = (amount: number | null): Money | null => {
    if (amount === null || !pay?.currency || !pay.period) return null;
    const made = money(amount, pay.currency, pay.period);
    return made.amountMinor <= MOST_MINOR ? made : null;
  };
  return { rateMin: rate(pay?.min ?? null), rateMax: rate(pay?.max ?? null) };
}

/** "USD 100,000 – 120,000 a year"; a question mark stands for what is not stated. */
export function payInWords({ min, max, currency, period }: Pay): string {
  const amount = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  const range =
    min === max || min === null || max === null
      ? `${min === null ? 'up to ' : max === null ? 'from ' : ''}${amount((min ?? max)!)}`
      : `${amount(min)} to ${amount(max)}`;
  return `${currency ?? '?'} ${range} ${period === null ? 'per ?' : period === 'fixed' ? 'in all' : `per ${period}`}`;
}
