import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DatabaseEvents } from './database-events';
import { changeChannel, type Changed, changeMessages, readChange } from './domain/change-messages';
import type { EntityKind } from './entity-kind';
import { ChangeJournalRepository } from './persistence/change-journal.repository';
import { UnitOfWork } from './unit-of-work';

type Announced = Map<EntityKind, Set<string>>;

/**
 * Announces which entities changed to every process at once: for what a process keeps in its memory. And writes them into the
 * change journal, for processes that are not running.
 */
@Injectable()
export class EntityChanges {
  private readonly fence = `fence_${randomBytes(8).toString('hex')}`;
  private readonly waiting = new Map<string, () => void>();
  private fenceOpen: Promise<unknown> | null = null;
  private fences = 0;
  private readonly announced = new WeakMap<EntityManager, Announced>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: DatabaseEvents,
    private readonly journal: ChangeJournalRepository,
  ) {}

  /** Says at the commit that entities changed (or are gone). Before it, others would read the old state, so it refuses outside one. */
  async announce(kind: EntityKind, ids: readonly string[]): Promise<void> {
    if (!this.unitOfWork.isOpen) throw new Error('A change is announced in the transaction that makes it.');
    if (ids.length === 0) return;
    this.note(kind, ids);
    const channel = changeChannel(kind);
    await this.events.publishAll(changeMessages([...new Set(ids)]).map((payload) => ({ channel, payload })));
  }

  /**
   * Calls `handler` with the ids of every committed change, and with `all` when changes may have been missed or are too many to
   * name. Resolves with how to stop.
   */
  async follow(kind: EntityKind, handler: (changed: Changed) => void): Promise<() => Promise<void>> {
    const forget = this.events.onReconnect(() => handler('all'));
    const stop = await this.events.subscribe(changeChannel(kind), (payload) => handler(readChange(payload)));
    return async () => {
      forget();
      await stop();
    };
  }

  /**
   * Resolves with true once the handlers have been called for everything that was committed before; with false when that is not
   * certain within `timeout` milliseconds. Notices arrive in the order of commits, so one's own comes after all earlier ones.
   * Not to be called inside a transaction.
   */
  async caughtUp(timeout: number): Promise<boolean> {
    const name = String((this.fences += 1));
    let timer: NodeJS.Timeout | undefined;
    const arrived = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), timeout);
      this.waiting.set(name, () => resolve(true));
    });
    try {
      await this.openFence();
      await this.events.publish(this.fence, name);
      return await arrived;
    } finally {
      clearTimeout(timer);
      this.waiting.delete(name);
    }
  }

  /** The journal is written last and once a transaction: its rows stay locked no longer than needed, and in one order. */
  private note(kind: EntityKind, ids: readonly string[]): void {
    const { manager } = this.unitOfWork;
    let announced = this.announced.get(manager);
    if (!announced) {
      const kinds: Announced = new Map();
      this.announced.set(manager, (announced = kinds));
      this.unitOfWork.beforeCommit(async () => {
        for (const [each, changed] of [...kinds].sort()) await this.journal.write(each, [...changed]);
      });
    }
    const changed = announced.get(kind) ?? new Set();
    for (const id of ids) changed.add(id);
    announced.set(kind, changed);
  }

  private async openFence(): Promise<void> {
    this.fenceOpen ??= this.events.subscribe(this.fence, (payload) => this.waiting.get(payload)?.());
    await this.fenceOpen.catch((error: unknown) => {
      this.fenceOpen = null;
      throw error;
    });
  }
}
