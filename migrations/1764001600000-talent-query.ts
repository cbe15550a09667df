import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What currencies are worth, as operators enter it, and with which offset from UTC the people of a zone were indexed. */
export class TalentQuery1764001600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exchange_rate (
        id uuid CONSTRAINT pk_exchange_rate PRIMARY KEY,
        currency text NOT NULL,
        usd_per_unit double precision NOT NULL CONSTRAINT exchange_rate_worth CHECK (usd_per_unit > 0),
        as_of date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        updated_at timestamptz NOT NULL DEFAULT now(),
        updated_by uuid
      );
      CREATE UNIQUE INDEX exchange_rate_currency ON exchange_rate (currency);
      CREATE TABLE talent_zone_offset (
        time_zone text CONSTRAINT pk_talent_zone_offset PRIMARY KEY,
        minutes double precision NOT NULL,
        noted_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE talent_zone_offset; DROP TABLE exchange_rate;');
  }
}
