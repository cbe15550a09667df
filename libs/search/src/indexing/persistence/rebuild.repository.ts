import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';

/** Keeps what changed in an index while it is rebuilt. */
@Injectable()
export class RebuildRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** From now on changes are kept. */
  async begin(indexName: string): Promise<void> {
    await this.unitOfWork.query('DELETE FROM search_rebuild_change WHERE index_name = $1', [indexName]);
    await this.unitOfWork.query(
      'INSERT INTO search_rebuild (index_name) VALUES ($1) ON CONFLICT (index_name) DO UPDATE SET started_at = now()',
      [indexName],
    );
  }

  /** Keeps changed ids, if the index is being rebuilt. */
  async keep(indexName: string, ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO search_rebuild_change (index_name, entity_id)
       SELECT $1, id FROM unnest($2::text[]) AS id WHERE EXISTS (SELECT FROM search_rebuild WHERE index_name = $1)
        ORDER BY id ON CONFLICT DO NOTHING`,
      [indexName, ids],
    );
  }

  /** Takes up to `limit` of the kept ids. */
  async take(indexName: string, limit: number): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `DELETE FROM search_rebuild_change WHERE index_name = $1 AND entity_id IN (
         SELECT entity_id FROM search_rebuild_change WHERE index_name = $1 LIMIT $2) RETURNING entity_id AS id`,
      [indexName, limit],
    );
    return rows.map(({ id }) => id);
  }

  async end(indexName: string): Promise<void> {
    await this.unitOfWork.query('DELETE FROM search_rebuild WHERE index_name = $1', [indexName]);
    await this.unitOfWork.query('DELETE FROM search_rebuild_change WHERE index_name = $1', [indexName]);
  }
}
