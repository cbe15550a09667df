import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';

/** One rebuild of an index in an engine; a later one began at another moment. */
export interface Rebuild {
  readonly engine: string;
  readonly indexName: string;
  readonly began: string;
}

/** A rebuild that is running. */
export interface RunningRebuild {
  readonly index: string;
  readonly engine: string;
  readonly startedAt: Date;
  /** Entities read, of how many (null: they are being counted). */
  readonly done: number;
  readonly total: number | null;
  /** When it was heard of last. */
  readonly updatedAt: Date;
}

/** Keeps what changed in an engine's index while it is rebuilt, and how far that is. */
@Injectable()
export class RebuildRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** From now on changes are kept. Resolves with what tells this rebuild from a later one of the index. */
  async begin(engine: string, indexName: string, total: number): Promise<Rebuild> {
    await this.clearChanges(engine, indexName);
    const [row] = await this.unitOfWork.query<{ began: string }>(
      `INSERT INTO search_rebuild (engine, index_name, total) VALUES ($1, $2, $3)
           ON CONFLICT (engine, index_name)
           DO UPDATE SET started_at = now(), updated_at = now(), done = 0, total = excluded.total
       RETURNING started_at::text AS began`,
      [engine, indexName, total],
    );
    return { engine, indexName, began: row!.began };
  }

  /** False: it is no longer the rebuild of its index. */
  async progress({ engine, indexName, began }: Rebuild, done: number): Promise<boolean> {
    const updated = await this.unitOfWork.query(
      `UPDATE search_rebuild SET done = $4, updated_at = now()
        WHERE engine = $1 AND index_name = $2 AND started_at = $3::timestamptz RETURNING done`,
      [engine, indexName, began, done],
    );
    return updated.length > 0;
  }

  /** The one that there is, or what a process left of one; null: none. */
  async of(engine: string, indexName: string): Promise<Rebuild | null> {
    const [row] = await this.unitOfWork.query<{ began: string }>(
      'SELECT started_at::text AS began FROM search_rebuild WHERE engine = $1 AND index_name = $2',
      [engine, indexName],
    );
    return row ? { engine, indexName, began: row.began } : null;
  }

  running(): Promise<RunningRebuild[]> {
    return this.unitOfWork.query<RunningRebuild>(
      `SELECT index_name AS index, engine, started_at AS "startedAt", done, total, updated_at AS "updatedAt"
         FROM search_rebuild ORDER BY index_name, engine`,
    );
  }

  /** Keeps changed ids, if the index is being rebuilt. */
  async keep(engine: string, indexName: string, ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO search_rebuild_change (engine, index_name, entity_id)
       SELECT $1, $2, id FROM unnest($3::text[]) AS id
        WHERE EXISTS (SELECT FROM search_rebuild WHERE engine = $1 AND index_name = $2)
        ORDER BY id ON CONFLICT DO NOTHING`,
      [engine, indexName, ids],
    );
  }

  /** Takes up to `limit` of the kept ids; none for one that is no longer the rebuild of its index. */
  async take({ engine, indexName, began }: Rebuild, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `DELETE FROM search_rebuild_change WHERE engine = $1 AND index_name = $2 AND entity_id IN (
         SELECT entity_id FROM search_rebuild_change WHERE engine = $1 AND index_name = $2 AND EXISTS (
           SELECT FROM search_rebuild WHERE engine = $1 AND index_name = $2 AND started_at = $3::timestamptz) LIMIT $4)
       RETURNING entity_id AS id`,
      [engine, indexName, began, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** False: it was no longer the rebuild of its index, and the other goes on. */
  async end({ engine, indexName, began }: Rebuild): Promise<boolean> {
    const ended = await this.unitOfWork.query(
      `DELETE FROM search_rebuild
        WHERE engine = $1 AND index_name = $2 AND started_at = $3::timestamptz RETURNING engine`,
      [engine, indexName, began],
    );
    if (ended.length > 0) await this.clearChanges(engine, indexName);
    return ended.length > 0;
  }

  private async clearChanges(engine: string, indexName: string): Promise<void> {
    await this.unitOfWork.query('DELETE FROM search_rebuild_change WHERE engine = $1 AND index_name = $2', [
      engine,
      indexName,
    ]);
  }
}
