import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Profiles, and apart from them what must not be shown with them: contacts, protected attributes, claim links. */
export class Talent1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE talent_profile (
        id uuid CONSTRAINT pk_talent_profile PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        updated_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid,
        version integer NOT NULL DEFAULT 1,
        account_id uuid CONSTRAINT fk_talent_profile_account_id REFERENCES account (id),
        name text NOT NULL,
        headline text,
        about text,
        city text,
        country text,
        rate_amount_minor integer,
        rate_currency text,
        rate_period text,
        weekly_hours smallint CONSTRAINT talent_profile_weekly_hours CHECK (weekly_hours BETWEEN 1 AND 168),
        available_from date,
        time_zone text,
        working_hours jsonb NOT NULL DEFAULT '[]',
        languages jsonb NOT NULL DEFAULT '[]',
        links jsonb NOT NULL DEFAULT '[]',
        work_history jsonb NOT NULL DEFAULT '[]',
        education jsonb NOT NULL DEFAULT '[]',
        visibility text NOT NULL DEFAULT 'founders'
          CONSTRAINT talent_profile_visibility CHECK (visibility IN ('public', 'founders', 'hidden')),
        claimed_at timestamptz,
        field_sources jsonb NOT NULL DEFAULT '{}',
        demo boolean NOT NULL DEFAULT false
      );
      CREATE UNIQUE INDEX talent_profile_account ON talent_profile (account_id);

      CREATE TABLE talent_skill (
        profile_id uuid NOT NULL
          CONSTRAINT fk_talent_skill_profile_id REFERENCES talent_profile (id) ON DELETE CASCADE,
        skill_id text NOT NULL,
        level smallint CONSTRAINT talent_skill_level CHECK (level BETWEEN 1 AND 5),
        years real,
        evidence text NOT NULL DEFAULT 'claimed'
          CONSTRAINT talent_skill_evidence CHECK (evidence IN ('claimed', 'evidenced', 'credentialed')),
        evidence_url text,
        CONSTRAINT pk_talent_skill PRIMARY KEY (profile_id, skill_id)
      );
      CREATE INDEX talent_skill_skill ON talent_skill (skill_id);

      CREATE TABLE talent_contact (
        profile_id uuid CONSTRAINT pk_talent_contact PRIMARY KEY
          CONSTRAINT fk_talent_contact_profile_id REFERENCES talent_profile (id) ON DELETE CASCADE,
        email citext,
        phone text,
        cnic_hmac bytea,
        cnic_key_version smallint,
        cnic_last_four text
      );
      CREATE UNIQUE INDEX talent_contact_email ON talent_contact (email);

      CREATE TABLE protected_attributes (
        profile_id uuid CONSTRAINT pk_protected_attributes PRIMARY KEY
          CONSTRAINT fk_protected_attributes_profile_id REFERENCES talent_profile (id) ON DELETE CASCADE,
        gender text,
        date_of_birth date,
        father_name text,
        region_of_origin text
      );

      CREATE TABLE claim_link (
        id uuid CONSTRAINT pk_claim_link PRIMARY KEY,
        profile_id uuid NOT NULL
          CONSTRAINT fk_claim_link_profile_id REFERENCES talent_profile (id) ON DELETE CASCADE,
        token_hash bytea NOT NULL,
        email citext NOT NULL,
        program_name text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX claim_link_profile ON claim_link (profile_id);
      CREATE UNIQUE INDEX claim_link_token ON claim_link (token_hash);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE claim_link, protected_attributes, talent_contact, talent_skill, talent_profile');
  }
}
