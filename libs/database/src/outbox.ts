import { Injectable } from '@nestjs/common';
import { DatabaseEvents } from './database-events';
import { EntityChanges } from './entity-changes';
import type { IndexedKind } from './entity-kind';
import { OutboxRepository, type OutboxRow, type OutboxState } from './persistence/outbox.repository';
import { UnitOfWork } from './unit-of-work';

/** Channel on which the kind of entity is published when something was put into the outbox. */
export const OUTBOX_CHANNEL = 'outbox';

/** A row that could not be delivered, and why. */
export interface OutboxFailure {
  readonly id: string;
  readonly error: string;
}

const MOST_ATTEMPTS = 12;

/** Queues what changed for the search index, in the transaction that changed it. */
@Injectable()
export class Outbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: OutboxRepository,
    private readonly events: DatabaseEvents,
    private readonly changes: EntityChanges,
  ) {}

  /** Queues entities that changed (or are gone), and announces them. Outside a transaction they would be lost by a crash, so it refuses. */
  async changed(kind: IndexedKind, ids: readonly string[]): Promise<void> {
    if (!this.unitOfWork.isOpen) throw new Error('Outbox.changed belongs in the transaction that makes the change.');
    if (ids.length === 0) return;
    const distinct = [...new Set(ids)];
    await this.rows.insert(kind, distinct);
    await this.events.publish(OUTBOX_CHANNEL, kind);
    await this.changes.announce(kind, distinct);
  }

  /**
   * Works off up to `limit` due rows of `kinds` in one transaction that holds them; several processes may do so at once. What
   * `deliver` returns failed, and comes again later, 12 times at most; the rest is done. When it rejects, all come again,
   * however often: then it was not the rows' fault. Resolves with the number of rows done. One entity may come twice, in one
   * call or in several: the result must be the same. Not to be called inside a transaction.
   */
  async deliver(
    kinds: readonly IndexedKind[],
    limit: number,
    deliver: (rows: readonly OutboxRow[]) => Promise<readonly OutboxFailure[] | void>,
  ): Promise<number> {
    let claimed: readonly OutboxRow[] = [];
    try {
      return await this.unitOfWork.run(async () => {
        claimed = await this.rows.claim(kinds, limit);
        if (claimed.length === 0) return 0;
        const failures = (await deliver(claimed)) ?? [];
        for (const { id, error } of failures) await this.rows.postpone([id], error, MOST_ATTEMPTS);
        const failed = new Set(failures.map(({ id }) => id));
        const done = claimed.filter(({ id }) => !failed.has(id));
        await this.rows.remove(done.map(({ id }) => id));
        return done.length;
      });
    } catch (error) {
      const ids = claimed.map(({ id }) => id);
      if (ids.length > 0) await this.rows.postpone(ids, error instanceof Error ? error.message : String(error), null);
      throw error;
    }
  }

  /** How much waits, how much was given up, since when. */
  state(): Promise<OutboxState> {
    return this.rows.state();
  }
}
