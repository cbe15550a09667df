import { groupBy } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { DatabaseEvents } from './database-events';
import { EntityChanges } from './entity-changes';
import type { IndexedKind } from './entity-kind';
import { OutboxRepository, type OutboxRow, type OutboxState, type PostponedRow } from './persistence/outbox.repository';
import { OutboxTargetRepository } from './persistence/outbox-target.repository';
import { UnitOfWork } from './unit-of-work';

/** Channel on which the kind of entity is published when something was put into the outbox. */
export const OUTBOX_CHANNEL = 'outbox';

/** An entity that could not be delivered, and why. */
export interface OutboxFailure {
  readonly entityKind: string;
  readonly entityId: string;
  readonly error: string;
}

/** An entity that changed, however often. */
export type ChangedEntity = Pick<OutboxRow, 'entityKind' | 'entityId'>;

const MOST_ATTEMPTS = 12;

/** Queues what changed for everything that follows the database (the search engines), in the transaction that changed it. */
@Injectable()
export class Outbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: OutboxRepository,
    private readonly targets: OutboxTargetRepository,
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

  /** Queues entities for one target once more, though they did not change. */
  async again(target: string, kind: IndexedKind, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.unitOfWork.run(async () => {
      await this.rows.insertFor(target, kind, [...new Set(ids)]);
      await this.events.publish(OUTBOX_CHANNEL, kind);
    });
  }

  /** Who follows the outbox. */
  targetNames(): Promise<string[]> {
    return this.targets.names();
  }

  /**
   * From now on changes are queued for the target too: all that are committed after this has resolved. True: it is new, and
   * knows nothing of what was before.
   */
  async follow(target: string): Promise<boolean> {
    return !(await this.targets.names()).includes(target) && this.targets.add(target);
  }

  /** Nothing more is queued for the target, and what waits for it is dropped. */
  unfollow(target: string): Promise<void> {
    return this.targets.remove(target);
  }

  /**
   * Delivers to `target` up to `limit` due entities of `kinds`, each once however often it changed, in one transaction that holds
   * their rows; several processes may do so at once. What `deliver` returns failed, and comes again later, 12 times at most; the
   * rest is done. When it rejects, all stay as they were: then it was not the entities' fault. Resolves with the number of
   * rows done. One entity may come in several calls: the result must be the same. Not to be called inside a transaction.
   */
  async deliver(
    target: string,
    kinds: readonly IndexedKind[],
    limit: number,
    deliver: (entities: readonly ChangedEntity[]) => Promise<readonly OutboxFailure[] | void>,
  ): Promise<number> {
    if (this.unitOfWork.isOpen) throw new Error('Outbox.deliver begins a transaction of its own.');
    return this.unitOfWork.run(async () => {
      const byEntity = groupBy(await this.rows.claim(target, kinds, limit), keyOf);
      if (byEntity.size === 0) return 0;
      const failures = (await deliver([...byEntity.values()].map(([first]) => first!))) ?? [];
      const failed = new Map(failures.map((failure) => [keyOf(failure), failure.error]));
      const done: string[] = [];
      const postponed: PostponedRow[] = [];
      for (const [key, rows] of byEntity) {
        const error = failed.get(key);
        // One row is enough to say that an entity waits: the one that has waited longest.
        const [kept, ...repeats] = rows;
        done.push(...(error === undefined ? rows : repeats).map(({ id }) => id));
        const attempts = Math.max(...rows.map((row) => row.attempts));
        if (error !== undefined) postponed.push({ id: kept!.id, attempts, error });
      }
      await this.rows.postpone(postponed, MOST_ATTEMPTS);
      await this.rows.remove(done);
      return done.length;
    });
  }

  /** How much waits, how much was given up, since when: for a target and a kind, or for all. */
  state(target: string | null = null, kind: string | null = null): Promise<OutboxState> {
    return this.rows.state(target, kind);
  }

  /** How long the oldest change of the kind waits for the target that nobody has failed to deliver, in ms; 0: none does. */
  lag(target: string, kind: IndexedKind): Promise<number> {
    return this.rows.lag(target, kind);
  }

  /** Those of the entities that wait for the target, are being delivered to it, or were given up. */
  waiting(target: string, kind: IndexedKind, ids: readonly string[]): Promise<string[]> {
    return this.rows.waiting(target, kind, ids);
  }
}

const keyOf = ({ entityKind, entityId }: ChangedEntity): string => `${entityKind} ${entityId}`;
