import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When each entity was last changed, in transactions, so that a process which starts from a snapshot knows what it missed; and a
 * mark of this database, so that a snapshot of another one is not taken for its own.
 */
export class EntityChange1764000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No index on changed_xid: it is read once a start, and without one an entity's next change stays on its page (HOT).
    await runner.query(`
      CREATE TABLE entity_change (
        entity_kind text NOT NULL,
        entity_id uuid NOT NULL,
        changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_entity_change PRIMARY KEY (entity_kind, entity_id)
      ) WITH (fillfactor = 80)`);
    await runner.query(`
      CREATE TABLE database_mark (
        id uuid CONSTRAINT pk_database_mark PRIMARY KEY DEFAULT gen_random_uuid(),
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query('INSERT INTO database_mark DEFAULT VALUES');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE database_mark, entity_change');
  }
}
