import type { Changed, ChangeJournal, EntityChanges, EntityKind, Watermark } from '@hunar/database';
import type { Clock } from '@hunar/kernel';
import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a mirror shows: rows of the database in a form made for one purpose. */
export interface MirrorSource<Store> {
  readonly kind: EntityKind;
  /** A store without anything in it. */
  empty(): Store;
  /** Reads everything that belongs into the store; it yields between batches, so that others get their turn and it can be stopped. */
  fill(store: Store): AsyncIterable<unknown>;
  /** Reads these and makes the store say of them what the database says now: nothing, if they do not belong there. */
  read(store: Store, ids: readonly string[]): Promise<void>;
  /** A store that says what the database said at some moment of this call, made from something that was kept; null: there is none to trust. */
  restore?(): Promise<Store | null>;
}

/** A store as it stands, and the instant up to which every committed change is in it. */
export interface Reflection<Store> {
  readonly store: Store;
  readonly freshAsOf: Date;
  /** Is everything in it that was committed before it was asked for? */
  readonly isCurrent: boolean;
}

export type MirrorChanges = Pick<EntityChanges, 'follow' | 'caughtUp'>;
export type MirrorJournal = Pick<ChangeJournal, 'watermark' | 'changedSince'>;

/** Small enough that reading a batch does not hold up other requests. */
const BATCH = 500;
/** How long a reader waits for the newest changes before it gets what is there, with the instant that it is from. */
const PATIENCE_MS = 500;
/** Changes that come together are read together. */
const GATHER_MS = 100;
/** When more changed unheard, everything is read anew. */
const MOST_NAMED = 200_000;

/** One process's copy of a part of the database: read at the first use, then kept in step by the ids of what changed. */
export class Mirror<Store> {
  private readonly logger = new Logger(Mirror.name);
  private store: Store | null = null;
  private freshAsOf = new Date(0);
  private readonly stale = new Set<string>();
  /** Changes since `watermark` may not have been heard of. */
  private missed = false;
  private watermark: Watermark | null = null;
  private opening: Promise<void> | null = null;
  private refreshing: Promise<void> | null = null;
  private gathering: NodeJS.Timeout | undefined;
  private unfollow: (() => Promise<void>) | null = null;
  private closed = false;

  constructor(
    private readonly source: MirrorSource<Store>,
    private readonly changes: MirrorChanges,
    private readonly journal: MirrorJournal,
    private readonly clock: Clock,
  ) {}

  /** Reads everything, unless that was done already. */
  async open(): Promise<void> {
    this.opening ??= this.begin();
    await this.opening.catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
  }

  /** The store with all that was committed before the call; with what was there a little earlier when that takes longer than `patience`, in ms. */
  async current(patience: number = PATIENCE_MS): Promise<Reflection<Store>> {
    await this.open();
    const asked = this.clock.now();
    const caughtUp = await this.changes.caughtUp(patience);
    const settling = this.settle();
    // when patience ends first, a failure is the next reader's to see
    settling.catch(() => undefined);
    const settled = await Promise.race([settling, sleep(patience, false, { ref: false })]);
    const isCurrent = caughtUp && settled;
    if (isCurrent && asked > this.freshAsOf) this.freshAsOf = asked;
    return { store: this.store!, freshAsOf: this.freshAsOf, isCurrent };
  }

  /** What is there, without waiting or reading; null before the first use. `waiting`: how many are known to have changed and are not read yet. */
  peek(): { readonly store: Store; readonly freshAsOf: Date; readonly waiting: number } | null {
    return this.store && { store: this.store, freshAsOf: this.freshAsOf, waiting: this.stale.size };
  }

  /** Says that these are not what the store says of them; they are read anew before the next answer. */
  changed(changed: Changed): void {
    if (this.closed) return;
    if (changed === 'all') this.missed = true;
    else for (const id of changed) this.stale.add(id);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      this.settle().catch((error: unknown) =>
        this.logger.warn(`Changes of ${this.source.kind} could not be read: ${String(error)}`),
      );
    }, GATHER_MS).unref();
  }

  /** Stops following changes and waits for what is being read. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.gathering);
    await Promise.allSettled([this.opening, this.refreshing, this.unfollow?.()]);
  }

  private async begin(): Promise<void> {
    this.unfollow ??= await this.changes.follow(this.source.kind, (changed) => this.changed(changed));
    await this.load();
  }

  /** Reads everything into a new store; an old one answers meanwhile. */
  private async load(): Promise<void> {
    const began = this.clock.now();
    const watermark = await this.journal.watermark();
    const store = (this.store === null && (await this.source.restore?.())) || (await this.filled());
    if (store === null) return;
    this.store = store;
    this.watermark = watermark;
    if (began > this.freshAsOf) this.freshAsOf = began;
  }

  private async filled(): Promise<Store | null> {
    const store = this.source.empty();
    for await (const _ of this.source.fill(store)) if (this.closed) return null;
    return store;
  }

  /** Resolves with true once nothing is known to be outdated. */
  private async settle(): Promise<boolean> {
    while (this.stale.size > 0 || this.missed || this.refreshing) {
      if (this.closed || !this.store) return false;
      this.refreshing ??= this.refresh().finally(() => (this.refreshing = null));
      await this.refreshing;
    }
    return true;
  }

  private async refresh(): Promise<void> {
    if (this.missed) await this.nameMissed();
    const { store } = this;
    const ids = [...this.stale];
    if (!store) return;
    this.stale.clear();
    try {
      for (let start = 0; start < ids.length && !this.closed; start += BATCH) {
        await this.source.read(store, ids.slice(start, start + BATCH));
      }
    } catch (error) {
      for (const id of ids) this.stale.add(id);
      throw error;
    }
  }

  /** Asks the journal what changed unheard; when that is too much, or it cannot say, everything is read anew. */
  private async nameMissed(): Promise<void> {
    this.missed = false;
    try {
      const next = await this.journal.watermark();
      const changed = await this.journal.changedSince(this.source.kind, this.watermark!, MOST_NAMED);
      if (!('ids' in changed)) return await this.load();
      for (const id of changed.ids) this.stale.add(id);
      this.watermark = next;
    } catch (error) {
      this.missed = true;
      throw error;
    }
  }
}
