import { Injectable, Logger } from '@nestjs/common';
import { Outbox, UnitOfWork } from '@hunar/database';
import type { NamedEngine } from '../engines/index-engines';
import type { AsideIndex, DocumentSource } from '../search-engine';
import { type Culprits, documentsBesides } from './culprits';
import { IndexLockRepository } from './persistence/index-lock.repository';
import { type Rebuild, RebuildRepository } from './persistence/rebuild.repository';
import { inWords, progressOf, type ReindexProgress } from './rebuild-progress';
import { ReplicaWatch } from './replica-watch';

export interface RebuildOptions {
  /** Told after each batch. */
  readonly onProgress?: (progress: ReindexProgress) => void;
  /** Ends the rebuild between two batches; the live index is as it was. */
  readonly signal?: AbortSignal;
}

/** So many documents that cannot be made are an exception; more of them, and a tenth of all, are the fault of what makes them. */
const FEW = 10;
const CATCH_UP_AT_A_TIME = 500;
const SOON_CAUGHT_UP = 100;
const NOTE_EVERY_MS = 1_000;
const LOG_EVERY_MS = 10_000;

/** Builds an index anew in one engine, aside of the one that is searched. */
@Injectable()
export class IndexRebuild {
  private readonly logger = new Logger(IndexRebuild.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly locks: IndexLockRepository,
    private readonly rebuilds: RebuildRepository,
    private readonly watch: ReplicaWatch,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Builds it, once no other process does so; searches and writes go on meanwhile. Resolves with the number of documents written;
   * with null when, by then, `isNeeded` says that it is not.
   */
  inTurn(
    named: NamedEngine,
    source: DocumentSource,
    options: RebuildOptions = {},
    isNeeded: () => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<number | null> {
    return this.locks.oneAtATime(named.name, source.index.name, async () =>
      !options.signal?.aborted && (await isNeeded()) ? this.run(named, source, options) : null,
    );
  }

  /** As `inTurn`, unless another process builds it already. */
  async ifNobodyDoes(
    named: NamedEngine,
    source: DocumentSource,
    options: RebuildOptions,
    isNeeded: () => Promise<boolean>,
  ): Promise<void> {
    await this.locks.ifNobodyDoes(named.name, source.index.name, async () => {
      if (await isNeeded()) await this.run(named, source, options);
    });
  }

  /** Ends what is left of a rebuild whose process is gone. */
  async endAbandoned(named: NamedEngine, source: DocumentSource): Promise<void> {
    const { name } = source.index;
    if (!(await this.rebuilds.of(named.name, name))) return;
    await this.locks.ifNobodyDoes(named.name, name, async () => {
      const left = await this.rebuilds.of(named.name, name);
      if (!left) return;
      await (await named.engine.aside(source.index)).abandon();
      await this.unitOfWork.run(() => this.rebuilds.end(left));
    });
  }

  private async run(named: NamedEngine, source: DocumentSource, options: RebuildOptions): Promise<number> {
    const { name } = source.index;
    const startedAt = Date.now();
    const total = await count(source);
    // With nobody writing at that moment, every later write is either kept, or was there before the first read.
    const rebuild = await this.unitOfWork.run(async () => {
      await this.locks.claim(named.name, name);
      return this.rebuilds.begin(named.name, name, total);
    });
    let aside: AsideIndex | null = null;
    try {
      aside = await named.engine.aside(source.index);
      const documents = await this.fill(rebuild, source, aside, total, options);
      await aside.ready();
      await this.swap(rebuild, source, aside);
      aside = null;
      await this.watch.noteBuilt(named, source);
      const took = Date.now() - startedAt;
      this.logger.log(`The index "${name}" was built anew in ${named.name}: ${documents} documents in ${took} ms.`);
      return documents;
    } catch (error) {
      await aside?.abandon().catch(() => undefined);
      await this.unitOfWork.run(() => this.rebuilds.end(rebuild));
      throw error;
    }
  }

  private async fill(
    rebuild: Rebuild,
    source: DocumentSource,
    aside: AsideIndex,
    total: number,
    { onProgress, signal }: RebuildOptions,
  ): Promise<number> {
    const { engine } = rebuild;
    const startedAt = Date.now();
    const culprits = new Map<string, string>();
    let [documents, done, notedAt, loggedAt] = [0, 0, 0, startedAt];
    for await (const ids of source.allIds(null)) {
      signal?.throwIfAborted();
      const made = await documentsBesides(source, ids);
      await aside.write(made.documents, []);
      documents += made.documents.length;
      done += ids.length;
      for (const [id, reason] of made.culprits) culprits.set(id, reason);
      if (culprits.size > FEW && culprits.size * 10 > done) throw notMade(culprits);
      const now = Date.now();
      const progress = progressOf({ index: source.index.name, engine }, { documents, done, total }, now - startedAt);
      onProgress?.(progress);
      if (now - notedAt >= NOTE_EVERY_MS && !(await this.rebuilds.progress(rebuild, done))) throw lostTurn();
      if (now - loggedAt >= LOG_EVERY_MS) this.logger.log(inWords(progress));
      if (now - notedAt >= NOTE_EVERY_MS) notedAt = now;
      if (now - loggedAt >= LOG_EVERY_MS) loggedAt = now;
    }
    signal?.throwIfAborted();
    if (documents === 0 && culprits.size > 0) throw notMade(culprits);
    await this.again(engine, source, culprits);
    return documents;
  }

  /** Catches up with what changed meanwhile, the last of it while nobody writes, so that the new index is never older than the old one. */
  private async swap(rebuild: Rebuild, source: DocumentSource, aside: AsideIndex): Promise<void> {
    while ((await this.catchUp(rebuild, source, aside)) > SOON_CAUGHT_UP);
    await this.unitOfWork.run(async () => {
      await this.locks.claim(rebuild.engine, rebuild.indexName);
      while ((await this.catchUp(rebuild, source, aside)) > 0);
      // Its session may have been lost, and with it the lock that keeps others from beginning.
      if (!(await this.rebuilds.end(rebuild))) throw lostTurn();
      await aside.swap();
    });
  }

  private async catchUp(rebuild: Rebuild, source: DocumentSource, aside: AsideIndex): Promise<number> {
    const ids = await this.rebuilds.take(rebuild, CATCH_UP_AT_A_TIME);
    if (ids.length === 0) return 0;
    const { documents, culprits } = await documentsBesides(source, ids);
    const found = new Set(documents.map(({ id }) => id));
    await aside.write(
      documents,
      ids.filter((id) => !found.has(id) && !culprits.has(id)),
    );
    await this.again(rebuild.engine, source, culprits);
    return ids.length;
  }

  /** One that cannot be made holds up none of the others: it goes by the outbox, which keeps the reason. */
  private async again(engine: string, { kind, index }: DocumentSource, culprits: Culprits): Promise<void> {
    if (culprits.size === 0) return;
    if (kind === null) throw notMade(culprits);
    this.logger.warn(
      `${culprits.size} documents of the index "${index.name}" could not be made; they are tried again.`,
    );
    await this.outbox.again(engine, kind, [...culprits.keys()]);
  }
}

async function count(source: DocumentSource): Promise<number> {
  let total = 0;
  for await (const ids of source.allIds(null)) total += ids.length;
  return total;
}

const notMade = (culprits: Culprits): Error => new Error([...culprits.values()][0]);

const lostTurn = (): Error => new Error('Another process has begun to build the index meanwhile.');
