import 'reflect-metadata';
import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres, runMigrations } from '@hunar/database';
import { Client } from 'pg';
import { TEMPLATE } from './test-database';

const PREFIX = 'hunar-test-';

/** Nothing in here has to survive a crash. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '300',
  shared_buffers: '128MB',
};

/** Starts the PostgreSQL of one test run, with a migrated template that `createTestDatabase` clones. */
export async function startTestServer(): Promise<{ stop(): Promise<void> }> {
  await sweep();
  const dataDir = join(tmpdir(), `${PREFIX}${process.pid}`);
  mkdirSync(dataDir);
  chmodSync(dataDir, 0o711);
  const server = await EmbeddedPostgres.start({ dataDir, settings: FAST, sync: false });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await makeTemplate(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env.HUNAR_TEST_SERVER = server.url;
  return { stop };
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = TEMPLATE;
  await runMigrations(url.href);
}

/** Removes what earlier runs that were killed have left. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)$`).exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    const dataDir = join(tmpdir(), name);
    await EmbeddedPostgres.stopAbandoned(dataDir).catch(() => false);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
