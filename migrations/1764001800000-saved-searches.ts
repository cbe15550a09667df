import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Saved searches, whom they have found, and the tokens by which a change finds its searches. Mails carry headers. */
export class SavedSearches1764001800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_search (
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        updated_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid,
        version integer NOT NULL DEFAULT 1,
        id uuid CONSTRAINT pk_saved_search PRIMARY KEY,
        account_id uuid NOT NULL
          CONSTRAINT fk_saved_search_account_id REFERENCES account (id) ON DELETE CASCADE,
        organisation_id uuid NOT NULL
          CONSTRAINT fk_saved_search_organisation_id REFERENCES organisation (id) ON DELETE CASCADE,
        name text NOT NULL,
        query jsonb NOT NULL,
        query_version smallint NOT NULL,
        path text,
        frequency text NOT NULL CONSTRAINT ck_saved_search_frequency CHECK (frequency IN ('off', 'instant', 'daily')),
        time_zone text NOT NULL,
        unsubscribe_token text NOT NULL,
        keyed_for text NOT NULL DEFAULT '',
        watch_round integer NOT NULL DEFAULT 0,
        watch_began_at timestamptz,
        baseline_cursor text,
        watched_since timestamptz,
        waiting_since timestamptz,
        report_at timestamptz,
        seen_at timestamptz NOT NULL,
        unreadable_at timestamptz
      );
      CREATE UNIQUE INDEX uq_saved_search_name ON saved_search (account_id, lower(name));
      CREATE INDEX ix_saved_search_account ON saved_search (account_id, id);
      CREATE INDEX ix_saved_search_report ON saved_search (report_at) WHERE report_at IS NOT NULL;
      CREATE INDEX ix_saved_search_keyed ON saved_search (keyed_for, id) WHERE frequency <> 'off' AND unreadable_at IS NULL;
      CREATE UNIQUE INDEX uq_saved_search_unsubscribe_token ON saved_search (unsubscribe_token);

      CREATE TABLE saved_search_match (
        saved_search_id uuid NOT NULL
          CONSTRAINT fk_saved_search_match_saved_search_id REFERENCES saved_search (id) ON DELETE CASCADE,
        profile_id uuid NOT NULL,
        found_at timestamptz NOT NULL,
        baseline boolean NOT NULL,
        notified_at timestamptz,
        CONSTRAINT pk_saved_search_match PRIMARY KEY (saved_search_id, profile_id)
      );
      CREATE INDEX ix_saved_search_match_new ON saved_search_match (saved_search_id, found_at, profile_id) WHERE NOT baseline;
      CREATE INDEX ix_saved_search_match_waiting ON saved_search_match (saved_search_id, profile_id)
        WHERE NOT baseline AND notified_at IS NULL;

      CREATE TABLE saved_search_key (
        token text NOT NULL,
        saved_search_id uuid NOT NULL
          CONSTRAINT fk_saved_search_key_saved_search_id REFERENCES saved_search (id) ON DELETE CASCADE,
        CONSTRAINT pk_saved_search_key PRIMARY KEY (token, saved_search_id)
      );
      CREATE INDEX ix_saved_search_key_search ON saved_search_key (saved_search_id);

      CREATE TABLE saved_search_change (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_saved_search_change PRIMARY KEY,
        profile_id uuid NOT NULL
      );

      ALTER TABLE development_mail ADD COLUMN headers jsonb NOT NULL DEFAULT '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE development_mail DROP COLUMN headers;
      DROP TABLE saved_search_change;
      DROP TABLE saved_search_key;
      DROP TABLE saved_search_match;
      DROP TABLE saved_search;
    `);
  }
}
