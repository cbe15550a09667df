import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audits of fairness: what was asked, how far it is, and the report as it may be shown. */
export class Insights1764001300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fairness_audit (
        id uuid CONSTRAINT pk_fairness_audit PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        updated_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid,
        job_id uuid,
        from_day date,
        to_day date,
        state text NOT NULL CONSTRAINT ck_fairness_audit_state
          CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        fraction_done real NOT NULL DEFAULT 0,
        finished_at timestamptz,
        report jsonb
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE fairness_audit');
  }
}
