import { Injectable } from '@nestjs/common';
import { Outbox, UnitOfWork } from '@hunar/database';
import { SearchEngine } from '../search-engine';
import { DocumentSources } from './document-sources';

/** Where index and database differ. What waits in the outbox is a difference too, and goes by itself. */
export interface Drift {
  /** Ids that have a document and are not in the index. */
  readonly missing: readonly string[];
  /** Ids in the index that have no document. */
  readonly surplus: readonly string[];
}

const AT_A_TIME = 1_000;

/** Compares an index with the database, and repairs what drifted. It compares ids; a reindex renews contents. */
@Injectable()
export class IndexAudit {
  constructor(
    private readonly engine: SearchEngine,
    private readonly sources: DocumentSources,
    private readonly outbox: Outbox,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Error for an unknown index. */
  async audit(name: string): Promise<Drift> {
    const source = this.sources.ofIndex(name);
    const surplus = new Set<string>();
    for await (const id of this.engine.ids(source.index)) surplus.add(id);
    const missing: string[] = [];
    for await (const ids of source.allIds()) {
      for (const { id } of await source.documents(ids)) if (!surplus.delete(id)) missing.push(id);
    }
    return { missing, surplus: [...surplus] };
  }

  /** Puts what drifted into the outbox, so that it is indexed as every change is (what has no kind there, at once); resolves with what it found. */
  async repair(name: string): Promise<Drift> {
    const drift = await this.audit(name);
    const source = this.sources.ofIndex(name);
    const { kind } = source;
    if (kind === null) {
      await this.engine.write(source.index, await source.documents(drift.missing), drift.surplus);
      return drift;
    }
    const ids = [...drift.missing, ...drift.surplus];
    for (let at = 0; at < ids.length; at += AT_A_TIME) {
      await this.unitOfWork.run(() => this.outbox.changed(kind, ids.slice(at, at + AT_A_TIME)));
    }
    return drift;
  }
}
