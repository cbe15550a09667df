import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';

/** The generation of an index that is searched, and to what it was built; null: it never was. */
export interface LiveGeneration {
  readonly generation: number;
  readonly fingerprint: string | null;
}

/** Of `search_index i`: it is not being built for the first time, while it lacks most of what it should have. */
export const MAY_BE_SEARCHED = `(i.fingerprint IS NOT NULL OR NOT EXISTS (
  SELECT FROM search_rebuild r WHERE r.engine = 'postgres' AND r.index_name = i.name))`;

/** Which generation of an index is searched, and which are being built. */
@Injectable()
export class SearchGenerationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async serverVersion(): Promise<string> {
    const [row] = await this.unitOfWork.query<{ server_version: string }>('SHOW server_version');
    return row!.server_version.split(' ')[0]!;
  }

  /** Remembers an index that was unknown; resolves with its generation when it was. */
  async add(indexName: string): Promise<number | null> {
    const [added] = await this.unitOfWork.query<{ generation: number }>(
      `INSERT INTO search_index (name, generation)
       SELECT $1, nextval('search_generation') WHERE NOT EXISTS (SELECT FROM search_index WHERE name = $1)
       ON CONFLICT DO NOTHING RETURNING generation`,
      [indexName],
    );
    return added?.generation ?? null;
  }

  /** To what the live index was built, and its mark; null: there is no such index. */
  async state(indexName: string): Promise<{ fingerprint: string | null; mark: string | null } | null> {
    const [row] = await this.unitOfWork.query<{ fingerprint: string | null; mark: string | null }>(
      'SELECT fingerprint, mark FROM search_index WHERE name = $1',
      [indexName],
    );
    return row ?? null;
  }

  async mark(indexName: string, mark: string): Promise<void> {
    await this.unitOfWork.query('UPDATE search_index SET mark = $2 WHERE name = $1', [indexName, mark]);
  }

  /** The live generation, which stays the live one until the open transaction ends; null: there is no such index. */
  async live(indexName: string): Promise<LiveGeneration | null> {
    const [row] = await this.unitOfWork.query<LiveGeneration>(
      'SELECT generation, fingerprint FROM search_index WHERE name = $1 FOR SHARE',
      [indexName],
    );
    return row ?? null;
  }

  /** Until the open transaction ends nobody writes to the index; waits for those who do. False: the generation is not the live one. */
  async claim(indexName: string, generation: number): Promise<boolean> {
    const claimed = await this.unitOfWork.query(
      'SELECT name FROM search_index WHERE name = $1 AND generation = $2 FOR UPDATE',
      [indexName, generation],
    );
    return claimed.length > 0;
  }

  /** The generation that an index holds aside. */
  async aside(indexName: string): Promise<number | null> {
    const [row] = await this.unitOfWork.query<{ aside: number | null }>(
      'SELECT aside FROM search_index WHERE name = $1',
      [indexName],
    );
    return row?.aside ?? null;
  }

  /** Gives a generation aside its number; there is none aside. */
  async openAside(indexName: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ aside: number }>(
      `UPDATE search_index SET aside = nextval('search_generation') WHERE name = $1 AND aside IS NULL RETURNING aside`,
      [indexName],
    );
    if (!row) throw new Error(`There is no search index "${indexName}", or another rebuild of it runs.`);
    return row.aside;
  }

  /** Forgets what the index holds aside, if it still is that. */
  async forgetAside(indexName: string, generation: number): Promise<void> {
    await this.unitOfWork.query('UPDATE search_index SET aside = NULL WHERE name = $1 AND aside = $2', [
      indexName,
      generation,
    ]);
  }

  /** Makes the generation aside the live one, and the other way round. */
  async swap(indexName: string, generation: number, fingerprint: string): Promise<void> {
    const swapped = await this.unitOfWork.query(
      `UPDATE search_index SET generation = aside, aside = generation, fingerprint = $3, mark = NULL, built_at = now()
        WHERE name = $1 AND aside = $2 RETURNING name`,
      [indexName, generation, fingerprint],
    );
    if (swapped.length === 0) throw new Error(`Another rebuild of "${indexName}" has taken the place of this one.`);
  }
}
