import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { Outbox, type OutboxFailure, type OutboxRow } from '@hunar/database';
import { type DocumentSource, SearchEngine, SearchUnavailableError } from '../search-engine';
import { DocumentSources } from './document-sources';
import { IndexedChanges } from './indexed-changes';
import { IndexLockRepository } from './persistence/index-lock.repository';
import { RebuildRepository } from './persistence/rebuild.repository';

const AT_A_TIME = 500;

/** Takes changed ids from the outbox to the index, a batch at a time. */
@Injectable()
export class OutboxDelivery {
  /** Runs outside the outbox's transaction, so that a statement that fails does not take it along. Its locks still hold. */
  private readonly outside = AsyncLocalStorage.snapshot();
  /** Indexes that are known to be there. */
  private readonly ensured = new Set<string>();

  constructor(
    private readonly outbox: Outbox,
    private readonly engine: SearchEngine,
    private readonly sources: DocumentSources,
    private readonly locks: IndexLockRepository,
    private readonly rebuilds: RebuildRepository,
    private readonly indexed: IndexedChanges,
  ) {}

  /** Delivers one batch; resolves with the number of rows done. Rejects when the engine does not answer; then all come again. */
  deliver(): Promise<number> {
    const { kinds } = this.sources;
    if (kinds.length === 0) return Promise.resolve(0);
    return this.outbox.deliver(kinds, AT_A_TIME, async (rows) => {
      const failures: OutboxFailure[] = [];
      // In one order, so that two processes cannot wait for each other.
      for (const kind of [...new Set(rows.map(({ entityKind }) => entityKind))].sort()) {
        const ofKind = rows.filter(({ entityKind }) => entityKind === kind);
        failures.push(...(await this.deliverKind(kind, ofKind)));
      }
      return failures;
    });
  }

  private async deliverKind(kind: string, rows: readonly OutboxRow[]): Promise<OutboxFailure[]> {
    const source = this.sources.ofKind(kind);
    const ids = [...new Set(rows.map(({ entityId }) => entityId))];
    const { name } = source.index;
    await this.locks.share(name);
    await this.locks.claimEntities(kind, ids);
    await this.rebuilds.keep(name, ids);
    const failed = await this.outside(() => this.ensuredIndex(source, ids));
    await this.indexed.tell(
      kind,
      ids.filter((id) => !failed.has(id)),
    );
    return rows.flatMap(({ id, entityId }) => (failed.has(entityId) ? [{ id, error: failed.get(entityId)! }] : []));
  }

  private async ensuredIndex(source: DocumentSource, ids: readonly string[]): Promise<Map<string, string>> {
    if (!this.ensured.has(source.index.name)) await this.engine.ensure(source.index);
    this.ensured.add(source.index.name);
    return this.index(source, ids);
  }

  /** Brings entities to the index; resolves with those that failed. A batch that fails is halved until the culprit is alone. */
  private async index(source: DocumentSource, ids: readonly string[]): Promise<Map<string, string>> {
    try {
      const documents = await source.documents(ids);
      const found = new Set(documents.map(({ id }) => id));
      await this.engine.write(
        source.index,
        documents,
        ids.filter((id) => !found.has(id)),
      );
      return new Map();
    } catch (error) {
      if (error instanceof SearchUnavailableError) throw error;
      if (ids.length === 1) return new Map([[ids[0]!, error instanceof Error ? error.message : String(error)]]);
      const middle = Math.ceil(ids.length / 2);
      const first = await this.index(source, ids.slice(0, middle));
      return new Map([...first, ...(await this.index(source, ids.slice(middle)))]);
    }
  }
}
