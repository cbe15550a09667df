import { pendingMigrations } from '@hunar/database';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { StartFailure } from './explain-failure';

/** Resolves when the database answers. @throws StartFailure when it is not reached within `patienceMs`; the password is never quoted. */
export async function reachDatabase(databaseUrl: string, patienceMs = 5_000): Promise<void> {
  for (const until = Date.now() + patienceMs; ; await sleep(500)) {
    const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      return;
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (Date.now() >= until || !TRANSIENT.has(code)) throw new StartFailure(explain(databaseUrl, code, error));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Refused, starting up: a server that boots beside us. */
const TRANSIENT = new Set(['ECONNREFUSED', '57P03']);

/** Resolves when the database answers and has every migration. @throws StartFailure otherwise. */
export async function requireDatabase(databaseUrl: string | null): Promise<void> {
  if (databaseUrl === null) {
    throw new StartFailure('DATABASE_URL is not set. Set it, or start everything on an embedded database: hunar up.');
  }
  await reachDatabase(databaseUrl);
  const pending = await pendingMigrations(databaseUrl);
  if (pending.length === 0) return;
  throw new StartFailure(
    `The database lacks ${pending.length} migrations, ${pending[0]} the first. Run: hunar migrate.`,
  );
}

function explain(databaseUrl: string, code: string, error: unknown): string {
  const { host, pathname } = new URL(databaseUrl);
  const what: Record<string, string> = {
    ECONNREFUSED: `Nothing listens at ${host}`,
    ENOTFOUND: `No host has the name in ${host}`,
    '28P01': `The database at ${host} refuses the name or password`,
    '28000': `The database at ${host} refuses the name or password`,
    '3D000': `The server at ${host} has no database ${pathname.slice(1)}`,
    '53300': `The database at ${host} has no connection left`,
  };
  const reason = what[code] ?? `The database at ${host} cannot be reached (${code || (error as Error).name})`;
  return `${reason}. Check DATABASE_URL.`;
}
