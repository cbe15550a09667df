import { Clock, systemViewer } from '@hunar/kernel';
import { ExchangeRates } from '@hunar/talent';
import { Injectable } from '@nestjs/common';

const VIEWER = systemViewer('demo');

/** USD for one unit, near what these currencies were worth in late 2025: for looking around, not for reckoning. */
const RATES: Readonly<Record<string, number>> = {
  AED: 0.2723,
  AUD: 0.65,
  CAD: 0.71,
  EUR: 1.16,
  GBP: 1.31,
  INR: 0.0113,
  PKR: 0.00356,
  SAR: 0.2666,
};

/** Exchange rates for the demo data. What an operator has entered stays. */
@Injectable()
export class DemoExchangeRates {
  constructor(
    private readonly rates: ExchangeRates,
    private readonly clock: Clock,
  ) {}

  async write(): Promise<void> {
    const known = await this.rates.table();
    const asOf = this.clock.now().toISOString().slice(0, 10);
    for (const [currency, usdPerUnit] of Object.entries(RATES)) {
      if (known.has(currency)) continue;
      const set = await this.rates.set(VIEWER, { currency, usdPerUnit, asOf });
      if (!set.ok) throw new Error(`A demo exchange rate was refused: ${JSON.stringify(set.failures)}`);
    }
  }
}
