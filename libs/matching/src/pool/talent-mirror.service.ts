import { ChangeJournal, type Changed, EntityChanges } from '@hunar/database';
import { Clock } from '@hunar/kernel';
import { ScorableTalents } from '@hunar/talent';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { MatrixParts } from '../matrix/parts';
import { TalentMatrix } from '../matrix/talent-matrix';
import { TaxonomySkillGraph } from '../taxonomy-skill-graph';
import { Mirror, type Reflection } from './mirror';
import { frozenParts } from './snapshot/frozen-parts';
import { TalentSnapshots } from './snapshot/talent-snapshots.service';
import { tellMatrix } from './tell-matrix';

/** A copy of the matrix that nothing changes, on shared memory. */
export interface FrozenTalents {
  readonly parts: MatrixParts;
  /** Every change that was committed before is in it. */
  readonly freshAsOf: Date;
}

/** This process's matrix as it stands. */
export interface TalentMirrorState {
  readonly people: number;
  readonly bytes: number;
  readonly freshAsOf: Date;
  /** People who are known to have changed and are not read yet. */
  readonly waiting: number;
}

/** How often it is looked at whether a snapshot is worth writing, and the least pause between two. */
const LOOK_EVERY_MS = 60_000;
const PAUSE_MS = 5 * 60_000;
/** So many changes, or this part of the people, are worth a new snapshot. */
const WORTH_CHANGES = 1_000;
const WORTH_SHARE = 0.01;
/** How long a snapshot waits for the newest changes before it is put off. */
const PATIENCE_MS = 10_000;

/** The talent matrix of this process: started from a snapshot, kept in step with the database, put on disk now and then. */
@Injectable()
export class TalentMirror implements OnModuleDestroy {
  private readonly logger = new Logger(TalentMirror.name);
  private readonly mirror: Mirror<TalentMatrix>;
  private copying: Promise<unknown> = Promise.resolve();
  private saving: Promise<boolean> | null = null;
  private saved: { readonly store: TalentMatrix; readonly revision: number; readonly at: number } | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly talents: ScorableTalents,
    private readonly graph: TaxonomySkillGraph,
    private readonly snapshots: TalentSnapshots,
    changes: EntityChanges,
    private readonly journal: ChangeJournal,
    clock: Clock,
  ) {
    const source = {
      kind: 'talent',
      empty: () => new TalentMatrix(this.graph),
      fill: (matrix: TalentMatrix) => this.fill(matrix),
      read: (matrix: TalentMatrix, ids: readonly string[]) => this.read(matrix, ids),
      restore: () => this.restore(),
    } as const;
    this.mirror = new Mirror(source, changes, journal, clock);
  }

  /** Reads everybody, unless that was done already. */
  async open(): Promise<void> {
    await this.mirror.open();
    this.timer ??= setInterval(() => void this.saveIfWorth(), LOOK_EVERY_MS).unref();
  }

  async current(): Promise<Reflection<TalentMatrix>> {
    await this.open();
    return this.mirror.current();
  }

  /** Says that the matrix is wrong about these; they are read anew before the next answer. */
  changed(ids: Changed): void {
    this.mirror.changed(ids);
  }

  /** A copy to work on for long, such as in other threads; changes wait for the tenths of a second that copying takes. */
  async frozen(): Promise<FrozenTalents> {
    const { store, freshAsOf } = await this.current();
    return { parts: await this.copyOf(store), freshAsOf };
  }

  /** null: nobody has asked for it yet. */
  state(): TalentMirrorState | null {
    const found = this.mirror.peek();
    if (!found) return null;
    const { store, freshAsOf, waiting } = found;
    return { people: store.size, bytes: store.bytes, freshAsOf, waiting };
  }

  /** Puts the matrix on disk; false when that was not needed, or not possible now. */
  async save(): Promise<boolean> {
    this.saving ??= this.saveNow().finally(() => (this.saving = null));
    return this.saving;
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    if (this.unsaved() > 0) await this.saveOrSay();
    await this.mirror.close();
  }

  private async saveNow(): Promise<boolean> {
    // First: whatever committed before it is in the matrix once that has caught up.
    const watermark = await this.journal.watermark();
    const { store, isCurrent } = await this.mirror.current(PATIENCE_MS);
    if (!isCurrent) return false;
    const { revision } = store;
    const written = await this.snapshots.save(await this.copyOf(store), watermark);
    this.saved = { store, revision, at: performance.now() };
    return written;
  }

  private async saveIfWorth(): Promise<void> {
    const changes = this.unsaved();
    const people = this.mirror.peek()?.store.size ?? 0;
    const isWorth = changes >= Math.max(WORTH_CHANGES, people * WORTH_SHARE);
    if (isWorth && performance.now() - (this.saved?.at ?? -PAUSE_MS) >= PAUSE_MS) await this.saveOrSay();
  }

  /** A full disk must not keep anybody from matching. */
  private async saveOrSay(): Promise<void> {
    await this.save().catch((error: Error) => this.logger.warn(`No snapshot was written: ${error.message}`));
  }

  /** How much changed since what is on disk; all of it when nothing is. */
  private unsaved(): number {
    const store = this.mirror.peek()?.store;
    if (!store) return 0;
    return this.saved?.store === store ? store.revision - this.saved.revision : Infinity;
  }

  private async copyOf(matrix: TalentMatrix): Promise<MatrixParts> {
    const copy = frozenParts(matrix.toParts());
    this.copying = Promise.allSettled([this.copying, copy]);
    return copy;
  }

  private async restore(): Promise<TalentMatrix | null> {
    const store = await this.snapshots.restore();
    if (store) this.saved = { store, revision: store.revision, at: performance.now() };
    return store;
  }

  private async *fill(matrix: TalentMatrix): AsyncIterable<void> {
    for await (const batch of this.talents.all()) {
      tellMatrix(
        matrix,
        batch.map(({ facts }) => facts.id),
        batch,
      );
      yield;
    }
  }

  private async read(matrix: TalentMatrix, ids: readonly string[]): Promise<void> {
    const people = await this.talents.byIds(ids);
    for (let waited; waited !== this.copying;) await (waited = this.copying);
    tellMatrix(matrix, ids, people);
  }
}
