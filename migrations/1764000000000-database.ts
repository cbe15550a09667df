import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Database1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query('CREATE EXTENSION IF NOT EXISTS citext');
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent');
    await runner.query(`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_outbox PRIMARY KEY,
        entity_kind text NOT NULL,
        entity_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        attempts integer NOT NULL DEFAULT 0,
        available_at timestamptz NOT NULL DEFAULT now(),
        last_error text,
        dead_at timestamptz
      )`);
    await runner.query('CREATE INDEX ix_outbox_pending ON outbox (entity_kind, id) WHERE dead_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox');
    await runner.query('DROP EXTENSION IF EXISTS unaccent');
    await runner.query('DROP EXTENSION IF EXISTS citext');
    await runner.query('DROP EXTENSION IF EXISTS pg_trgm');
  }
}
