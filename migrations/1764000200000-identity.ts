import type { MigrationInterface, QueryRunner } from 'typeorm';

const AUDITED = `created_at timestamptz NOT NULL DEFAULT now(), created_by uuid,
                 updated_at timestamptz NOT NULL DEFAULT now(), updated_by uuid`;

const ofAccount = (table: string) =>
  `account_id uuid NOT NULL CONSTRAINT fk_${table}_account_id REFERENCES account (id) ON DELETE CASCADE`;

export class Identity1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createAccounts(runner);
    await this.createCredentials(runner);
    await this.createOrganisations(runner);
    await this.createRecords(runner);
    await this.createMail(runner);
  }

  private async createAccounts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid CONSTRAINT pk_account PRIMARY KEY,
        email citext NOT NULL CONSTRAINT uq_account_email UNIQUE,
        display_name text NOT NULL,
        password_hash text NOT NULL,
        locale text NOT NULL DEFAULT 'en',
        email_verified_at timestamptz NOT NULL,
        demo boolean NOT NULL DEFAULT false,
        ${AUDITED}
      )`);
    await runner.query(`
      CREATE TABLE sign_up (
        id uuid CONSTRAINT pk_sign_up PRIMARY KEY,
        email citext NOT NULL,
        display_name text NOT NULL,
        password_hash text NOT NULL,
        role text NOT NULL,
        company_name text,
        locale text NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT uq_sign_up_token_hash UNIQUE,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX ix_sign_up_email ON sign_up (email)');
    await runner.query('CREATE INDEX ix_sign_up_expires_at ON sign_up (expires_at)');
    await runner.query(`
      CREATE TABLE demo_persona (
        ${ofAccount('demo_persona')} CONSTRAINT pk_demo_persona PRIMARY KEY,
        position smallint NOT NULL,
        password text NOT NULL,
        role text NOT NULL,
        description text NOT NULL
      )`);
  }

  private async createCredentials(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE password_reset (
        id uuid CONSTRAINT pk_password_reset PRIMARY KEY,
        ${ofAccount('password_reset')},
        token_hash bytea NOT NULL CONSTRAINT uq_password_reset_token_hash UNIQUE,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE session (
        id uuid CONSTRAINT pk_session PRIMARY KEY,
        ${ofAccount('session')},
        token_hash bytea NOT NULL CONSTRAINT uq_session_token_hash UNIQUE,
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE api_token (
        id uuid CONSTRAINT pk_api_token PRIMARY KEY,
        ${ofAccount('api_token')},
        name text NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT uq_api_token_token_hash UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    for (const table of ['password_reset', 'session', 'api_token']) {
      await runner.query(`CREATE INDEX ix_${table}_account_id ON ${table} (account_id)`);
      await runner.query(`CREATE INDEX ix_${table}_expires_at ON ${table} (expires_at)`);
    }
    // The table that rate-limiter-flexible would make itself.
    await runner.query(`
      CREATE TABLE rate_limit (
        key varchar(255) CONSTRAINT pk_rate_limit PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      )`);
  }

  private async createOrganisations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid CONSTRAINT pk_organisation PRIMARY KEY,
        kind text NOT NULL CONSTRAINT ck_organisation_kind CHECK (kind in ('sponsor', 'company', 'platform')),
        slug text NOT NULL,
        name text NOT NULL,
        ${AUDITED},
        CONSTRAINT uq_organisation_kind_slug UNIQUE (kind, slug)
      )`);
    await runner.query(`
      CREATE TABLE role_grant (
        id uuid CONSTRAINT pk_role_grant PRIMARY KEY,
        ${ofAccount('role_grant')},
        role text NOT NULL CONSTRAINT ck_role_grant_role
          CHECK (role in ('freelancer', 'founder', 'program_admin', 'operator', 'auditor')),
        organisation_id uuid CONSTRAINT fk_role_grant_organisation_id REFERENCES organisation (id) ON DELETE CASCADE,
        ${AUDITED}
      )`);
    await runner.query('CREATE INDEX ix_role_grant_organisation_id ON role_grant (organisation_id)');
    await runner.query(
      'CREATE UNIQUE INDEX ix_role_grant_once ON role_grant (account_id, role, organisation_id) NULLS NOT DISTINCT',
    );
  }

  /** Consent and audit: what was written stays as it was written, whoever asks the database. */
  private async createRecords(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consent (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_consent PRIMARY KEY,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        purpose text NOT NULL,
        text_version text NOT NULL,
        given boolean NOT NULL,
        basis text NOT NULL,
        at timestamptz NOT NULL,
        by_account_id uuid,
        by_what text NOT NULL
      )`);
    await runner.query('CREATE INDEX ix_consent_latest ON consent (subject_kind, subject_id, purpose, id)');
    await runner.query(`
      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_audit_entry PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_account_id uuid,
        actor text NOT NULL,
        action text NOT NULL,
        entity_kind text NOT NULL,
        entity_id uuid NOT NULL,
        details jsonb NOT NULL DEFAULT '{}'
      )`);
    await runner.query('CREATE INDEX ix_audit_entry_of_entity ON audit_entry (entity_kind, entity_id, id)');
    await runner.query('CREATE INDEX ix_audit_entry_actor_account_id ON audit_entry (actor_account_id)');
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
    for (const table of ['consent', 'audit_entry']) {
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  private async createMail(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outgoing_mail (
        id uuid CONSTRAINT pk_outgoing_mail PRIMARY KEY,
        sealed bytea NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE development_mail (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_development_mail PRIMARY KEY,
        recipient text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        html text NOT NULL,
        locale text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['development_mail', 'outgoing_mail', 'audit_entry', 'consent']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('DROP FUNCTION refuse_change()');
    for (const table of ['role_grant', 'organisation', 'rate_limit', 'api_token', 'session', 'password_reset']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    for (const table of ['demo_persona', 'sign_up', 'account']) await runner.query(`DROP TABLE ${table}`);
  }
}
