import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What accounts are told within the application. */
export class Notices1764000900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice (
        id uuid CONSTRAINT pk_notice PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT fk_notice_account_id REFERENCES account (id) ON DELETE CASCADE,
        code text NOT NULL,
        params jsonb NOT NULL DEFAULT '{}',
        path text,
        fold_key text,
        times integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        arrived_at timestamptz NOT NULL,
        read_at timestamptz
      );
      CREATE INDEX ix_notice_account ON notice (account_id, arrived_at, id);
      CREATE INDEX ix_notice_unread ON notice (account_id) WHERE read_at IS NULL;
      CREATE UNIQUE INDEX ix_notice_fold ON notice (account_id, fold_key) WHERE read_at IS NULL AND fold_key IS NOT NULL;
      CREATE TABLE notice_key (
        account_id uuid NOT NULL CONSTRAINT fk_notice_key_account_id REFERENCES account (id) ON DELETE CASCADE,
        key text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_notice_key PRIMARY KEY (account_id, key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice_key; DROP TABLE notice');
  }
}
