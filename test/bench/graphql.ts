import { Taxonomy } from '@hunar/skills';
import type { EngineReady, EngineTask, PortLoad } from './graphql/engine-process';
import type { Figures } from './graphql/figures';
import { inTurns, type Measure, report } from './graphql/in-turns';
import { load, type Target } from './graphql/load';
import { type Helper, startHelper } from './graphql/processes';
import { searches } from './graphql/searches';
import { eachLoadedCrowd } from './search/loaded-crowd';
import { countOf, readOptions } from './search/options';
import { Crowd } from './search/people';
import { questionsOf } from './search/queries';
import { startApi } from './search/server-programs';
import { opening, type Site } from './search/setting';

const QUESTIONS_OF_A_KIND = 20;

/**
 * Searches through GraphQL beside the bare engine and beside raw HTTP, in turns. `npm run bench -- graphql [people=100000] [--keep DIR]`:
 * what is kept in DIR, by this bench or by `search`, is not loaded again.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { positions, options } = readOptions(args, ['keep']);
  const people = countOf(positions[0] ?? '100000');
  const crowd = new Crowd(Taxonomy.load());
  const operations = searches(await questionsOf(crowd, QUESTIONS_OF_A_KIND, people));
  await eachLoadedCrowd(crowd, [people], options.keep, async ({ sites }) => {
    const measure = (name: string, { databaseUrl, meiliUrl }: Site) =>
      measureEngine(name, { databaseUrl, meiliUrl, operations });
    await measure('PostgreSQL', sites.postgres);
    if (sites.meilisearch) await measure('Meilisearch', sites.meilisearch);
  });
}

async function measureEngine(name: string, task: EngineTask): Promise<void> {
  await opening(async (open) => {
    const start = (file: string) => open(Promise.resolve(startHelper(file)), (helper) => helper.stop());
    const engine = await start('test/bench/graphql/engine-process.ts');
    engine.tell(task);
    const ready = await engine.hear<EngineReady>();
    const api = await open(startApi(task.databaseUrl, task.meiliUrl), (it) => it.stop());
    const floor = await start('test/bench/graphql/floor-process.ts');
    floor.tell(ready.answer);
    const floorUrl = await floor.hear<string>();
    const target = (url: string, path: string, headers: Target['headers']): Target => ({
      url,
      requests: task.operations.map((operation) => ({ path, body: JSON.stringify(operation) })),
      headers,
      perSearch: 1,
    });
    const graphql = target(api.url, '/graphql', { cookie: ready.cookie });
    await firstAnswer(graphql);
    const bare = task.meiliUrl === null ? portMeasure(engine) : httpMeasure(bareTarget(task.meiliUrl, task, ready));
    const measures = {
      bare,
      graphql: httpMeasure(graphql),
      floor: httpMeasure(target(floorUrl, '/', {})),
    };
    report(name, await inTurns(measures, () => api.busyMs()));
  });
}

/** The first search reads the index into the API's memory, which at a million takes longer than a round. */
async function firstAnswer({ url, requests, headers }: Target): Promise<void> {
  const { path, body } = requests[0]!;
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  if (!answer.ok) throw new Error(`The API answers ${answer.status}: ${await answer.text()}`);
}

/** The engine over HTTP with the very requests that the API sends it. */
const bareTarget = (url: string, { operations }: EngineTask, { requests }: EngineReady): Target => ({
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
