import { UnitOfWork } from '@hunar/database';
import { AuditLog } from '@hunar/identity';
import {
  accountIdOf,
  Clock,
  type Failure,
  failures,
  ForbiddenError,
  hasRole,
  NotFoundError,
  type Result,
  success,
  type Viewer,
} from '@hunar/kernel';
import { JobQueue } from '@hunar/queue';
import { Injectable } from '@nestjs/common';
import { RENEW_PROFILES } from '../renewal/renew-profiles.job';
import { BASE_CURRENCY, type ExchangeTable } from './domain/exchange-table';
import type { ExchangeRate } from './persistence/exchange-rate.entity';
import { ExchangeRateRepository } from './persistence/exchange-rate.repository';

export type ExchangeRateFailureCode = 'EXCHANGE_RATE_BASE' | 'EXCHANGE_RATE_RANGE' | 'EXCHANGE_RATE_DAY';

/** A unit of any currency is worth between these in USD. */
const [LEAST, MOST] = [1e-9, 1e6];

/** What currencies are worth. Operators maintain it; what is not in it is not converted. */
@Injectable()
export class ExchangeRates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rates: ExchangeRateRepository,
    private readonly audit: AuditLog,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** The rates of this moment, for converting. */
  async table(): Promise<ExchangeTable> {
    const rates = await this.rates.all();
    return new Map([[BASE_CURRENCY, 1], ...rates.map((rate): [string, number] => [rate.currency, rate.usdPerUnit])]);
  }

  /** All rates, by currency. @throws ForbiddenError unless an operator asks. */
  async list(viewer: Viewer): Promise<ExchangeRate[]> {
    if (!hasRole(viewer, 'operator')) throw new ForbiddenError();
    return this.rates.all();
  }

  /**
   * Sets what a unit of a currency (ISO 4217) is worth; a queue job has what is paid in it indexed anew.
   * @throws ForbiddenError unless an operator asks.
   */
  async set(
    viewer: Viewer,
    rate: { readonly currency: string; readonly usdPerUnit: number; readonly asOf: string },
  ): Promise<Result<void, ExchangeRateFailureCode>> {
    if (!hasRole(viewer, 'operator')) throw new ForbiddenError();
    const found = [...this.problems(rate)];
    if (found.length > 0) return failures(found);
    return this.unitOfWork.run(async () => {
      const id = await this.rates.put(rate, accountIdOf(viewer));
      await this.changed(viewer, 'exchange-rate.set', id, rate);
      return success(undefined);
    });
  }

  /** Takes a rate away: the currency is not converted from then on. @throws ForbiddenError; NotFoundError when there is none. */
  async remove(viewer: Viewer, currency: string): Promise<void> {
    if (!hasRole(viewer, 'operator')) throw new ForbiddenError();
    await this.unitOfWork.run(async () => {
      const id = await this.rates.remove(currency);
      if (id === null) throw new NotFoundError('exchange rate');
      await this.changed(viewer, 'exchange-rate.removed', id, { currency });
    });
  }

  private *problems({
    currency,
    usdPerUnit,
    asOf,
  }: Pick<ExchangeRate, 'currency' | 'usdPerUnit' | 'asOf'>): Generator<Failure<ExchangeRateFailureCode>> {
    if (currency === BASE_CURRENCY) yield { code: 'EXCHANGE_RATE_BASE', path: ['currency'], params: {} };
    if (!(usdPerUnit >= LEAST && usdPerUnit <= MOST)) {
      yield { code: 'EXCHANGE_RATE_RANGE', path: ['usdPerUnit'], params: { value: usdPerUnit } };
    }
    // A day begins 14 hours earlier in the east than in UTC.
    const latest = new Date(this.clock.now().getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
    if (asOf > latest) yield { code: 'EXCHANGE_RATE_DAY', path: ['asOf'], params: { value: asOf } };
  }

  private async changed(
    viewer: Viewer,
    action: string,
    id: string,
    rate: { readonly currency: string; readonly usdPerUnit?: number },
  ): Promise<void> {
    const { currency, usdPerUnit = null } = rate;
    await this.audit.write(viewer, action, 'exchange-rate', id, { currency, usdPerUnit });
    await this.queue.send(RENEW_PROFILES, { currency });
  }
}
