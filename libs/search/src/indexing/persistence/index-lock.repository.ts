import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import { DataSource, type QueryRunner } from 'typeorm';

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

  /** Until the open transaction ends: others that write to the engine's index do so too, and nobody swaps it. */
  async share(engine: string, indexName: string): Promise<void> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock_shared(${INDEX}, hashtext($1))`, [
      `${engine} ${indexName}`,
    ]);
  }

  /** Until the open transaction ends: nobody else writes to the engine's index. Waits for those who do. */
  async claim(engine: string, indexName: string): Promise<void> {
    await this.unitOfWork.query(`SELECT pg_advisory_xact_lock(${INDEX}, hashtext($1))`, [`${engine} ${indexName}`]);
  }

  /**
   * Until the open transaction ends: nobody else reads these entities in order to index them in the engine, so that an older state
   * cannot overtake a newer one.
   */
  async claimEntities(engine: string, kind: string, ids: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `SELECT pg_advisory_xact_lock(${ENTITY}, key)
         FROM (SELECT DISTINCT hashtext($1 || id) AS key FROM unnest($2::text[]) AS id ORDER BY key OFFSET 0) AS keys`,
      [`${engine} ${kind} `, ids],
    );
  }

  /** Runs `work` when no process does so for the same index of the engine; waits for its turn. */
  async oneAtATime<T>(engine: string, indexName: string, work: () => Promise<T>): Promise<T> {
    return this.inSession(async (session) => {
      await session.query(`SELECT pg_advisory_lock(${REBUILD}, hashtext($1))`, [`${engine} ${indexName}`]);
      return this.unlocking(session, engine, indexName, work);
    });
  }

  /** As `oneAtATime`, unless a process does so already. */
  async ifNobodyDoes(engine: string, indexName: string, work: () => Promise<unknown>): Promise<void> {
    await this.inSession(async (session) => {
      const [{ got }] = (await session.query(`SELECT pg_try_advisory_lock(${REBUILD}, hashtext($1)) AS got`, [
        `${engine} ${indexName}`,
      ])) as [{ got: boolean }];
      if (got) await this.unlocking(session, engine, indexName, work);
    });
  }

  private async unlocking<T>(
    session: QueryRunner,
    engine: string,
    indexName: string,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work();
    } finally {
      await session.query(`SELECT pg_advisory_unlock(${REBUILD}, hashtext($1))`, [`${engine} ${indexName}`]);
    }
  }

  private async inSession<T>(work: (session: QueryRunner) => Promise<T>): Promise<T> {
    const session = this.dataSource.createQueryRunner();
    try {
      return await work(session);
    } finally {
      await session.release();
    }
  }
}
