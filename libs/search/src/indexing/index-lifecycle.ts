import { Injectable, Logger } from '@nestjs/common';
import { Outbox } from '@hunar/database';
import { IndexEngines, type NamedEngine } from '../engines/index-engines';
import { ReplicaRepository } from '../engines/persistence/replica.repository';
import { type DocumentSource, type IndexDefinition, SearchUnavailableError } from '../search-engine';
import { DocumentSources } from './document-sources';
import { IndexRebuild, type RebuildOptions } from './index-rebuild';
import { ReplicaWatch } from './replica-watch';

/** Makes indexes ready in every engine, and builds them anew aside of the ones that are searched. */
@Injectable()
export class IndexLifecycle {
  private readonly logger = new Logger(IndexLifecycle.name);

  constructor(
    private readonly engines: IndexEngines,
    private readonly sources: DocumentSources,
    private readonly outbox: Outbox,
    private readonly replicas: ReplicaRepository,
    private readonly watch: ReplicaWatch,
    private readonly rebuild: IndexRebuild,
  ) {}

  /** The names of all indexes. */
  get names(): readonly string[] {
    return this.sources.names;
  }

  /** The names of the engines that hold them, the configured one first. */
  get engineNames(): readonly string[] {
    return this.engines.all.map(({ name }) => name);
  }

  /**
   * At boot: every index is there and whole in every engine; one that is not is built now, by one process. An engine that does not
   * answer is left out: it is seen to when it does. Resolves with the names of the indexes that were built.
   */
  async ensureAll(options: RebuildOptions = {}): Promise<string[]> {
    const built = new Set<string>();
    await this.follow();
    // What stands in comes first: it can be used while the other is built.
    for (const named of [...this.engines.all].reverse()) {
      try {
        for (const source of this.sources.all()) {
          if (await this.ensured(named, source, options)) built.add(source.index.name);
        }
      } catch (error) {
        if (!(error instanceof SearchUnavailableError) || named === this.engines.all.at(-1)) throw error;
        this.logger.warn(`The search engine ${named.name} does not answer: its indexes are seen to when it does.`);
      }
    }
    return [...built];
  }

  /** From now on every engine is told what changes; one that is new is told of nothing that was before, so it is built. */
  async follow(): Promise<void> {
    const names = this.engineNames;
    for (const name of names) await this.followOne(name);
    for (const name of await this.outbox.targetNames()) {
      if (names.includes(name)) continue;
      // It would come back with an old index, and is built anew then. Whoever still has it configured searches it no more.
      await this.outbox.unfollow(name);
      await this.replicas.forget(name);
    }
  }

  private async followOne(name: string): Promise<void> {
    if (await this.outbox.follow(name)) await this.replicas.forget(name);
  }

  /**
   * Builds an index anew in every engine (or in `engine`) and swaps it in; searches and writes go on meanwhile. Resolves with the
   * number of its documents. @throws Error for an unknown index; SearchUnavailableError.
   */
  async reindex(indexName: string, options: RebuildOptions & { readonly engine?: string } = {}): Promise<number> {
    const source = this.sources.ofIndex(indexName);
    await this.follow();
    let documents = 0;
    for (const named of [...this.engines.all].reverse()) {
      if (options.engine !== undefined && options.engine !== named.name) continue;
      options.signal?.throwIfAborted();
      await named.engine.ensure(source.index);
      documents = (await this.rebuild.inTurn(named, source, options)) ?? 0;
    }
    return documents;
  }

  /** Takes the index in every engine for what it should be: for whoever filled it without a source. */
  async adopt(index: IndexDefinition): Promise<void> {
    await this.follow();
    for (const named of this.engines.all) {
      await this.watch.adopt(named, index);
    }
  }

  /**
   * Looks after an index in an engine: notes whether it may be searched, and builds it when it is not what it should be (unless a
   * process does so already). @throws SearchUnavailableError when the engine does not answer, which is noted too.
   */
  async lookAfter(named: NamedEngine, source: DocumentSource, options: RebuildOptions = {}): Promise<void> {
    if ((await this.watch.wrongWith(named, source)) === null) {
      await this.rebuild.endAbandoned(named, source);
      return this.watch.noteLag(named, source);
    }
    // A process that does not have the engine may have unfollowed it.
    await this.followOne(named.name);
    await this.rebuild.ifNobodyDoes(named, source, options, async () => this.isWrong(named, source));
  }

  private async ensured(named: NamedEngine, source: DocumentSource, options: RebuildOptions): Promise<boolean> {
    const isNeeded = () => this.isWrong(named, source);
    if (!(await isNeeded())) return false;
    return (await this.rebuild.inTurn(named, source, options, isNeeded)) !== null;
  }

  private async isWrong(named: NamedEngine, source: DocumentSource): Promise<boolean> {
    return (await this.watch.wrongWith(named, source)) !== null;
  }
}
