import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import { DataSource } from 'typeorm';

/** Keys of PostgreSQL's advisory locks: what it is for, and a hash of the name. */
const ENTITY = 4801;
const INDEX = 4802;
const REBUILD = 4803;

/** Who may write to an index when. The locks are of the database that all processes share, and end with their holder. */
@Injectable()
export class IndexLockRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
  ) {}

  /** Until the open transaction ends: others that write to the index do so too, and nobody swaps it. */
  async share(indexName: string): Promise<void> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock_shared(${INDEX}, hashtext($1))`, [indexName]);
  }

  /** Until the open transaction ends: nobody else writes to the index. Waits for those who do. */
  async claim(indexName: string): Promise<void> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(${INDEX}, hashtext($1))`, [indexName]);
  }

  /** Until the open transaction ends: nobody else reads these entities in order to index them, so that an older state cannot overtake a newer one. */
  async claimEntities(kind: string, ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `SELECT pg_advisory_xact_lock(${ENTITY}, key)
         FROM (SELECT DISTINCT hashtext($1 || id) AS key FROM unnest($2::text[]) AS id ORDER BY key OFFSET 0) AS keys`,
      [kind, ids],
    );
  }

  /** Runs `work` when no process does so for the same index; waits for its turn. */
  async oneAtATime<T>(indexName: string, work: () => Promise<T>): Promise<T> {
    const session = this.dataSource.createQueryRunner();
    try {
      await session.query(`SELECT pg_advisory_lock(${REBUILD}, hashtext($1))`, [indexName]);
      try {
        return await work();
      } finally {
        await session.query(`SELECT pg_advisory_unlock(${REBUILD}, hashtext($1))`, [indexName]);
      }
    } finally {
      await session.release();
    }
  }
}
