import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every engine that holds an index follows the database on its own, and what is known of each is kept. */
export class SearchTruth1764001500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who follows the outbox: a change is queued once for each. PostgreSQL's own index always does.
      CREATE TABLE outbox_target (
        name text CONSTRAINT pk_outbox_target PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      INSERT INTO outbox_target (name) VALUES ('postgres');
      ALTER TABLE outbox ADD COLUMN target text NOT NULL DEFAULT 'postgres';
      DROP INDEX ix_outbox_pending;
      CREATE INDEX ix_outbox_pending ON outbox (target, id) WHERE dead_at IS NULL;
      CREATE INDEX ix_outbox_entity ON outbox (target, entity_kind, entity_id);
      CREATE INDEX ix_outbox_dead ON outbox (id) WHERE dead_at IS NOT NULL;
      -- Of what a document says: compared with the document that would be made now.
      ALTER TABLE search_document ADD COLUMN digest text;
      ALTER TABLE search_index ADD COLUMN mark text;
      -- An index in an engine: may searches be answered from it?
      CREATE TABLE search_replica (
        index_name text NOT NULL,
        engine text NOT NULL,
        ready boolean NOT NULL DEFAULT false,
        -- Why it is not ready: unbuilt, down, behind, replaced.
        reason text,
        since timestamptz NOT NULL DEFAULT now(),
        -- What was written beside the index last. Another one there, and it is not the index that was left.
        mark text,
        CONSTRAINT pk_search_replica PRIMARY KEY (index_name, engine)
      );
      DROP TABLE search_rebuild_change, search_rebuild;
      CREATE TABLE search_rebuild (
        index_name text NOT NULL,
        engine text NOT NULL,
        started_at timestamptz NOT NULL DEFAULT now(),
        -- Entities read, of how many.
        done integer NOT NULL DEFAULT 0,
        total integer,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_search_rebuild PRIMARY KEY (index_name, engine)
      );
      CREATE TABLE search_rebuild_change (
        index_name text NOT NULL,
        engine text NOT NULL,
        entity_id text NOT NULL,
        CONSTRAINT pk_search_rebuild_change PRIMARY KEY (index_name, engine, entity_id)
      );
      -- What comparing an index with the database found.
      CREATE TABLE search_audit (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_search_audit PRIMARY KEY,
        index_name text NOT NULL,
        engine text NOT NULL,
        kind text NOT NULL,
        checked integer NOT NULL,
        missing integer NOT NULL,
        surplus integer NOT NULL,
        stale integer NOT NULL,
        -- The id after which the next sample starts; null: from the first.
        position text,
        at timestamptz NOT NULL DEFAULT now(),
        duration_ms integer NOT NULL
      );
      CREATE INDEX ix_search_audit_latest ON search_audit (index_name, engine, kind, id);
      -- An audit or a reindex that an operator asked for; one at a time.
      CREATE TABLE search_operation (
        id uuid CONSTRAINT pk_search_operation PRIMARY KEY,
        kind text NOT NULL,
        index_name text NOT NULL,
        state text NOT NULL DEFAULT 'waiting',
        done integer NOT NULL DEFAULT 0,
        total integer,
        problem text,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        started_at timestamptz,
        finished_at timestamptz
      );
      CREATE UNIQUE INDEX uq_search_operation_open ON search_operation ((true)) WHERE state IN ('waiting', 'running')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE search_operation, search_audit, search_rebuild_change, search_rebuild, search_replica;
      CREATE TABLE search_rebuild (
        index_name text CONSTRAINT pk_search_rebuild PRIMARY KEY,
        started_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE search_rebuild_change (
        index_name text NOT NULL,
        entity_id text NOT NULL,
        CONSTRAINT pk_search_rebuild_change PRIMARY KEY (index_name, entity_id)
      );
      ALTER TABLE search_index DROP COLUMN mark;
      ALTER TABLE search_document DROP COLUMN digest;
      DROP INDEX ix_outbox_dead;
      DROP INDEX ix_outbox_entity;
      DROP INDEX ix_outbox_pending;
      DELETE FROM outbox WHERE target <> 'postgres';
      ALTER TABLE outbox DROP COLUMN target;
      CREATE INDEX ix_outbox_pending ON outbox (entity_kind, id) WHERE dead_at IS NULL;
      DROP TABLE outbox_target`);
  }
}
