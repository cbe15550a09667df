import { hasMeilisearch, startMeilisearch } from '../support/meilisearch-server';
import { withBenchApp } from './bench-app';
import type { EngineReady, EngineTask, PortLoad } from './graphql/engine-process';
import type { Figures } from './graphql/figures';
import { inTurns, type Measure, report } from './graphql/in-turns';
import { load, type Target } from './graphql/load';
import { type Helper, startHelper } from './graphql/processes';

const SEARCHES = 60;
const KEY = Buffer.alloc(32, 1).toString('base64');

/** Searches through GraphQL beside the bare engine and beside raw HTTP, in turns. `[people]`. */
export async function run([people = '10000']: readonly string[]): Promise<void> {
  await withBenchApp([], async (_app, databaseUrl) => {
    const task = { databaseUrl, people: Number(people), searches: SEARCHES };
    await measureEngine('PostgreSQL', { ...task, meiliUrl: null });
    if (!hasMeilisearch()) return console.log('There is no Meilisearch here: it is left out.');
    const meili = await startMeilisearch();
    try {
      await measureEngine('Meilisearch', { ...task, meiliUrl: meili.url });
    } finally {
      await meili.stop();
    }
  });
}

async function measureEngine(name: string, task: EngineTask): Promise<void> {
  const helpers: Helper[] = [];
  const start = (...args: Parameters<typeof startHelper>): Helper => {
    const helper = startHelper(...args);
    helpers.push(helper);
    return helper;
  };
  try {
    const engine = start('test/bench/graphql/engine-process.ts', [JSON.stringify(task)]);
    const ready = await engine.hear<EngineReady>();
    const api = start('apps/api/src/main.ts', [], {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: task.databaseUrl,
      MEILI_URL: task.meiliUrl ?? '',
      UPLOAD_KEY: KEY,
      CNIC_KEY: KEY,
    });
    const apiUrl = /http:\S+(?=\.$)/.exec((await api.hear<{ line: string }>()).line)?.[0];
    const floor = start('test/bench/graphql/floor-process.ts');
    floor.tell(ready.answer);
    const floorUrl = await floor.hear<string>();
    const target = (url: string, path: string, headers: Target['headers']): Target => ({
      url,
      requests: ready.operations.map((operation) => ({ path, body: JSON.stringify(operation) })),
      headers,
      perSearch: 1,
    });
    const bare = task.meiliUrl === null ? portMeasure(engine) : httpMeasure(bareTarget(task.meiliUrl, ready));
    const measures = {
      bare,
      graphql: httpMeasure(target(apiUrl!, '/graphql', { cookie: ready.cookie })),
      floor: httpMeasure(target(floorUrl, '/', {})),
    };
    report(name, await inTurns(measures, () => api.busyMs()));
  } finally {
    for (const helper of helpers) await helper.stop();
  }
}

/** The engine over HTTP with the very requests that the API sends it. */
const bareTarget = (url: string, { requests, operations }: EngineReady): Target => ({
  url,
  requests,
  headers: {},
  perSearch: requests.length / operations.length,
});

const httpMeasure =
  (target: Target): Measure =>
  (seconds, atATime) =>
    load(target, seconds, atATime);

const portMeasure =
  (engine: Helper): Measure =>
  (seconds, atATime) => {
    engine.tell({ seconds, atATime } satisfies PortLoad);
    return engine.hear<Figures>();
  };
