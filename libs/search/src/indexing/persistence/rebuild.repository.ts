import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';

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

  /** From now on changes are kept. */
  async begin(engine: string, indexName: string, total: number): Promise<void> {
    await this.clearChanges(engine, indexName);
    await this.unitOfWork.query(
      `INSERT INTO search_rebuild (engine, index_name, total) VALUES ($1, $2, $3)
           ON CONFLICT (engine, index_name)
           DO UPDATE SET started_at = now(), updated_at = now(), done = 0, total = excluded.total`,
      [engine, indexName, total],
    );
  }

  async progress(engine: string, indexName: string, done: number): Promise<void> {
    await this.unitOfWork.query(
      'UPDATE search_rebuild SET done = $3, updated_at = now() WHERE engine = $1 AND index_name = $2',
      [engine, indexName, done],
    );
  }

  /** Is there one, or what a process left of one? */
  async isNoted(engine: string, indexName: string): Promise<boolean> {
    const rows = await this.unitOfWork.query('SELECT FROM search_rebuild WHERE engine = $1 AND index_name = $2', [
      engine,
      indexName,
    ]);
    return rows.length > 0;
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

  /** Takes up to `limit` of the kept ids. */
  async take(engine: string, indexName: string, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `DELETE FROM search_rebuild_change WHERE engine = $1 AND index_name = $2 AND entity_id IN (
         SELECT entity_id FROM search_rebuild_change WHERE engine = $1 AND index_name = $2 LIMIT $3)
       RETURNING entity_id AS id`,
      [engine, indexName, limit],
    );
    return rows.map(({ id }) => id);
  }

  async end(engine: string, indexName: string): Promise<void> {
    await this.unitOfWork.query('DELETE FROM search_rebuild WHERE engine = $1 AND index_name = $2', [
      engine,
      indexName,
    ]);
    await this.clearChanges(engine, indexName);
  }

  private async clearChanges(engine: string, indexName: string): Promise<void> {
    await this.unitOfWork.query('DELETE FROM search_rebuild_change WHERE engine = $1 AND index_name = $2', [
      engine,
      indexName,
    ]);
  }
}
