import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import { ExchangeRate } from './exchange-rate.entity';

@Injectable()
export class ExchangeRateRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All of them, by currency: there are fewer than 200. */
  all(): Promise<ExchangeRate[]> {
    return this.unitOfWork.manager.getRepository(ExchangeRate).find({ order: { currency: 'ASC' } });
  }

  /** Writes a rate over the one that the currency had. */
  async put(rate: Pick<ExchangeRate, 'currency' | 'usdPerUnit' | 'asOf'>, by: string | null): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO exchange_rate (currency, usd_per_unit, as_of, created_by, updated_by) VALUES ($1, $2, $3, $4, $4)
       ON CONFLICT (currency) DO UPDATE SET usd_per_unit = $2, as_of = $3, updated_by = $4, updated_at = now()`,
      [rate.currency, rate.usdPerUnit, rate.asOf, by],
    );
  }

  /** False when there was none. */
  async remove(currency: string): Promise<boolean> {
    const rows = await this.unitOfWork.query('DELETE FROM exchange_rate WHERE currency = $1 RETURNING currency', [
      currency,
    ]);
    return rows.length === 1;
  }
}
