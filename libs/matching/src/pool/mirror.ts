import type { Changed, EntityChanges, EntityKind } from '@hunar/database';
import type { Clock } from '@hunar/kernel';
import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a mirror shows: rows of the database in a form made for one purpose. */
export interface MirrorSource<Store> {
  readonly kind: EntityKind;
  /** A store without anything in it. */
  empty(): Store;
  /** The ids of everything that belongs into the store, in batches. */
  ids(): AsyncIterable<readonly string[]>;
  /** Reads these and makes the store say of them what the database says now: nothing, if they do not belong there. */
  read(store: Store, ids: readonly string[]): Promise<void>;
}

/** A store as it stands, and the instant up to which every committed change is in it. */
export interface Reflection<Store> {
  readonly store: Store;
  readonly freshAsOf: Date;
}

/** Small enough that reading a batch does not hold up other requests. */
const BATCH = 500;
/** How long a reader waits for the newest changes before it gets what is there, with the instant that it is from. */
const PATIENCE_MS = 500;
/** Changes that come together are read together. */
const GATHER_MS = 100;

/** One process's copy of a part of the database: read at the first use, then kept in step by the ids of what changed. */
export class Mirror<Store> {
  private readonly logger = new Logger(Mirror.name);
  private store: Store | null = null;
  private freshAsOf = new Date(0);
  private readonly stale = new Set<string>();
  private missedDuringLoad: Set<string> | null = null;
  private opening: Promise<void> | null = null;
  private loading: Promise<void> | null = null;
  private refreshing: Promise<void> | null = null;
  private reloadAgain = false;
  private gathering: NodeJS.Timeout | undefined;
  private unfollow: (() => Promise<void>) | null = null;
  private closed = false;

  constructor(
    private readonly source: MirrorSource<Store>,
    private readonly changes: EntityChanges,
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

  /** The store with all that was committed before the call; with what was there a little earlier when that takes too long. */
  async current(): Promise<Reflection<Store>> {
    await this.open();
    const asked = this.clock.now();
    const caughtUp = await this.changes.caughtUp(PATIENCE_MS);
    const settling = this.settle();
    // when patience ends first, a failure is the next reader's to see
    settling.catch(() => undefined);
    const settled = await Promise.race([settling, sleep(PATIENCE_MS, false, { ref: false })]);
    if (caughtUp && settled && asked > this.freshAsOf) this.freshAsOf = asked;
    return { store: this.store!, freshAsOf: this.freshAsOf };
  }

  /** Says that these are not what the store says of them; they are read anew before the next answer. */
  changed(changed: Changed): void {
    if (this.closed) return;
    if (changed === 'all') {
      this.reloadInBackground();
      return;
    }
    for (const id of changed) {
      this.missedDuringLoad?.add(id);
      if (this.store) this.stale.add(id);
    }
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
    await Promise.allSettled([this.opening, this.loading, this.refreshing, this.unfollow?.()]);
  }

  private async begin(): Promise<void> {
    this.unfollow ??= await this.changes.follow(this.source.kind, (changed) => this.changed(changed));
    await this.load();
  }

  private reloadInBackground(): void {
    this.reloadAgain = true;
    if (!this.store || this.loading) return;
    this.load().catch((error: unknown) =>
      this.logger.error(`${this.source.kind} could not be read anew: ${String(error)}`),
    );
  }

  /** Reads everything into a new store while the old one answers, then what changed meanwhile. */
  private async load(): Promise<void> {
    this.loading ??= this.loadNow().finally(() => (this.loading = null));
    await this.loading;
  }

  private async loadNow(): Promise<void> {
    do {
      this.reloadAgain = false;
      const began = this.clock.now();
      const missed = (this.missedDuringLoad = new Set());
      const fresh = this.source.empty();
      for await (const ids of this.source.ids()) {
        if (this.closed) return;
        await this.readInto(fresh, ids);
      }
      this.store = fresh;
      this.missedDuringLoad = null;
      for (const id of missed) this.stale.add(id);
      if (began > this.freshAsOf) this.freshAsOf = began;
    } while (this.reloadAgain);
  }

  /** Resolves with true once nothing is known to be outdated. */
  private async settle(): Promise<boolean> {
    while (this.stale.size > 0 || this.refreshing) {
      if (this.closed) return false;
      this.refreshing ??= this.refresh().finally(() => (this.refreshing = null));
      await this.refreshing;
    }
    return this.loading === null;
  }

  private async refresh(): Promise<void> {
    const { store } = this;
    const ids = [...this.stale];
    if (!store) return;
    this.stale.clear();
    try {
      await this.readInto(store, ids);
    } catch (error) {
      for (const id of ids) this.stale.add(id);
      throw error;
    }
  }

  private async readInto(store: Store, ids: readonly string[]): Promise<void> {
    for (let start = 0; start < ids.length && !this.closed; start += BATCH) {
      await this.source.read(store, ids.slice(start, start + BATCH));
    }
  }
}
