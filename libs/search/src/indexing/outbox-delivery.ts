import { groupBy } from '@hunar/kernel';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { Outbox, type OutboxFailure } from '@hunar/database';
import type { NamedEngine } from '../engines/index-engines';
import { ReplicaRepository } from '../engines/persistence/replica.repository';
import type { DocumentSource, SearchDocument } from '../search-engine';
import { besidesCulprits, type Culprits, readDocuments } from './culprits';
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

  private async deliverKind(named: NamedEngine, kind: string, ids: readonly string[]): Promise<Culprits> {
    const source = this.sources.ofKind(kind);
    const { name } = source.index;
    await this.locks.share(named.name, name);
    await this.locks.claimEntities(named.name, kind, ids);
    await this.rebuilds.keep(named.name, name, ids);
    const failed = await this.outside(async () => {
      const reading = readDocuments(source, ids);
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

  /** Brings entities to the index, `reading` being the documents of all of them; resolves with those that failed. */
  private index(
    { engine }: NamedEngine,
    source: DocumentSource,
    ids: readonly string[],
    reading: Promise<readonly SearchDocument[]>,
  ): Promise<Culprits> {
    return besidesCulprits(ids, async (part) => {
      const documents = await (part === ids ? reading : readDocuments(source, part));
      const found = new Set(documents.map(({ id }) => id));
      await engine.write(
        source.index,
        documents,
        part.filter((id) => !found.has(id)),
      );
    });
  }
}
