import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The best people of every open job, as they were last ranked, and who came into the top ten. */
export class SavedShortlists1764001000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE job_shortlist (
        job_id uuid CONSTRAINT pk_job_shortlist PRIMARY KEY
          CONSTRAINT fk_job_shortlist_job_id REFERENCES job_posting (id) ON DELETE CASCADE,
        job_version integer NOT NULL,
        model_version text NOT NULL,
        matched_at timestamptz NOT NULL,
        talent_ids uuid[] NOT NULL,
        scores smallint[] NOT NULL,
        tenth_talent_id uuid,
        tenth_score smallint,
        CONSTRAINT ck_job_shortlist_scores CHECK (cardinality(talent_ids) = cardinality(scores))
      );
      CREATE TABLE job_top_ten (
        job_id uuid NOT NULL CONSTRAINT fk_job_top_ten_job_id REFERENCES job_shortlist (job_id) ON DELETE CASCADE,
        talent_id uuid NOT NULL,
        inside boolean NOT NULL,
        is_new boolean NOT NULL,
        entered_at timestamptz NOT NULL,
        CONSTRAINT pk_job_top_ten PRIMARY KEY (job_id, talent_id)
      );
      CREATE INDEX ix_job_top_ten_inside ON job_top_ten (talent_id) WHERE inside;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE job_top_ten; DROP TABLE job_shortlist');
  }
}
