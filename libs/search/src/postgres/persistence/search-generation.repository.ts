import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';

/** Which generation of an index is searched, and which are being built. */
@Injectable()
export class SearchGenerationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async serverVersion(): Promise<string> {
    const [row] = await this.unitOfWork.query<{ server_version: string }>('SHOW server_version');
    return row!.server_version.split(' ')[0]!;
  }

  /** The definition's fingerprint to which the live index was built; null: to none. An index that was unknown is made. */
  async ensure(indexName: string): Promise<string | null> {
    await this.unitOfWork.query(
      `INSERT INTO search_index (name, generation)
       SELECT $1, nextval('search_generation') WHERE NOT EXISTS (SELECT FROM search_index WHERE name = $1)
       ON CONFLICT DO NOTHING`,
      [indexName],
    );
    const [row] = await this.unitOfWork.query<{ fingerprint: string | null }>(
      'SELECT fingerprint FROM search_index WHERE name = $1',
      [indexName],
    );
    return row?.fingerprint ?? null;
  }

  /** The live generation, which stays the live one until the open transaction ends; null: there is no such index. */
  async live(indexName: string): Promise<number | null> {
    const [row] = await this.unitOfWork.query<{ generation: number }>(
      'SELECT generation FROM search_index WHERE name = $1 FOR SHARE',
      [indexName],
    );
    return row?.generation ?? null;
  }

  /** A new generation aside; what an earlier rebuild left there is dropped. */
  async openAside(indexName: string): Promise<number> {
    return this.unitOfWork.run(async () => {
      const [left] = await this.unitOfWork.query<{ aside: number | null }>(
        'SELECT aside FROM search_index WHERE name = $1 FOR UPDATE',
        [indexName],
      );
      if (!left) throw new Error(`There is no search index "${indexName}".`);
      if (left.aside !== null) await this.drop(left.aside);
      const [row] = await this.unitOfWork.query<{ aside: number }>(
        `UPDATE search_index SET aside = nextval('search_generation') WHERE name = $1 RETURNING aside`,
        [indexName],
      );
      return row!.aside;
    });
  }

  /** Fresh statistics, so that the first searches of a new generation are planned well. */
  async analyse(): Promise<void> {
    await this.unitOfWork.query('ANALYZE search_document, search_word');
  }

  /** Makes the generation aside the live one, and the other way round. */
  async swap(indexName: string, generation: number, fingerprint: string): Promise<void> {
    const swapped = await this.unitOfWork.query(
      `UPDATE search_index SET generation = aside, aside = generation, fingerprint = $3, built_at = now()
        WHERE name = $1 AND aside = $2 RETURNING name`,
      [indexName, generation, fingerprint],
    );
    if (swapped.length === 0) throw new Error(`Another rebuild of "${indexName}" has taken the place of this one.`);
  }

  /** Deletes what the index holds aside. */
  async dropAside(indexName: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const [row] = await this.unitOfWork.query<{ aside: number | null }>(
        'SELECT aside FROM search_index WHERE name = $1 FOR UPDATE',
        [indexName],
      );
      if (!row || row.aside === null) return;
      await this.drop(row.aside);
      await this.unitOfWork.query('UPDATE search_index SET aside = NULL WHERE name = $1', [indexName]);
    });
  }

  private async drop(generation: number): Promise<void> {
    for (const table of ['search_document', 'search_card', 'search_word']) {
      await this.unitOfWork.query(`DELETE FROM ${table} WHERE generation = $1`, [generation]);
    }
  }
}
