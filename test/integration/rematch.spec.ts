import { JobReader } from '@hunar/hiring';
import {
  JobMarket,
  jobFactsOf,
  OverlapCalculator,
  rank,
  Rematch,
  TalentMirror,
  TaxonomySkillGraph,
} from '@hunar/matching';
import { join } from 'node:path';
import { crowd, insertPeople } from './market-people';
import { type Founder, MarketFixture } from './market.fixture';

const SKILLS = ['javascript', 'python', 'react', 'html', 'css', 'nextjs', 'fastapi', 'django', 'docker', 'langchain'];
const JOBS = 300;

let market: MarketFixture;
let founder: Founder;
const options = process.env.NODE_OPTIONS;

beforeAll(async () => {
  // threads compile the sources as Jest does
  process.env.NODE_OPTIONS = `--require ${join(__dirname, '../support/register.cjs')}`;
  market = await MarketFixture.start();
  founder = await market.founder();
  await insertPeople(market.app, { facts: crowd(700, SKILLS, 3) });
  const skill = (at: number) => ({ skill: SKILLS[at % SKILLS.length], minLevel: (at % 5) + 1 });
  for (let at = 0; at < 10; at++) {
    await market.post(founder, {
      mustHave: [skill(at), skill(at * 2 + 1)].slice(0, at === 9 ? 1 : 2),
      weeklyHours: 10 + at,
    });
  }
  // as many again and again, which breaks ties in other ways
  for (let count = 10; count < JOBS; count += 10) {
    await market.app.database.query(`
      WITH copied AS (SELECT id, uuidv7() AS other FROM (SELECT id FROM job_posting ORDER BY id LIMIT 10) j),
           jobs AS (INSERT INTO job_posting SELECT (jsonb_populate_record(j, jsonb_build_object('id', other))).*
                      FROM copied JOIN job_posting j USING (id))
      INSERT INTO job_skill SELECT (jsonb_populate_record(s, jsonb_build_object('job_id', other))).*
        FROM copied JOIN job_skill s ON s.job_id = copied.id`);
  }
});
afterAll(async () => {
  await market.app.close();
  process.env.NODE_OPTIONS = options;
});

const lists = () =>
  market.app.database.query<{ job_id: string; talent_ids: string[]; scores: number[]; matched_at: Date }>(
    'SELECT job_id, talent_ids, scores, matched_at FROM job_shortlist ORDER BY job_id',
  );

it('saves for every open job the list that ranking gives, on several threads', async () => {
  const seen: number[] = [];
  const result = await market.app.get(Rematch).run({ progress: (done, all) => void seen.push(done / all) });
  expect(result).toMatchObject({ jobs: JOBS, saved: JOBS, people: 700, cancelled: false });
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  const { store: pool } = await market.app.get(TalentMirror).current();
  const context = {
    graph: market.app.get(TaxonomySkillGraph),
    now: market.identity.clock.now(),
    overlaps: new OverlapCalculator(),
  };
  const saved = new Map((await lists()).map((list) => [list.job_id, list]));
  expect(saved.size).toBe(JOBS);
  const jobs = await market.app.get(JobReader).byIds([...saved.keys()].filter((_, index) => index % 6 === 0));
  for (const [id, job] of jobs) {
    const { matches } = rank(jobFactsOf(id, job), pool, 100, context);
    expect(saved.get(id)).toMatchObject({
      talent_ids: matches.map(({ talentId }) => talentId),
      scores: matches.map(({ total }) => total),
    });
  }
});

it('goes on where it was interrupted, and begins anew once it was done', async () => {
  const rematch = market.app.get(Rematch);
  market.identity.clock.advance(60_000);
  const stop = new AbortController();
  const first = await rematch.run({ signal: stop.signal, progress: () => stop.abort() });
  expect(first.cancelled).toBe(true);
  expect(first.saved).toBeGreaterThan(0);
  expect(first.saved).toBeLessThan(JOBS);
  market.identity.clock.advance(60_000);
  const second = await rematch.run();
  expect([second.cancelled, first.saved + second.saved]).toEqual([false, JOBS]);
  market.identity.clock.advance(60_000);
  const aborted = rematch.run({ signal: AbortSignal.abort() });
  await expect(aborted).rejects.toThrow('abort');
  expect((await rematch.run({ fresh: true })).saved).toBe(JOBS);
});

it('ranks jobs as they were at its beginning, though they are closed meanwhile', async () => {
  market.identity.clock.advance(60_000);
  const { store } = await market.app.get(JobMarket).current();
  const { signal } = new AbortController();
  // heard right before ranking begins; so the market forgets what it is told was closed
  signal.addEventListener = () => void store.delete([...store.keys()].at(-1)!);
  expect((await market.app.get(Rematch).run({ signal, fresh: true })).saved).toBe(JOBS);
});
