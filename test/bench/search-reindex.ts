import { systemViewer } from '@hunar/kernel';
import type { TalentCard } from '@hunar/talent';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { median, p95, secondsOf } from './bench-app';
import { type KillableEngine, onEachEngine } from './search/engines';
import { countOf, readOptions } from './search/options';
import { Crowd } from './search/people';
import type { Market } from './search/market';
import { table } from './search/report';
import { environmentOf, startProgram } from './search/server-programs';

const ROOT = join(__dirname, '../..');
/** People whom nobody edits, each with a word of their own: they must be found at every moment. */
const STEADY = 50;
const VIEWER = systemViewer('bench');

/**
 * `hunar reindex` while people are edited and searched, the worker running.
 * `npm run bench -- search-reindex [people=100000] [--rate 50] [--engine NAME]`
 */
export async function run(args: readonly string[]): Promise<void> {
  const { positions, options } = readOptions(args, ['rate', 'engine']);
  const people = countOf(positions[0] ?? '100000');
  const rate = countOf(options.rate ?? '50');
  if (people < 2 * STEADY) throw new Error(`${people} people are too few: ${2 * STEADY} at least.`);
  await onEachEngine(people, options.engine, async (engine) => {
    const { market } = engine;
    const worker = await startProgram('worker', engine.databaseUrl, engine.meiliUrl);
    const over = new AbortController();
    try {
      for (let at = 0; at < STEADY; at += 1) await market.headline(Crowd.idOf(at), steadyWord(at));
      await market.caughtUp();
      const total = await totalOf(market);
      const watching = new Watch(market, total);
      const load = [edit(market, people, rate, over.signal), watching.run(over.signal)] as const;
      const progress: string[] = [];
      const seconds = await secondsOf(() => reindex(engine, (line) => progress.push(line)));
      over.abort();
      const [edits] = await Promise.all(load);
      const caughtUp = await market.caughtUp();
      console.log(`\n## A reindex of ${people} under load, ${engine.name}\n`);
      const { times, failed, wrong } = watching;
      const rows = [
        ['seconds of the reindex', seconds.toFixed(1)],
        ['lines of progress', progress.length],
        ['the last of them', progress.at(-1) ?? '–'],
        ['edits meanwhile', edits.done],
        ['failed edits', edits.failed],
        ['searches meanwhile', times.length],
        ['**failed searches**', failed.length],
        ['**wrong searches**', wrong.length],
        [
          'a search, ms, median / p95 / most',
          [median(times), p95(times), Math.max(...times)].map((time) => time.toFixed(0)).join(' / '),
        ],
        ['seconds to catch up afterwards', caughtUp.toFixed(1)],
        ['edits that the new index lacks', await lacking(market, edits.headlines)],
      ];
      console.log(table(['', engine.name], rows));
      for (const line of [...failed, ...wrong].slice(0, 10)) console.log(`- ${line}`);
    } finally {
      over.abort();
      await worker.stop();
    }
  });
}

const LETTERS = 'bdfgjlmprv';

/** A word that is no other's neighbour: any two differ in four letters at least. */
const steadyWord = (at: number): string =>
  `zu${LETTERS[at % LETTERS.length]!.repeat(4)}${LETTERS[Math.floor(at / LETTERS.length)]!.repeat(4)}`;

const everybody = (text: string) => ({ text, filters: [], facets: ['cities'], sort: null, first: 20, after: null });

async function totalOf(market: Market): Promise<number> {
  return (await market.engine.search(VIEWER, market.source.index, everybody(''))).total;
}

/** Searches all the time, and knows what must be found. */
class Watch {
  readonly times: number[] = [];
  readonly failed: string[] = [];
  readonly wrong: string[] = [];

  constructor(
    private readonly market: Market,
    private readonly total: number,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    for (let turn = 0; !signal.aborted; turn += 1) {
      const at = turn % (STEADY + 1);
      const start = performance.now();
      try {
        await (at === STEADY ? this.all() : this.one(at));
      } catch (error) {
        this.failed.push(error instanceof Error ? error.message : String(error));
      }
      this.times.push(performance.now() - start);
      await sleep(5);
    }
  }

  private async one(at: number): Promise<void> {
    const query = everybody(steadyWord(at));
    const { hits, total } = await this.market.engine.search<TalentCard>(VIEWER, this.market.source.index, query);
    if (total !== 1 || hits[0]?.id !== Crowd.idOf(at)) this.wrong.push(`"${query.text}" found ${total}`);
  }

  /** Nobody comes or goes, so everybody is found, and every city counts its people. */
  private async all(): Promise<void> {
    const { total } = await this.market.engine.search(VIEWER, this.market.source.index, everybody(''));
    if (total !== this.total) this.wrong.push(`${total} of ${this.total} people were found`);
  }
}

interface Edits {
  readonly done: number;
  readonly failed: number;
  /** The last headline of whom was edited. */
  readonly headlines: ReadonlyMap<string, string>;
}

async function edit(market: Market, people: number, rate: number, signal: AbortSignal): Promise<Edits> {
  const headlines = new Map<string, string>();
  let [done, failed] = [0, 0];
  const start = performance.now();
  for (let number = 0; !signal.aborted; number += 1) {
    await sleep(Math.max(0, start + (number * 1000) / rate - performance.now()));
    const id = Crowd.idOf(STEADY + ((number * 7) % (people - STEADY)));
    const headline = `Edit ${number.toString(36)}`;
    try {
      await market.headline(id, headline);
      headlines.set(id, headline);
      done += 1;
    } catch {
      failed += 1;
    }
  }
  return { done, failed, headlines };
}

/** How many of the edits a search does not show. */
async function lacking(market: Market, headlines: ReadonlyMap<string, string>): Promise<number> {
  const left = new Map(headlines);
  const ids = [...headlines.keys()];
  for (let at = 0; at < ids.length; at += 100) {
    const query = { ...everybody(''), filters: [{ ids: ids.slice(at, at + 100) }], first: 100 };
    const { hits } = await market.engine.search<TalentCard>(VIEWER, market.source.index, query);
    for (const { id, card } of hits) if (card.headline === left.get(id)) left.delete(id);
  }
  return left.size;
}

/** `hunar reindex` in a process of its own. @throws Error when it fails. */
async function reindex({ databaseUrl, meiliUrl }: KillableEngine, onLine: (line: string) => void): Promise<void> {
  const child = spawn(process.execPath, ['test/support/run-typescript.cjs', 'apps/cli/src/main.ts', 'reindex'], {
    cwd: ROOT,
    env: { ...process.env, ...environmentOf(databaseUrl, meiliUrl) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`hunar reindex ended with ${code}.`);
}
