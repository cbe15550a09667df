import { groupBy } from '@hunar/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { median, p95 } from './bench-app';
import { driftOf } from './search/drift';
import { type KillableEngine, onEngine } from './search/engines';
import { newFounder, signIn } from './search/founder';
import { countOf, readOptions } from './search/options';
import { Crowd } from './search/people';
import { table } from './search/report';
import { startApi, startProgram } from './search/server-programs';
import { opening } from './search/setting';

const SEARCH_EVERY_MS = 200;
const PHASES = ['before', 'down', 'after'] as const;
type Phase = (typeof PHASES)[number];
const AROUND_SECONDS = 5;
const PATIENCE_MS = 60_000;

const OPERATION = `query ($input: TalentSearchInput!) {
  talentSearch(input: $input, first: 20) { totalCount engine standIn edges { node { id headline } } }
}`;

/** One search of the founder's. */
interface Sight {
  readonly phase: Phase;
  readonly milliseconds: number;
  /** Who answered; null: nobody, and what was said instead. */
  readonly engine: string | null;
  readonly error: string | null;
}

/**
 * Meilisearch is killed and comes back later, while people are edited and a founder searches through the API; the worker is the real one.
 * `npm run bench -- search-outage [seconds=300] [writes=10000] [--people 20000]`
 */
export async function run(args: readonly string[]): Promise<void> {
  const { positions, options } = readOptions(args, ['people']);
  const [seconds, writes] = [countOf(positions[0] ?? '300'), countOf(positions[1] ?? '10000')];
  const people = countOf(options.people ?? '20000');
  await onEngine('Meilisearch', people, (engine) =>
    opening(async (open) => {
      await open(startProgram('worker', engine.databaseUrl, engine.meiliUrl), (it) => it.stop());
      const api = await open(startApi(engine.databaseUrl, engine.meiliUrl), (it) => it.stop());
      const founder = await newFounder(engine.app);
      const session = new Session(api.url, await signIn(api.url, founder));
      const outage = await suffer(engine, session, people, seconds, writes);
      const { dead } = await engine.market.waiting();
      await engine.market.answered();
      const { documents, missing, surplus, stale } = await driftOf(engine.market);
      console.log(`\n## Meilisearch down for ${seconds} s, ${writes} writes, ${people} people\n`);
      console.log(
        table(
          ['writes and index', ''],
          [
            ['writes while down', outage.written],
            ['failed writes', outage.failed],
            [
              'a write while down, ms, median / p95',
              `${median(outage.times).toFixed(1)} / ${p95(outage.times).toFixed(1)}`,
            ],
            ['waiting for the index at its return', outage.pending],
            ['seconds from its return until nothing waited', outage.caughtUp.toFixed(1)],
            [
              'seconds from its return until it answered',
              Number.isNaN(outage.answered) ? `not within ${PATIENCE_MS / 1000}` : outage.answered.toFixed(1),
            ],
            ['dead letters', dead],
            ['documents', documents],
            ['the audit: missing + surplus + stale, by engine', await engine.market.audit()],
            ['drift (missing + surplus + stale)', `${missing} + ${surplus} + ${stale}`],
          ],
        ),
      );
      console.log(`\n${sightsTable(session.sights)}`);
    }),
  );
}

interface Outage {
  readonly written: number;
  readonly failed: number;
  readonly times: readonly number[];
  readonly pending: number;
  readonly caughtUp: number;
  readonly answered: number;
}

async function suffer(
  engine: KillableEngine,
  session: Session,
  people: number,
  seconds: number,
  writes: number,
): Promise<Outage> {
  const searching = session.searchUntilEnded();
  await sleep(AROUND_SECONDS * 1000);
  await engine.kill();
  console.error('Meilisearch is down.');
  session.phase = 'down';
  const times: number[] = [];
  let failed = 0;
  const start = performance.now();
  for (let number = 0; number < writes; number += 1) {
    await sleep(Math.max(0, start + (number * seconds * 1000) / writes - performance.now()));
    const begun = performance.now();
    await engine.market
      .headline(Crowd.idOf((number * 7) % people), `Edit ${number.toString(36)}`)
      .catch(() => (failed += 1));
    times.push(performance.now() - begun);
  }
  await sleep(Math.max(0, start + seconds * 1000 - performance.now()));
  const { pending } = await engine.market.waiting();
  console.error(`Meilisearch comes back; ${pending} changes wait.`);
  await engine.restart();
  session.phase = 'after';
  const returned = performance.now();
  const caughtUp = await engine.market.caughtUp();
  console.error('Nothing waits.');
  for (const until = Date.now() + PATIENCE_MS; Number.isNaN(session.firstBy('Meilisearch')) && Date.now() < until;)
    await sleep(50);
  const answered = (session.firstBy('Meilisearch') - returned) / 1000;
  await sleep(AROUND_SECONDS * 1000);
  session.end();
  await searching;
  return { written: times.length, failed, times, pending, caughtUp, answered };
}

/** A founder who searches all the time. */
class Session {
  phase: Phase = 'before';
  readonly sights: (Sight & { readonly at: number })[] = [];
  private readonly over = new AbortController();

  constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  end(): void {
    this.over.abort();
  }

  /** When this engine answered first after it was back. */
  firstBy(engine: string): number {
    return this.sights.find((sight) => sight.phase === 'after' && sight.engine?.startsWith(engine))?.at ?? Number.NaN;
  }

  async searchUntilEnded(): Promise<void> {
    const texts = ['python developer', 'karachi', 'sql', 'designer lahore', ''];
    for (let turn = 0; !this.over.signal.aborted; turn += 1) {
      const { phase } = this;
      const start = performance.now();
      const said = await this.search(texts[turn % texts.length]!).catch((error: unknown) => ({
        engine: null,
        error: String(error),
      }));
      const at = performance.now();
      this.sights.push({ phase, milliseconds: at - start, at, ...said });
      await sleep(Math.max(0, SEARCH_EVERY_MS - (at - start)));
    }
  }

  private async search(text: string): Promise<{ engine: string | null; error: string | null }> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query: OPERATION, variables: { input: { text } } }),
      signal: AbortSignal.timeout(60_000),
    });
    const answer = (await response.json()) as {
      data?: { talentSearch?: { engine: string; standIn: boolean; totalCount: number } };
      errors?: { message: string }[];
    };
    const found = answer.data?.talentSearch;
    if (!found) return { engine: null, error: answer.errors?.[0]?.message ?? `HTTP ${response.status}` };
    const engine = found.standIn ? `${found.engine}, with the notice` : found.engine;
    return { engine, error: found.totalCount > 0 ? null : 'nobody was found' };
  }
}

function sightsTable(sights: readonly Sight[]): string {
  const rows = PHASES.map((phase) => {
    const seen = sights.filter((sight) => sight.phase === phase);
    const by = groupBy(
      seen.filter(({ engine }) => engine !== null),
      ({ engine }) => engine,
    );
    const times = seen.map(({ milliseconds }) => milliseconds);
    const errors = seen.flatMap(({ error }) => (error === null ? [] : [error]));
    const told = [...new Set(errors)].slice(0, 3).join('; ') || '–';
    const engines = [...by].map(([name, answers]) => `${name} ${answers.length}`).join(', ');
    const figures =
      times.length === 0
        ? ['–', '–', '–']
        : [median(times), p95(times), Math.max(...times)].map((time) => time.toFixed(0));
    return [phase, seen.length, engines || '–', errors.length, told, ...figures];
  });
  return table(
    ['a founder searches', 'searches', 'answered by', 'errors', 'what was said', 'median ms', 'p95', 'most'],
    rows,
  );
}
