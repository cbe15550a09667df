import 'reflect-metadata';
import { type AppConfig } from '@hunar/config';
import { type IndexDefinition, SearchEngine, type SearchQuery } from '@hunar/search';
import type { Viewer } from '@hunar/kernel';
import { ask, signedIn, startWholeApi } from '../../e2e/graphql-fixture';
import type { TestApp } from '../../support';
import { type Figures, quantile } from './figures';
import { recordSearches, type RecordedRequest } from './recording-proxy';
import type { Operation } from './searches';

/** What it is started with. */
export interface EngineTask {
  readonly databaseUrl: string;
  readonly meiliUrl: string | null;
  readonly operations: readonly Operation[];
}

/** What it tells once it has asked everything once. */
export interface EngineReady {
  /** What the engine was asked over HTTP for these operations; none where it is called in the process. */
  readonly requests: readonly RecordedRequest[];
  /** The session of a founder. */
  readonly cookie: string;
  /** What the API answered to one of them, of the median length. */
  readonly answer: string;
}

/** Calls the port for so long, so many calls at a time. */
export interface PortLoad {
  readonly seconds: number;
  readonly atATime: number;
}

interface PortCall {
  readonly viewer: Viewer;
  readonly index: IndexDefinition;
  readonly query: SearchQuery;
}

/** Finds out what the API asks the engine for each search, and then calls the port as often as it can when told to. */
async function main({ databaseUrl, meiliUrl, operations }: EngineTask): Promise<void> {
  const proxy = meiliUrl === null ? null : await recordSearches(meiliUrl);
  const config: Partial<AppConfig> = { meiliUrl: proxy?.url ?? null, searchMemory: 'eager' };
  const unused = () => Promise.reject(new Error('Not used.'));
  const app = await startWholeApi({ config, database: { url: databaseUrl, query: unused, drop: unused } });
  const { cookie } = await signedIn(app, `founder-${Date.now().toString(36)}@example.com`, [
    { role: 'founder', organisationId: null },
  ]);
  proxy?.forget();
  const { calls, answers } = await portCalls(app, operations, cookie);
  process.on('message', (wanted: PortLoad) => {
    void callPort(app.get(SearchEngine), calls, wanted).then((figures) => process.send!(figures));
  });
  process.send!({
    requests: proxy?.recorded() ?? [],
    cookie,
    answer: answers.toSorted((a, b) => a.length - b.length)[answers.length >> 1]!,
  } satisfies EngineReady);
}

/** What each operation asks of the port, and what it answers. @throws Error when one is not answered in full. */
async function portCalls(app: TestApp, operations: readonly Operation[], cookie: string) {
  const engine = app.get(SearchEngine);
  const { search } = engine;
  const calls: PortCall[] = [];
  const answers: string[] = [];
  engine.search = (viewer, index, query) => {
    calls.push({ viewer, index, query });
    return search.call(engine, viewer, index, query) as ReturnType<typeof search<never>>;
  };
  for (const { query, variables } of operations) {
    const { body, errors } = await ask(app, query, variables, { cookie });
    if (errors.length > 0) throw new Error(body);
    answers.push(body);
  }
  engine.search = search;
  return { calls, answers };
}

async function callPort(
  engine: SearchEngine,
  calls: readonly PortCall[],
  { seconds, atATime }: PortLoad,
): Promise<Figures> {
  const latencies: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  let next = 0;
  const caller = async () => {
    for (let begun = performance.now(); begun < until; begun = performance.now()) {
      const { viewer, index, query } = calls[next++ % calls.length]!;
      await engine.search(viewer, index, query);
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: atATime }, caller));
  const took = (performance.now() - started) / 1000;
  const searches = latencies.length;
  return { searches, perSecond: searches / took, p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95) };
}

if (process.argv[1] === __filename) {
  process.once('message', (task: EngineTask) => void main(task));
  process.on('disconnect', () => process.exit());
}
