import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail that waits names what it is about, so that it can be withdrawn. */
export class MailSubjects1764001900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outgoing_mail ADD COLUMN about text;
      CREATE INDEX ix_outgoing_mail_about ON outgoing_mail (about) WHERE about IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outgoing_mail DROP COLUMN about');
  }
}
