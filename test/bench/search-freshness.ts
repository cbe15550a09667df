import { setTimeout as sleep } from 'node:timers/promises';
import { median, p95 } from './bench-app';
import { Random } from './quality/random';
import { driftOf } from './search/drift';
import { type KillableEngine, onEachEngine } from './search/engines';
import { Mutations } from './search/mutations';
import { countOf, readOptions } from './search/options';
import { table } from './search/report';
import { type ServerProgram, startProgram } from './search/server-programs';
import { visibilityOf } from './search/visibility';

const WRITERS = 2;
/** Every so many-th time that the engine is killed, the worker is too. */
const WORKER_TOO = 3;
const DOWN_MS = [200, 3_000] as const;

/**
 * The real worker follows writes at a steady rate, and then random mutations while the engine is killed again and again.
 * `npm run bench -- search-freshness [people=20000] [--rate 50] [--seconds 60] [--mutations 100000] [--kills 10] [--engine NAME]`
 */
export async function run(args: readonly string[]): Promise<void> {
  const { positions, options } = readOptions(args, ['rate', 'seconds', 'mutations', 'kills', 'engine']);
  const people = countOf(positions[0] ?? '20000');
  const of = (name: Exclude<keyof typeof options, 'engine'>, usual: string) => countOf(options[name] ?? usual);
  const [rate, seconds] = [of('rate', '50'), of('seconds', '60')];
  const [mutations, kills] = [of('mutations', '100000'), of('kills', '10')];
  await onEachEngine(people, options.engine, async (engine) => {
    const worker = new Worker(engine);
    await worker.start();
    try {
      console.log(`\n## ${engine.name}, ${people} people\n`);
      const { visible, committed, lost, standIns } = await visibilityOf(engine.market, people, rate, seconds);
      const row = (name: string, values: readonly number[]) => [
        name,
        values.length,
        ...[median(values), p95(values), Math.max(...values)].map((value) => value.toFixed(0)),
      ];
      const head = [`${rate} writes/s for ${seconds} s, ms`, 'writes', 'p50', 'p95', 'most'];
      console.log(
        `${table(head, [row('begin → commit', committed), row('commit → visible', visible)])}\n\nNever seen: ${lost}. Looks that a stand-in answered: ${standIns}.\n`,
      );
      await surviveKills(engine, worker, people, mutations, kills);
    } finally {
      await worker.stop();
    }
  });
}

/** The worker of the system, which can be killed. */
class Worker {
  private program: ServerProgram | null = null;

  constructor(private readonly engine: KillableEngine) {}

  async start(): Promise<void> {
    this.program = await startProgram('worker', this.engine.databaseUrl, this.engine.meiliUrl);
  }

  async stop(signal?: NodeJS.Signals): Promise<void> {
    await this.program?.stop(signal);
    this.program = null;
  }
}

async function surviveKills(
  engine: KillableEngine,
  worker: Worker,
  people: number,
  most: number,
  kills: number,
): Promise<void> {
  const random = new Random(5);
  const moments = Array.from({ length: kills }, () => random.whole(1, most)).sort((a, b) => a - b);
  const mutations = new Mutations(engine.market, people);
  const start = performance.now();
  const killed = new AbortController();
  const writers = Array.from({ length: WRITERS }, async () => {
    while (mutations.done < most || !killed.signal.aborted) {
      const { failed } = mutations;
      await mutations.batch();
      // While the database is down there is nothing to be had by asking faster.
      if (mutations.failed > failed) await sleep(50);
    }
  });
  for (const [at, moment] of moments.entries()) {
    while (mutations.done < moment) await sleep(10);
    await engine.kill();
    if (at % WORKER_TOO === 0) await worker.stop('SIGKILL');
    await sleep(random.whole(...DOWN_MS));
    await engine.restart();
    if (at % WORKER_TOO === 0) await worker.start();
    console.error(`Killed ${at + 1} of ${kills} times, ${mutations.done} mutations done.`);
  }
  killed.abort();
  await Promise.all(writers);
  const took = (performance.now() - start) / 1000;
  const caughtUp = await engine.market.caughtUp();
  const { dead } = await engine.market.waiting();
  await engine.market.answered();
  const { documents, missing, surplus, stale } = await driftOf(engine.market);
  console.log(
    table(
      ['after random mutations', engine.name],
      [
        ['mutations', mutations.done],
        ['seconds', took.toFixed(0)],
        ['engine killed', kills],
        ['worker killed', Math.ceil(kills / WORKER_TOO)],
        ['transactions refused while PostgreSQL was down, done anew', mutations.failed],
        ['seconds to catch up', caughtUp.toFixed(1)],
        ['the audit: missing + surplus + stale, by engine', await engine.market.audit()],
        ['dead letters', dead],
        ['documents', documents],
        [
          '**drift** (missing + surplus + stale)',
          `${missing} + ${surplus} + ${stale} = **${missing + surplus + stale}**`,
        ],
      ],
    ),
  );
}
