import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that no skill was found for, for operators to file. */
export class Skills1764000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unknown_phrase (
        id uuid CONSTRAINT pk_unknown_phrase PRIMARY KEY,
        phrase_key text NOT NULL,
        text text NOT NULL,
        occurrences integer NOT NULL DEFAULT 1,
        first_seen_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        filed_at timestamptz,
        filed_by uuid,
        skill_id text
      );
      CREATE UNIQUE INDEX unknown_phrase_key ON unknown_phrase (phrase_key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unknown_phrase');
  }
}
