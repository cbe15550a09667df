import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mark that is being written beside an index, so that one that was cut off half-way is known. */
export class PendingMark1764002100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE search_replica ADD COLUMN pending_mark text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE search_replica DROP COLUMN pending_mark');
  }
}
