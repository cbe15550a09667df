import { groupBy } from '@hunar/kernel';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { Outbox, type OutboxFailure } from '@hunar/database';
import type { NamedEngine } from '../engines/index-engines';
import { ReplicaRepository } from '../engines/persistence/replica.repository';
import { type DocumentSource, SearchUnavailableError } from '../search-engine';
import { DocumentSources } from './document-sources';
import { IndexedChanges } from './indexed-changes';
import { IndexLockRepository } from './persistence/index-lock.repository';
import { RebuildRepository } from './persistence/rebuild.repository';

/** Entities of a batch: few are soon done, and many (after an outage) cost an engine little more than one. */
const AT_A_TIME = 2_000;

/** Takes changed ids from the outbox to an engine's indexes, a batch at a time. */
@Injectable()
export class OutboxDelivery {
  /** Runs outside the outbox's transaction, so that a statement that fails does not take it along. Its locks still hold. */
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(
    private readonly outbox: Outbox,
    private readonly sources: DocumentSources,
    private readonly locks: IndexLockRepository,
    private readonly rebuilds: RebuildRepository,
    private readonly indexed: IndexedChanges,
    private readonly replicas: ReplicaRepository,
  ) {}

  /** Delivers one batch; resolves with the number of rows done. Rejects when the engine does not answer; then all stay as they were. */
  deliver(named: NamedEngine): Promise<number> {
    const { kinds } = this.sources;
    if (kinds.length === 0) return Promise.resolve(0);
    return this.outbox.deliver(named.name, kinds, AT_A_TIME, async (entities) => {
      const failures: OutboxFailure[] = [];
      const byKind = groupBy(entities, ({ entityKind }) => entityKind);
      // In one order, so that two processes cannot wait for each other.
      for (const kind of [...byKind.keys()].sort()) {
        const ids = byKind.get(kind)!.map(({ entityId }) => entityId);
        for (const [entityId, error] of await this.deliverKind(named, kind, ids)) {
          failures.push({ entityKind: kind, entityId, error });
        }
      }
      return failures;
    });
  }

  private async deliverKind(named: NamedEngine, kind: string, ids: readonly string[]): Promise<Map<string, string>> {
    const source = this.sources.ofKind(kind);
    const { name } = source.index;
    await this.locks.share(named.name, name);
    await this.locks.claimEntities(named.name, kind, ids);
    await this.rebuilds.keep(named.name, name, ids);
    const failed = await this.outside(async () => {
      const reading = source.documents(ids);
      // What cannot be read is told apart from the rest afterwards.
      await Promise.all([this.makeReady(named, source), reading.catch(() => undefined)]);
      return this.index(named, source, ids, reading);
    });
    await this.indexed.tell(
      kind,
      ids.filter((id) => !failed.has(id)),
    );
    return failed;
  }

  /** An engine may have come back without the index since the last batch; it is not searched before it is whole again. */
  private async makeReady({ name, engine }: NamedEngine, { index }: DocumentSource): Promise<void> {
    const { built } = await engine.state(index);
    if (built) return;
    await this.replicas.note(index.name, name, 'unbuilt');
    await engine.ensure(index);
  }

  /** Brings entities to the index; resolves with those that failed. A batch that fails is halved until the culprit is alone. */
  private async index(
    named: NamedEngine,
    source: DocumentSource,
    ids: readonly string[],
    reading = source.documents(ids),
  ): Promise<Map<string, string>> {
    try {
      const documents = await reading;
      const found = new Set(documents.map(({ id }) => id));
      await named.engine.write(
        source.index,
        documents,
        ids.filter((id) => !found.has(id)),
      );
      return new Map();
    } catch (error) {
      if (error instanceof SearchUnavailableError) throw error;
      if (ids.length === 1) return new Map([[ids[0]!, error instanceof Error ? error.message : String(error)]]);
      const middle = Math.ceil(ids.length / 2);
      const first = await this.index(named, source, ids.slice(0, middle));
      return new Map([...first, ...(await this.index(named, source, ids.slice(middle)))]);
    }
  }
}
