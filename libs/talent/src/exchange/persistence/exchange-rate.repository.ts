import { UnitOfWork } from '@hunar/database';
import { newId } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { ExchangeRate } from './exchange-rate.entity';

@Injectable()
export class ExchangeRateRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All of them, by currency: there are fewer than 200. */
  all(): Promise<ExchangeRate[]> {
    return this.unitOfWork.manager.getRepository(ExchangeRate).find({ order: { currency: 'ASC' } });
  }

  /** Writes a rate over the one that the currency had; its id. */
  async put(rate: Pick<ExchangeRate, 'currency' | 'usdPerUnit' | 'asOf'>, by: string | null): Promise<string> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `INSERT INTO exchange_rate (id, currency, usd_per_unit, as_of, created_by, updated_by) VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT (currency) DO UPDATE SET usd_per_unit = $3, as_of = $4, updated_by = $5, updated_at = now() RETURNING id`,
      [newId(), rate.currency, rate.usdPerUnit, rate.asOf, by],
    );
    return row!.id;
  }

  /** The id of the rate that is gone; null when there was none. */
  async remove(currency: string): Promise<string | null> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      'DELETE FROM exchange_rate WHERE currency = $1 RETURNING id',
      [currency],
    );
    return rows[0]?.id ?? null;
  }
}
