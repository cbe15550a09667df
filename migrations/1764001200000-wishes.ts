import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people wish of a job, in their own words; null: nothing stated. */
export class Wishes1764001200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE talent_profile ADD COLUMN wishes jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE talent_profile DROP COLUMN wishes');
  }
}
