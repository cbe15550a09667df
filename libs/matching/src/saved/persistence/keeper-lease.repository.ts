import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';

/** "hunar lists", as a number: the advisory lock that one keeper holds. */
const LOCK = 4_127_653;

/** Who keeps the saved lists: one process at a time. The lock goes with its connection, so that a killed keeper leaves none behind. */
@Injectable()
export class KeeperLease {
  private runner: QueryRunner | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** Takes the lock if nobody has it, and says whether it is held. */
  async take(): Promise<boolean> {
    if (this.runner) return this.isHeld();
    const runner = this.dataSource.createQueryRunner();
    try {
      const [row] = (await runner.query('SELECT pg_try_advisory_lock($1) AS taken', [LOCK])) as { taken: boolean }[];
      if (row?.taken) this.runner = runner;
    } finally {
      if (this.runner !== runner) await runner.release();
    }
    return this.runner !== null;
  }

  /** Does the connection live that holds the lock? */
  async isHeld(): Promise<boolean> {
    try {
      await this.runner?.query('SELECT 1');
    } catch {
      await this.give();
    }
    return this.runner !== null;
  }

  /** Gives the lock back. */
  async give(): Promise<void> {
    const { runner } = this;
    this.runner = null;
    if (!runner) return;
    await runner.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    await runner.release().catch(() => undefined);
  }
}
