import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The migrated database that every suite starts from. */
export const TEMPLATE = 'hunar_template';

export interface TestDatabase {
  /** Connection string. */
  readonly url: string;
  /** Runs SQL on a connection of its own; resolves with the rows. */
  query<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A database of one's own: a clone of the migrated template, or an empty one. */
export async function createTestDatabase(from: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${from === 'migrated' ? TEMPLATE : 'template0'}`);
  const url = new URL(serverUrl());
  url.pathname = name;
  return {
    url: url.href,
    query: (sql, parameters) => onDatabase(url.href, sql, parameters),
    drop: async () => {
      await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

function serverUrl(): string {
  const url = process.env.HUNAR_TEST_SERVER;
  if (!url) throw new Error('No test server: this file must be in a Jest project that has the global setup.');
  return url;
}

const onServer = (sql: string) => onDatabase(serverUrl(), sql);

async function onDatabase<Row>(url: string, sql: string, parameters?: unknown[]): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, parameters)).rows as Row[];
  } finally {
    await client.end();
  }
}
