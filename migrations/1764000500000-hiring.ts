import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Companies' details and their postings. The tenant is the organisation of the identity library. */
export class Hiring1764000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE company (
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        updated_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid,
        organisation_id uuid CONSTRAINT pk_company PRIMARY KEY
          CONSTRAINT fk_company_organisation_id REFERENCES organisation (id) ON DELETE CASCADE,
        website text,
        time_zone text NOT NULL,
        verified_at timestamptz,
        demo boolean NOT NULL DEFAULT false
      );

      CREATE TABLE job_posting (
        id uuid CONSTRAINT pk_job_posting PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        updated_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid,
        version integer NOT NULL DEFAULT 1,
        organisation_id uuid NOT NULL CONSTRAINT fk_job_posting_organisation_id REFERENCES organisation (id),
        title text NOT NULL,
        description text NOT NULL DEFAULT '',
        rate_min_minor integer,
        rate_max_minor integer,
        rate_currency text,
        rate_period text,
        weekly_hours smallint CONSTRAINT ck_job_posting_weekly_hours CHECK (weekly_hours BETWEEN 1 AND 168),
        overlap_hours real CONSTRAINT ck_job_posting_overlap_hours CHECK (overlap_hours BETWEEN 0 AND 24),
        time_zone text NOT NULL,
        working_hours jsonb NOT NULL DEFAULT '[]',
        starts_on date,
        engagement text NOT NULL CONSTRAINT ck_job_posting_engagement
          CHECK (engagement IN ('hourly', 'fixed_price', 'part_time', 'full_time')),
        language text,
        language_level text,
        state text NOT NULL DEFAULT 'open' CONSTRAINT ck_job_posting_state CHECK (state IN ('open', 'closed')),
        demo boolean NOT NULL DEFAULT false,
        CONSTRAINT ck_job_posting_rates CHECK (rate_min_minor <= rate_max_minor)
      );
      CREATE INDEX ix_job_posting_organisation ON job_posting (organisation_id, id);
      CREATE INDEX ix_job_posting_open ON job_posting (id) WHERE state = 'open';

      CREATE TABLE job_skill (
        job_id uuid NOT NULL CONSTRAINT fk_job_skill_job_id REFERENCES job_posting (id) ON DELETE CASCADE,
        skill_id text NOT NULL,
        importance text NOT NULL CONSTRAINT ck_job_skill_importance CHECK (importance IN ('must', 'nice')),
        min_level smallint CONSTRAINT ck_job_skill_min_level CHECK (min_level BETWEEN 1 AND 5),
        required boolean NOT NULL DEFAULT false,
        position smallint NOT NULL,
        CONSTRAINT pk_job_skill PRIMARY KEY (job_id, skill_id)
      );
      CREATE INDEX ix_job_skill_skill ON job_skill (skill_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE job_skill, job_posting, company');
  }
}
