import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rankings of all open jobs anew, so that one that was interrupted is continued. */
export class Rematch1764000810000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rematch_run (
        id uuid CONSTRAINT pk_rematch_run PRIMARY KEY,
        model_version text NOT NULL,
        started_at timestamptz NOT NULL,
        finished_at timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rematch_run');
  }
}
