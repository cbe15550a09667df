import 'reflect-metadata';
import { type AppConfig } from '@hunar/config';
import { type IndexDefinition, IndexEngines, IndexLifecycle, SearchEngine, type SearchQuery } from '@hunar/search';
import { Taxonomy } from '@hunar/skills';
import { TalentIndex } from '@hunar/talent';
import type { Viewer } from '@hunar/kernel';
import { ask, signedIn, startWholeApi } from '../../e2e/graphql-fixture';
import type { TestApp } from '../../support';
import { crowdDocuments } from '../search/crowd-documents';
import { Crowd } from '../search/people';
import { type Figures, quantile } from './figures';
import { recordSearches, type RecordedRequest } from './recording-proxy';
import { type Operation, searches } from './searches';

/** What it is started with. */
export interface EngineTask {
  readonly databaseUrl: string;
  readonly meiliUrl: string | null;
  readonly people: number;
  readonly searches: number;
}

/** What it tells once its index is filled. */
export interface EngineReady {
  readonly operations: readonly Operation[];
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

/** Fills the index, finds out what the API asks the engine for each search, and then calls the port as often as it can when told to. */
async function main(task: EngineTask): Promise<void> {
  const proxy = task.meiliUrl === null ? null : await recordSearches(task.meiliUrl);
  const config: Partial<AppConfig> = { meiliUrl: proxy?.url ?? null };
  const unused = () => Promise.reject(new Error('Not used.'));
  const app = await startWholeApi({ config, database: { url: task.databaseUrl, query: unused, drop: unused } });
  await fill(app, task.people);
  const operations = searches(app.get(Taxonomy), task.searches);
  const { cookie } = await signedIn(app, `founder-${process.pid}@example.com`, [
    { role: 'founder', organisationId: null },
  ]);
  proxy?.forget();
  const { calls, answers } = await portCalls(app, operations, cookie);
  process.send!({
    operations,
    requests: proxy?.recorded() ?? [],
    cookie,
    answer: answers.toSorted((a, b) => a.length - b.length)[answers.length >> 1]!,
  } satisfies EngineReady);
  process.on('message', (wanted: PortLoad) => {
    void callPort(app.get(SearchEngine), calls, wanted).then((figures) => process.send!(figures));
  });
  process.on('disconnect', () => process.exit());
}

async function fill(app: TestApp, count: number): Promise<void> {
  const { index } = app.get(TalentIndex);
  const asides = [];
  for (const { engine } of app.get(IndexEngines).all) {
    await engine.ensure(index);
    asides.push(await engine.aside(index));
  }
  for await (const documents of crowdDocuments(new Crowd(app.get(Taxonomy)), count)) {
    for (const aside of asides) await aside.write(documents, []);
  }
  for (const aside of asides) {
    await aside.ready();
    await aside.swap();
  }
  await app.get(IndexLifecycle).adopt(index);
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

if (process.argv[1] === __filename) void main(JSON.parse(process.argv[2]!) as EngineTask);
