import type { JobFacts, RankingContext, TalentMatrix } from '@hunar/matching';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { relationalJob, skillRows, talentRows } from '../../../libs/matching/src/testing/relational';

/** As lean as tables can be: numbers alone, everything computed beforehand that does not depend on the job. */
const TABLES = `
  CREATE UNLOGGED TABLE talent (id int, rate int, weekly_hours int, day int, schedule int, languages int);
  CREATE UNLOGGED TABLE talent_skill (talent_id int, skill int, level int, years float8, evidence float8)`;
const INDEXES = [
  'ALTER TABLE talent ADD PRIMARY KEY (id)',
  'CREATE INDEX ON talent_skill (skill) INCLUDE (talent_id, level, years, evidence)',
  'VACUUM ANALYZE talent',
  'VACUUM ANALYZE talent_skill',
];
/** What a job asks for, and what each distinct term earns in it. */
const JOB = `
  CREATE TEMP TABLE path (wish int, skill int, credit float8, level float8, gate boolean);
  CREATE TEMP TABLE wish (wish int PRIMARY KEY, must float8, nice float8, depth float8);
  CREATE TEMP TABLE overlap_amount (schedule int PRIMARY KEY, amount float8);
  CREATE TEMP TABLE rate_amount (rate int PRIMARY KEY, amount float8);
  CREATE TEMP TABLE language_amount (languages int PRIMARY KEY, amount float8);
  CREATE TEMP TABLE availability_amount (day int, weekly_hours int, amount float8, PRIMARY KEY (day, weekly_hours))`;

/** The graded score of everybody who has any path to a wish, sorted: the best path by each measure, the parts, the whole hundredths. */
const RANKING = `
  WITH best AS (
    SELECT s.talent_id, p.wish, max(p.credit) AS credit, bool_or(p.gate) AS gate,
           max(p.credit * (0.75 * CASE WHEN s.level IS NULL THEN 0.5 ELSE least(1, s.level / p.level) END + 0.25 * s.years)) AS proficiency,
           max(p.credit * s.evidence) AS evidence
      FROM path p JOIN talent_skill s ON s.skill = p.skill GROUP BY s.talent_id, p.wish
  ), skilled AS (
    SELECT b.talent_id, sum(w.must * b.credit) AS must, sum(w.nice * b.credit) AS nice, sum(w.depth * b.proficiency) AS proficiency,
           sum(w.depth * b.evidence) AS evidence
      FROM best b JOIN wish w ON w.wish = b.wish GROUP BY b.talent_id HAVING count(*) FILTER (WHERE b.gate) >= $5
  ), amounts AS (
    SELECT t.id, $1 * least(1, k.must) AS a, $2 * least(1, k.nice) AS b, $3 * least(1, k.proficiency) AS c, $4 * least(1, k.evidence) AS d,
           o.amount AS e, r.amount AS f, v.amount AS g, l.amount AS h
      FROM skilled k
      JOIN talent t ON t.id = k.talent_id
      JOIN overlap_amount o ON o.schedule = t.schedule
      JOIN rate_amount r ON r.rate = t.rate
      JOIN availability_amount v ON v.day = t.day AND v.weekly_hours = t.weekly_hours
      JOIN language_amount l ON l.languages = t.languages
  )
  SELECT id, whole + round(a + b + c + d + e + f + g + h - whole) AS total
    FROM (SELECT *, floor(a) + floor(b) + floor(c) + floor(d) + floor(e) + floor(f) + floor(g) + floor(h) AS whole FROM amounts) sums
   ORDER BY total DESC, id LIMIT $6`;

/** Copies a matrix into tables, with indexes. */
export async function loadTables(client: Client, matrix: TalentMatrix): Promise<void> {
  await client.query('DROP TABLE IF EXISTS talent, talent_skill');
  await client.query(TABLES);
  await copy(client, 'talent', talentRows(matrix));
  await copy(client, 'talent_skill', skillRows(matrix));
  await client.query(
    "SET maintenance_work_mem = '1GB'; SET work_mem = '512MB'; SET max_parallel_workers_per_gather = 2; SET jit = off",
  );
  for (const statement of INDEXES) await client.query(statement);
}

/** Milliseconds of each of `runs`, and the totals that came out. What a job is prepared with is not timed. */
export async function rankBySql(
  client: Client,
  facts: JobFacts,
  matrix: TalentMatrix,
  context: RankingContext,
  k: number,
  runs: number,
): Promise<{ times: number[]; totals: number[] }> {
  const job = relationalJob(facts, matrix, context);
  await client.query(
    'DROP TABLE IF EXISTS path, wish, overlap_amount, rate_amount, language_amount, availability_amount',
  );
  await client.query(JOB);
  const share = (weight: number, all: number): number => (all > 0 ? weight / all : 0);
  const wishes = job.wishes.map(({ index, must, rarity, depthWeight }) => {
    return [
      index,
      must ? share(rarity, job.mustWeight) : 0,
      must ? 0 : share(rarity, job.niceWeight),
      share(depthWeight, job.depthWeight),
    ];
  });
  await copy(
    client,
    'path',
    job.paths.map(({ wish, skill, credit, level, gate }) => [wish, skill, credit, level, gate]),
  );
  await copy(client, 'wish', wishes);
  await copy(client, 'overlap_amount', job.overlaps.entries());
  await copy(client, 'rate_amount', job.rates.entries());
  await copy(client, 'language_amount', job.languages.entries());
  await copy(
    client,
    'availability_amount',
    job.availabilities.map(({ day, hours, amount }) => [day, hours, amount]),
  );
  for (const table of ['path', 'wish', 'overlap_amount', 'rate_amount', 'language_amount', 'availability_amount']) {
    await client.query(`ANALYZE ${table}`);
  }
  const times: number[] = [];
  let totals: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const { rows } = await client.query(RANKING, [...job.weights.slice(0, 4), job.gates, k]);
    times.push(performance.now() - start);
    totals = rows.map(({ total }) => Number(total));
  }
  return { times, totals };
}

async function copy(client: Client, table: string, rows: Iterable<readonly unknown[]>): Promise<void> {
  const lines = function* (): Iterable<string> {
    let batch = '';
    for (const row of rows) {
      batch += `${row.map((value) => value ?? '\\N').join('\t')}\n`;
      if (batch.length < 65_536) continue;
      yield batch;
      batch = '';
    }
    yield batch;
  };
  await pipeline(Readable.from(lines()), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
}
