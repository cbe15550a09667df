import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a founder weighs more or less than the model does, and whether people who stand on many lists may give way to others. */
export class Emphasis1764001100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE job_posting
        ADD COLUMN emphasis_skills smallint NOT NULL DEFAULT 0,
        ADD COLUMN emphasis_cost smallint NOT NULL DEFAULT 0,
        ADD COLUMN emphasis_hours smallint NOT NULL DEFAULT 0,
        ADD COLUMN emphasis_proof smallint NOT NULL DEFAULT 0,
        ADD COLUMN spread_exposure boolean NOT NULL DEFAULT true,
        ADD CONSTRAINT ck_job_posting_emphasis CHECK (
          emphasis_skills BETWEEN -2 AND 2 AND emphasis_cost BETWEEN -2 AND 2
          AND emphasis_hours BETWEEN -2 AND 2 AND emphasis_proof BETWEEN -2 AND 2);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE job_posting
        DROP CONSTRAINT ck_job_posting_emphasis,
        DROP COLUMN emphasis_skills,
        DROP COLUMN emphasis_cost,
        DROP COLUMN emphasis_hours,
        DROP COLUMN emphasis_proof,
        DROP COLUMN spread_exposure;
    `);
  }
}
