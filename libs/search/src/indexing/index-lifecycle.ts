import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import { type AsideIndex, type DocumentSource, SearchEngine } from '../search-engine';
import { DocumentSources } from './document-sources';
import { IndexLockRepository } from './persistence/index-lock.repository';
import { RebuildRepository } from './persistence/rebuild.repository';

/** Told after each batch: documents written so far. */
export type ReindexProgress = (documents: number) => void;

const CATCH_UP_AT_A_TIME = 500;
const SOON_CAUGHT_UP = 100;

/** Makes indexes ready, and builds them anew aside of the one that is searched. */
@Injectable()
export class IndexLifecycle {
  private readonly logger = new Logger(IndexLifecycle.name);

  constructor(
    private readonly engine: SearchEngine,
    private readonly sources: DocumentSources,
    private readonly unitOfWork: UnitOfWork,
    private readonly locks: IndexLockRepository,
    private readonly rebuilds: RebuildRepository,
  ) {}

  /** The names of all indexes. */
  get names(): readonly string[] {
    return this.sources.names;
  }

  /** At boot: every index is there and built to its definition; one that is not is built now, by one process. Resolves with the names of those. */
  async ensureAll(onProgress?: (index: string, documents: number) => void): Promise<string[]> {
    const built: string[] = [];
    for (const source of this.sources.all()) {
      const { name } = source.index;
      if (await this.engine.ensure(source.index)) continue;
      await this.locks.oneAtATime(name, async () => {
        // Another process may have done it while this one waited.
        if (await this.engine.ensure(source.index)) return;
        await this.rebuild(source, (documents) => onProgress?.(name, documents));
        built.push(name);
      });
    }
    return built;
  }

  /** Builds an index anew and swaps it in; searches and writes go on meanwhile. Resolves with the number of documents written. @throws Error for an unknown index. */
  async reindex(name: string, onProgress: ReindexProgress = () => undefined): Promise<number> {
    const source = this.sources.ofIndex(name);
    await this.engine.ensure(source.index);
    return this.locks.oneAtATime(name, () => this.rebuild(source, onProgress));
  }

  private async rebuild(source: DocumentSource, onProgress: ReindexProgress): Promise<number> {
    const { name } = source.index;
    const startedAt = Date.now();
    // With nobody writing at that moment, every later write is either kept, or was there before the first read.
    await this.unitOfWork.run(async () => {
      await this.locks.claim(name);
      await this.rebuilds.begin(name);
    });
    const aside = await this.engine.aside(source.index);
    try {
      const count = await this.fill(source, aside, onProgress);
      await aside.ready();
      await this.swap(source, aside);
      this.logger.log(`The index "${name}" was built anew: ${count} documents in ${Date.now() - startedAt} ms.`);
      return count;
    } catch (error) {
      await aside.abandon().catch(() => undefined);
      await this.unitOfWork.run(() => this.rebuilds.end(name));
      throw error;
    }
  }

  private async fill(source: DocumentSource, aside: AsideIndex, onProgress: ReindexProgress): Promise<number> {
    let count = 0;
    for await (const ids of source.allIds()) {
      const documents = await source.documents(ids);
      await aside.write(documents, []);
      count += documents.length;
      onProgress(count);
    }
    return count;
  }

  /** Catches up with what changed meanwhile, the last of it while nobody writes, so that the new index is never older than the old one. */
  private async swap(source: DocumentSource, aside: AsideIndex): Promise<void> {
    const { name } = source.index;
    while ((await this.catchUp(source, aside)) > SOON_CAUGHT_UP);
    await this.unitOfWork.run(async () => {
      await this.locks.claim(name);
      while ((await this.catchUp(source, aside)) > 0);
      await this.rebuilds.end(name);
      await aside.swap();
    });
  }

  private async catchUp(source: DocumentSource, aside: AsideIndex): Promise<number> {
    const ids = await this.rebuilds.take(source.index.name, CATCH_UP_AT_A_TIME);
    if (ids.length === 0) return 0;
    const documents = await source.documents(ids);
    const found = new Set(documents.map(({ id }) => id));
    await aside.write(
      documents,
      ids.filter((id) => !found.has(id)),
    );
    return ids.length;
  }
}
