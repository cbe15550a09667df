import { type IndexedKind, Outbox, UnitOfWork } from '@hunar/database';
import { Clock } from '@hunar/kernel';
import { JobHandlers } from '@hunar/queue';
import { Injectable } from '@nestjs/common';
import { offsetMinutes } from '../domain/working-slots';
import { RenewalRepository } from './persistence/renewal.repository';
import { FOLLOW_CLOCKS, RENEW_PROFILES } from './renew-profiles.job';

const AT_A_TIME = 2_000;
const DAY_MS = 86_400_000;

/** Up to `limit` ids of what is paid in a currency, in order of id, after `after`. */
type PaidIn = (currency: string, after: string | null, limit: number) => Promise<string[]>;

/** Has profiles, and what else is paid, indexed anew where something outside changed what their documents say. Repeated, it ends alike. */
@Injectable()
export class ProfileRenewal {
  private readonly paidIn = new Map<IndexedKind, PaidIn>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly renewals: RenewalRepository,
    private readonly clock: Clock,
    handlers: JobHandlers,
  ) {
    this.alsoRenew('talent', (...page) => renewals.withRateIn(...page));
    handlers.register(RENEW_PROFILES, ({ data, signal }) => this.renewCurrency(data.currency, signal));
    handlers.register(FOLLOW_CLOCKS, ({ signal }) => this.followClocks(signal));
  }

  /** Register at boot: what else is indexed by what its pay is worth. */
  alsoRenew(kind: IndexedKind, paidIn: PaidIn): void {
    this.paidIn.set(kind, paidIn);
  }

  /** Queues everything that is paid in the currency. After the commit of its rate: what is written later is indexed by that anyway. */
  async renewCurrency(currency: string, signal: AbortSignal): Promise<void> {
    for (const [kind, paidIn] of this.paidIn) {
      await this.queueAll(kind, (after) => paidIn(currency, after, AT_A_TIME), signal);
    }
  }

  /** Queues everybody in zones whose offset from UTC is another than when their people were indexed. */
  async followClocks(signal: AbortSignal): Promise<void> {
    const now = this.clock.now();
    for (const { timeZone, minutes } of await this.renewals.zones()) {
      const current = offsetMinutes(timeZone, now);
      // The people of a zone that is new here were indexed today.
      const indexedWith = minutes ?? offsetMinutes(timeZone, new Date(now.getTime() - DAY_MS));
      if (current === null || current === minutes) continue;
      if (current !== indexedWith)
        await this.queueAll('talent', (after) => this.renewals.withHoursIn(timeZone, after, AT_A_TIME), signal);
      await this.renewals.noteOffset(timeZone, current);
    }
  }

  private async queueAll(
    kind: IndexedKind,
    idsAfter: (after: string | null) => Promise<string[]>,
    signal: AbortSignal,
  ): Promise<void> {
    let ids: string[] = [];
    do {
      signal.throwIfAborted();
      ids = await this.unitOfWork.run(async () => {
        const next = await idsAfter(ids.at(-1) ?? null);
        await this.outbox.changed(kind, next);
        return next;
      });
    } while (ids.length === AT_A_TIME);
  }
}
