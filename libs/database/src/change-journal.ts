import { Injectable } from '@nestjs/common';
import type { EntityKind } from './entity-kind';
import { ChangeJournalRepository } from './persistence/change-journal.repository';

/** A point in the history of one database: what later transactions change is in the journal. */
export interface Watermark {
  /** The server, its timeline, the database and its mark: another after a restore, a failover, or for any other database. */
  readonly database: string;
  /** No transaction before this one was open: a 64-bit number as text. */
  readonly xid: string;
}

/** What changed since a watermark; or why the journal cannot say. */
export type ChangedSince =
  | { readonly ids: readonly string[] }
  | { readonly unknown: 'other-database' | 'watermark-ahead' | 'too-many' };

/** Which entities changed since a point in time, exact whatever the order of commits; `EntityChanges.announce` writes it. */
@Injectable()
export class ChangeJournal {
  constructor(private readonly repository: ChangeJournalRepository) {}

  /**
   * Where the journal stands. What was committed before is seen by everything that is read later; what was not is named by
   * `changedSince`, and some of what was perhaps too.
   */
  async watermark(): Promise<Watermark> {
    return this.repository.position();
  }

  /** The entities of a kind that were changed (or removed) since, `most` at most. */
  async changedSince(kind: EntityKind, since: Watermark, most: number): Promise<ChangedSince> {
    const now = await this.repository.position();
    if (now.database !== since.database) return { unknown: 'other-database' };
    if (BigInt(now.xid) < BigInt(since.xid)) return { unknown: 'watermark-ahead' };
    const ids = await this.repository.changedFrom(kind, since.xid, most + 1);
    return ids.length > most ? { unknown: 'too-many' } : { ids };
  }
}
