import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { SnakeNamingStrategy } from './snake-naming.strategy';

type MigrationClass = new () => MigrationInterface;

/** The same from the sources and from `dist`, which keeps their shape. */
export const MIGRATIONS_FOLDER = join(__dirname, '../../../migrations');
export const MIGRATIONS_TABLE = 'schema_migration';

// Any number that nothing else uses; PostgreSQL knows locks by number.
const LOCK = 764_010_401;

/** All migrations, oldest first. */
export function loadMigrations(folder: string = MIGRATIONS_FOLDER): MigrationClass[] {
  const files = readdirSync(folder).filter((name) => /^\d{13}-[a-z0-9-]+\.[jt]s$/.test(name));
  return files.sort().flatMap((name) => {
    const exported = require(join(folder, name)) as Record<string, unknown>;
    return Object.values(exported).filter((value): value is MigrationClass => typeof value === 'function');
  });
}

/** A data source for migrations alone: it knows no entity. */
export function migrationSource(databaseUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: loadMigrations(),
    migrationsTableName: MIGRATIONS_TABLE,
    namingStrategy: new SnakeNamingStrategy(),
    installExtensions: false,
    applicationName: 'hunar-migrations',
    poolSize: 2,
  });
}

/** Brings the schema up to date, each migration in its own transaction; resolves with the names of those it ran. Any number of processes may call it at once. */
export async function runMigrations(databaseUrl: string): Promise<string[]> {
  return alone(databaseUrl, async (source) => {
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map(({ name }) => name);
  });
}

/** Names of migrations that the database lacks. Changes nothing. */
export async function pendingMigrations(databaseUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ found: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS found`, [
      MIGRATIONS_TABLE,
    ]);
    const ran = rows[0]?.found
      ? (await client.query<{ name: string }>(`SELECT name FROM ${MIGRATIONS_TABLE}`)).rows.map(({ name }) => name)
      : [];
    return loadMigrations()
      .map(({ name }) => name)
      .filter((name) => !ran.includes(name));
  } finally {
    await client.end();
  }
}

/** Runs `work` while no other process migrates this database. */
async function alone<T>(databaseUrl: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const lock = new Client({ connectionString: databaseUrl, application_name: 'hunar-migration-lock' });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const source = await migrationSource(databaseUrl).initialize();
    try {
      return await work(source);
    } finally {
      await source.destroy();
    }
  } finally {
    // Ending the session gives the lock free.
    await lock.end();
  }
}
