import type { INestApplicationContext } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { hasMeilisearch, startOwnMeilisearch } from '../../support/meilisearch-server';
import { bootBenchApp, withBenchServer } from '../bench-app';
import { Market } from './market';
import { databaseOf, FEATURES, opening } from './setting';

export type EngineName = 'PostgreSQL' | 'Meilisearch';

/** An engine that can be killed, with a market on it. */
export interface KillableEngine {
  readonly name: EngineName;
  readonly app: INestApplicationContext;
  readonly market: Market;
  readonly databaseUrl: string;
  readonly meiliUrl: string | null;
  /** SIGKILL: of Meilisearch; or of a backend of PostgreSQL, which brings the whole server down. */
  kill(): Promise<void>;
  /** Resolves when it answers again. */
  restart(): Promise<void>;
}

/** Does `work` on PostgreSQL alone, then on Meilisearch (where there is one), each with a server and `people` people of its own. */
export async function onEachEngine(
  people: number,
  only: string | undefined,
  work: (engine: KillableEngine) => Promise<void>,
): Promise<void> {
  if (!hasMeilisearch()) console.error('There is no Meilisearch here: it is left out.');
  for (const name of ['PostgreSQL', 'Meilisearch'] as const) {
    if (name === 'Meilisearch' && !hasMeilisearch()) continue;
    if (only !== undefined && only.toLowerCase() !== name.toLowerCase()) continue;
    await onEngine(name, people, work);
  }
}

/** The same on one of them. */
export async function onEngine(
  name: EngineName,
  people: number,
  work: (engine: KillableEngine) => Promise<void>,
): Promise<void> {
  await withBenchServer({}, (serverUrl) =>
    opening(async (open) => {
      const meili = name === 'Meilisearch' ? await open(startOwnMeilisearch(), (it) => it.stop()) : null;
      const databaseUrl = await databaseOf(serverUrl, 'market');
      const meiliUrl = meili?.url ?? null;
      const app = await open(bootBenchApp(FEATURES, databaseUrl, { meiliUrl }), (it) => it.close());
      const market = new Market(app);
      await market.fill(people);
      console.error(`${name} has ${people} people.`);
      await work({
        name,
        app,
        market,
        databaseUrl,
        meiliUrl,
        kill: () => meili?.kill() ?? crashPostgres(serverUrl),
        restart: () => meili?.restart() ?? answers(databaseUrl),
      });
    }),
  );
}

/** A backend that is killed may have left shared memory broken: the server ends all others, and recovers from its log. */
async function crashPostgres(serverUrl: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const gone = new Promise((resolve) => client.once('end', resolve));
  process.kill(rows[0]!.pid, 'SIGKILL');
  await gone;
}

async function answers(databaseUrl: string): Promise<void> {
  for (const until = Date.now() + 60_000; ; await sleep(50)) {
    const client = new Client({ connectionString: databaseUrl });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
