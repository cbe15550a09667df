import { EmbeddedPostgres } from '@hunar/database';
import {
  OverlapCalculator,
  rank,
  rankIds,
  type RankingContext,
  TalentMatrix,
  TaxonomySkillGraph,
} from '@hunar/matching';
import { Taxonomy } from '@hunar/skills';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Client } from 'pg';
import { bestOfEverybody, everybodyOf } from '../../libs/matching/src/testing/brute-force';
import { jobKinds, type JobKind } from './match/jobs';
import { type Crowd, crowdOf } from './match/people';
import { loadTables, rankBySql } from './match/sql';

const K = 100;
const NOW = new Date('2026-11-23T08:00:00Z');
const SIZES = [10_000, 100_000, 1_000_000];
const AIMS = { sql: 1000, floor: 8, growth: 40, bytes: 400_000_000 };

const sorted = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b);
const median = (times: readonly number[]): number => sorted(times)[times.length >> 1] ?? Number.NaN;
const p95 = (times: readonly number[]): number => sorted(times)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
const ms = (time: number): string => (Number.isNaN(time) ? '–' : time < 100 ? time.toFixed(2) : time.toFixed(0));

/** Milliseconds of each of so many runs. */
function timesOf(runs: number, work: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What the process holds, in bytes. */
function held(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** One row of the table: a kind of job at a size. */
interface Measured {
  readonly kind: string;
  readonly size: number;
  readonly matrix: readonly number[];
  /** The least of each job's runs, their median: what it takes when nothing else disturbs. */
  readonly least: number;
  readonly naive: readonly number[];
  readonly sql: readonly number[];
}

/** Milliseconds of reading one byte of everybody. */
interface Floor {
  readonly median: number;
  readonly least: number;
}

/**
 * The exact hundred best of generated people for generated jobs: by the matrix, by scoring every object and sorting, and by SQL, in one run.
 * `npm run bench -- match [sizes…] [no-sql]`
 */
export async function run(args: readonly string[]): Promise<void> {
  const given = args.map(Number).filter((size) => size > 0);
  const sizes = given.length > 0 ? given : SIZES;
  const taxonomy = Taxonomy.load();
  const graph = new TaxonomySkillGraph(taxonomy);
  const context: RankingContext = { graph, now: NOW, overlaps: new OverlapCalculator() };
  const measured: Measured[] = [];
  const floors = new Map<number, Floor>();
  for (const size of sizes) {
    const matrix = build(graph, crowdOf(taxonomy), size);
    floors.set(size, floorOf(size));
    const { median: usual, least } = floors.get(size)!;
    console.log(`- memory floor (one byte of everybody, read in a loop): ${ms(usual)} ms, at least ${ms(least)}`);
    measured.push(...(await measure(matrix, jobKinds(taxonomy), context, !args.includes('no-sql'))));
    update(matrix, crowdOf(taxonomy, 43));
  }
  report(measured, floors);
}

/** Facts are generated beforehand, batch by batch, and not timed. */
function build(graph: TaxonomySkillGraph, crowd: Crowd, size: number): TalentMatrix {
  const before = held();
  const matrix = new TalentMatrix(graph);
  let time = 0;
  let skills = 0;
  for (let from = 0; from < size; from += 5000) {
    const batch = Array.from({ length: Math.min(5000, size - from) }, (_, index) => crowd.person(from + index));
    const start = performance.now();
    for (const facts of batch) matrix.upsert(facts);
    time += performance.now() - start;
    for (const facts of batch) skills += facts.skills.length;
  }
  const whole = held() - before;
  console.log(`\n${size} people, ${(skills / size).toFixed(1)} skills each`);
  console.log(
    `- built in ${(time / 1000).toFixed(2)} s, ${((time * 1000) / size).toFixed(1)} µs each, from facts in memory`,
  );
  console.log(
    `- memory: columns ${mb(matrix.bytes)} (${(matrix.bytes / size).toFixed(0)} bytes each), with all else ${mb(Math.max(whole, matrix.bytes))}; aim: below ${mb(AIMS.bytes)} at a million`,
  );
  return matrix;
}

const mb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

function floorOf(size: number): Floor {
  const bytes = new Uint8Array(size).fill(1);
  let sum = 0;
  const read = (): void => {
    for (let at = 0; at < bytes.length; at += 1) sum += bytes[at]!;
  };
  timesOf(20, read);
  const floor = timesOf(101, read);
  if (sum === 0) throw new Error('nothing was read');
  return { median: median(floor), least: Math.min(...floor) };
}

async function measure(matrix: TalentMatrix, kinds: readonly JobKind[], context: RankingContext, withSql: boolean) {
  const rarity = (skillId: string): number => matrix.rarity(skillId);
  const everybody = everybodyOf(matrix);
  for (let round = 0; round < 3; round += 1) {
    for (const { jobs } of kinds) for (const job of jobs) rankIds(job, matrix, K, context);
  }
  let compared = 0;
  let wrong = 0;
  const rows = kinds.map(({ name, jobs }): Measured => {
    const naive: number[] = [];
    const runs = jobs.map((job) => timesOf(25, () => rankIds(job, matrix, K, context)));
    for (const job of jobs) {
      let best: unknown;
      naive.push(...timesOf(1, () => (best = bestOfEverybody(job, everybody, K, { ...context, rarity }))));
      compared += 1;
      if (JSON.stringify(best) !== JSON.stringify(rankIds(job, matrix, K, context))) wrong += 1;
    }
    const least = median(runs.map((times) => Math.min(...times)));
    return { kind: name, size: matrix.size, matrix: runs.flat(), least, naive, sql: [] };
  });
  const typical = kinds[0]!.jobs[0]!;
  const explained = median(timesOf(5, () => rank(typical, matrix, 20, context)));
  console.log(`- equal to scoring everybody: ${compared} jobs compared, ${wrong} mismatches`);
  console.log(`- with parts, reasons and gaps of the first 20: ${ms(explained)} ms`);
  everybody.length = 0;
  return withSql ? measureSql(matrix, kinds, context, rows) : rows;
}

/** On a PostgreSQL of its own, with the tables in its memory. */
async function measureSql(
  matrix: TalentMatrix,
  kinds: readonly JobKind[],
  context: RankingContext,
  rows: readonly Measured[],
): Promise<Measured[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hunar-bench-'));
  const server = await EmbeddedPostgres.start({ dataDir, settings: { shared_buffers: '2GB' } });
  const client = new Client({ connectionString: server.url });
  try {
    await client.connect();
    const [load] = await Promise.all([performance.now(), loadTables(client, matrix)]);
    console.log(`- tables loaded and indexed in ${((performance.now() - load) / 1000).toFixed(0)} s`);
    const withSql: Measured[] = [];
    for (const [at, { jobs }] of kinds.entries()) {
      const sql: number[] = [];
      for (const job of jobs.slice(0, 2)) {
        const { times, totals } = await rankBySql(client, job, matrix, context, K, matrix.size > 500_000 ? 2 : 4);
        // the first run fills PostgreSQL's memory
        sql.push(...times.slice(1));
        const ours = rankIds(job, matrix, K, context).map(({ total }) => total);
        const off = totals.filter((total, index) => Math.abs(total - ours[index]!) > 1).length;
        if (off > 0 && totals.length > 0) console.log(`  SQL differs for ${job.id}: ${off} of ${totals.length} totals`);
      }
      withSql.push({ ...rows[at]!, sql });
    }
    return withSql;
  } finally {
    await client.end();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** People who become somebody else, and people who edit one thing. */
function update(matrix: TalentMatrix, others: Crowd): void {
  const ids = [...matrix.ids()].filter((_, index) => index % Math.max(1, Math.floor(matrix.size / 5000)) === 0);
  const anew = ids.map((id, index) => ({ ...others.person(index), id }));
  const edited = ids.map((id) => ({ ...matrix.byId(id)!.facts, weeklyHours: 12 }));
  const edit = edited.flatMap((facts) => timesOf(1, () => matrix.upsert(facts)));
  const replace = anew.flatMap((facts) => timesOf(1, () => matrix.upsert(facts)));
  const us = (time: number): string => `${(time * 1000).toFixed(1)} µs`;
  console.log(
    `- update: one thing edited ${us(median(edit))} (p95 ${us(p95(edit))}), everything replaced ${us(median(replace))} (p95 ${us(p95(replace))})`,
  );
}

function report(measured: readonly Measured[], floors: ReadonlyMap<number, Floor>): void {
  console.log(`\nThe exact ${K} best, in ms: medians (p95), and the least of each job's runs\n`);
  console.log('| jobs | people | matrix | least | naive JS | SQL | naive ÷ | SQL ÷ | matrix ÷ floor | least ÷ least |');
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |');
  const times = (ratio: number, digits = 0): string => (Number.isNaN(ratio) ? '–' : ratio.toFixed(digits));
  for (const { kind, size, matrix, least, naive, sql } of measured) {
    const ours = median(matrix);
    const floor = floors.get(size)!;
    const shown = [`${ms(ours)} (${ms(p95(matrix))})`, ms(least), ms(median(naive)), ms(median(sql))];
    const others = [times(median(naive) / ours), times(median(sql) / ours)];
    const floored = [times(ours / floor.median, 1), times(least / floor.least, 1)];
    console.log(`| ${[kind, size, ...shown, ...others, ...floored].join(' | ')} |`);
  }
  const [kind] = measured.map((row) => row.kind);
  const typical = measured.filter((row) => row.kind === kind);
  const [first, last] = [typical[0]!, typical.at(-1)!];
  const growth = median(last.matrix) / median(first.matrix);
  console.log(
    `\n${kind}, ${first.size} → ${last.size} people: ${growth.toFixed(1)} times the time (aim at 10 k → 1 M: at most ${AIMS.growth})`,
  );
  console.log(`Aims at 1 M: SQL ÷ matrix at least ${AIMS.sql}, matrix ÷ floor at most ${AIMS.floor}.`);
}
