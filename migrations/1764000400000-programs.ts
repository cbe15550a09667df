import type { MigrationInterface, QueryRunner } from 'typeorm';

const audited = `
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid,
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by uuid`;

/** Programmes, cohorts and enrolments, and the imports that fill them. */
export class Programs1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE program (
        id uuid CONSTRAINT pk_program PRIMARY KEY, ${audited},
        organisation_id uuid NOT NULL CONSTRAINT fk_program_organisation_id REFERENCES organisation (id),
        slug text NOT NULL,
        name text NOT NULL,
        tracks text[] NOT NULL DEFAULT '{}'
      );
      CREATE INDEX program_organisation ON program (organisation_id);
      CREATE UNIQUE INDEX program_slug ON program (slug);

      CREATE TABLE cohort (
        id uuid CONSTRAINT pk_cohort PRIMARY KEY, ${audited},
        organisation_id uuid NOT NULL CONSTRAINT fk_cohort_organisation_id REFERENCES organisation (id),
        program_id uuid NOT NULL CONSTRAINT fk_cohort_program_id REFERENCES program (id),
        slug text NOT NULL,
        name text NOT NULL
      );
      CREATE UNIQUE INDEX cohort_slug ON cohort (program_id, slug);

      CREATE TABLE enrolment (
        id uuid CONSTRAINT pk_enrolment PRIMARY KEY, ${audited},
        organisation_id uuid NOT NULL CONSTRAINT fk_enrolment_organisation_id REFERENCES organisation (id),
        program_id uuid NOT NULL CONSTRAINT fk_enrolment_program_id REFERENCES program (id),
        cohort_id uuid NOT NULL CONSTRAINT fk_enrolment_cohort_id REFERENCES cohort (id),
        profile_id uuid NOT NULL
          CONSTRAINT fk_enrolment_profile_id REFERENCES talent_profile (id) ON DELETE CASCADE,
        recorded_name text NOT NULL,
        roll_number text,
        status text NOT NULL CONSTRAINT enrolment_status
          CHECK (status IN ('enrolled', 'active', 'completed', 'certified', 'dropped')),
        exam_score real CONSTRAINT enrolment_exam_score CHECK (exam_score BETWEEN 0 AND 100),
        completed_on date,
        record_hash bytea NOT NULL,
        brought boolean NOT NULL DEFAULT false
      );
      CREATE UNIQUE INDEX enrolment_cohort_profile ON enrolment (cohort_id, profile_id);
      CREATE INDEX enrolment_roll_number ON enrolment (program_id, roll_number);
      CREATE INDEX enrolment_profile ON enrolment (profile_id);

      CREATE TABLE upload (
        id uuid CONSTRAINT pk_upload PRIMARY KEY,
        organisation_id uuid NOT NULL CONSTRAINT fk_upload_organisation_id REFERENCES organisation (id),
        uploaded_by uuid,
        file_name text NOT NULL,
        bytes bigint NOT NULL,
        completed_at timestamptz,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX upload_created_at ON upload (created_at);

      CREATE TABLE upload_chunk (
        upload_id uuid NOT NULL CONSTRAINT fk_upload_chunk_upload_id REFERENCES upload (id) ON DELETE CASCADE,
        position integer NOT NULL,
        sealed bytea NOT NULL,
        CONSTRAINT pk_upload_chunk PRIMARY KEY (upload_id, position)
      );

      CREATE TABLE trainee_import (
        id uuid CONSTRAINT pk_trainee_import PRIMARY KEY, ${audited},
        organisation_id uuid NOT NULL CONSTRAINT fk_trainee_import_organisation_id REFERENCES organisation (id),
        upload_id uuid CONSTRAINT fk_trainee_import_upload_id REFERENCES upload (id) ON DELETE SET NULL,
        file_name text NOT NULL,
        plan jsonb NOT NULL,
        state text NOT NULL CONSTRAINT trainee_import_state
          CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        failure text,
        records_done integer NOT NULL DEFAULT 0,
        fraction_done real NOT NULL DEFAULT 0,
        created integer NOT NULL DEFAULT 0,
        updated integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        duplicates integer NOT NULL DEFAULT 0,
        rejected integer NOT NULL DEFAULT 0,
        warnings integer NOT NULL DEFAULT 0,
        started_at timestamptz,
        finished_at timestamptz
      );
      CREATE INDEX trainee_import_organisation ON trainee_import (organisation_id);

      CREATE TABLE trainee_import_issue (
        import_id uuid NOT NULL
          CONSTRAINT fk_trainee_import_issue_import_id REFERENCES trainee_import (id) ON DELETE CASCADE,
        position integer NOT NULL,
        line integer NOT NULL,
        header text,
        code text NOT NULL,
        severity text NOT NULL CONSTRAINT trainee_import_issue_severity
          CHECK (severity IN ('rejected', 'warning', 'duplicate')),
        params jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT pk_trainee_import_issue PRIMARY KEY (import_id, position)
      );

      CREATE TABLE trainee_import_cohort (
        import_id uuid NOT NULL
          CONSTRAINT fk_trainee_import_cohort_import_id REFERENCES trainee_import (id) ON DELETE CASCADE,
        cohort_id uuid NOT NULL
          CONSTRAINT fk_trainee_import_cohort_cohort_id REFERENCES cohort (id) ON DELETE CASCADE,
        CONSTRAINT pk_trainee_import_cohort PRIMARY KEY (import_id, cohort_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE trainee_import_cohort, trainee_import_issue, trainee_import, upload_chunk, upload, enrolment, cohort, program',
    );
  }
}
