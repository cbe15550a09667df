import { Injectable } from '@nestjs/common';
import type { EntityKind } from '../entity-kind';
import { UnitOfWork } from '../unit-of-work';

@Injectable()
export class ChangeJournalRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In order of id, so that two transactions that change the same entities wait for one another and never in a circle. */
  async write(kind: EntityKind, ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO entity_change (entity_kind, entity_id)
       SELECT $1, id FROM unnest($2::uuid[]) AS id ORDER BY id
           ON CONFLICT (entity_kind, entity_id)
           DO UPDATE SET changed_xid = excluded.changed_xid, changed_at = excluded.changed_at`,
      [kind, ids],
    );
  }

  /** Which database this is, and the oldest transaction that is still open (or the next one). */
  async position(): Promise<{ database: string; xid: string }> {
    const [row] = await this.unitOfWork.query<{ database: string; xid: string }>(
      `SELECT concat_ws('/', s.system_identifier, c.timeline_id, d.oid, m.id) AS database,
              pg_snapshot_xmin(pg_current_snapshot())::text AS xid
         FROM pg_control_system() s, pg_control_checkpoint() c, pg_database d, database_mark m
        WHERE d.datname = current_database()`,
    );
    if (!row) throw new Error('The database has no mark.');
    return row;
  }

  /** Up to `limit` entities that transactions from `xid` on have changed. */
  async changedFrom(kind: EntityKind, xid: string, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT entity_id AS id FROM entity_change WHERE entity_kind = $1 AND changed_xid >= $2::xid8 LIMIT $3`,
      [kind, xid, limit],
    );
    return rows.map(({ id }) => id);
  }
}
