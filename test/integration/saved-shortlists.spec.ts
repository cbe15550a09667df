import { Outbox, UnitOfWork } from '@hunar/database';
import { JobReader } from '@hunar/hiring';
import {
  jobFactsOf,
  OverlapCalculator,
  rank,
  SavedShortlists,
  ShortlistKeeper,
  TalentMarket,
  TaxonomySkillGraph,
} from '@hunar/matching';
import fc from 'fast-check';
import { countStatements, recordStatements } from '../support';
import { crowd, held, insertPeople, somebody } from './market-people';
import { type Founder, MarketFixture, type Person } from './market.fixture';

const SKILLS = [
  'javascript',
  'python',
  'react',
  'html',
  'css',
  'nodejs',
  'postgresql',
  'mysql',
  'typescript',
  'django',
];
const RARER = ['nextjs', 'fastapi', 'flask', 'vuejs', 'docker', 'langchain', 'kubernetes', 'solidity', 'graphql'];
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: JobPostingInput!) {
  updateJob(id: $id, version: $version, input: $input) { __typename ... on JobPosting { version } } }`;
const CLOSE = 'mutation ($id: ID!) { closeJob(id: $id) { __typename } }';
const SEEN = 'mutation ($jobId: ID!) { shortlistSeen(jobId: $jobId) { done } }';
const NEWS = `query ($jobId: ID!) { shortlist(jobId: $jobId, first: 20) { matches { isNew talent { id } } } }`;
const MINE = '{ myJobPostings(first: 100) { edges { node { id newInTopTen } } } }';
const NOTICES = '{ unreadNotices notices { edges { node { code sentence path } } } }';
const EDIT = `mutation ($input: UpdateProfileInput!) { updateMyProfile(input: $input) { __typename } }`;

interface Row {
  readonly jobId: string;
  readonly talentIds: string[];
  readonly scores: number[];
}

let market: MarketFixture;
let other: MarketFixture | null = null;
beforeAll(async () => {
  market = await MarketFixture.start();
  await insertPeople(market.app, { facts: crowd(300, [...SKILLS, ...RARER], 11) });
  market.app.get(ShortlistKeeper).start();
});
afterAll(async () => {
  await other?.app.close();
  await market.app.close();
});

const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 20_000; !(await holds());) {
    if (Date.now() > end) throw new Error(`It did not come about: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const savedLists = () =>
  market.app.database.query<Row>(
    'SELECT job_id AS "jobId", talent_ids AS "talentIds", scores FROM job_shortlist ORDER BY job_id',
  );

/** What ranking everybody says of every open job now. */
async function liveLists(): Promise<Row[]> {
  const { store: pool } = await market.app.get(TalentMarket).current();
  const context = {
    graph: market.app.get(TaxonomySkillGraph),
    now: market.identity.clock.now(),
    overlaps: new OverlapCalculator(),
  };
  const lists: Row[] = [];
  for await (const ids of market.app.get(JobReader).openIds()) {
    for (const job of (await market.app.get(JobReader).byIds(ids)).values()) {
      const { matches } = rank(jobFactsOf(job.id, job), pool, 100, context);
      const talentIds = matches.map(({ talentId }) => talentId);
      lists.push({ jobId: job.id, talentIds, scores: matches.map(({ total }) => total) });
    }
  }
  return lists.sort((a, b) => (a.jobId < b.jobId ? -1 : 1));
}

/** Waits until what is saved is what is true. */
async function settled(): Promise<void> {
  await until('saved lists are the live ones', async () => {
    const [saved, live] = [await savedLists(), await liveLists()];
    return JSON.stringify(saved) === JSON.stringify(live);
  });
}

async function topTen(jobId: string): Promise<string[]> {
  return (await savedLists()).find((list) => list.jobId === jobId)?.talentIds.slice(0, 10) ?? [];
}

const noticesOf = async (person: Person, language = 'en') =>
  (await market.ask(NOTICES, {}, { ...person, language })).data.notices.edges.map(({ node }: any) => node);

const newInTopTen = async (founder: Founder, jobId: string): Promise<number> => {
  const { edges } = (await market.ask(MINE, {}, founder)).data.myJobPostings;
  return edges.find(({ node }: any) => node.id === jobId).node.newInTopTen;
};

/** Somebody who is first wherever these skills are wanted. */
const expert = (...skillIds: string[]) => ({
  ...somebody(...skillIds.map((id) => held(id, { level: 5, years: 9, evidence: 'credentialed' }))),
  availableFrom: '2026-11-01',
});

describe('a saved list', () => {
  it('is what ranking everybody gives, after whatever happened to people and jobs, in any order', async () => {
    const founder = await market.founder();
    const wished = fc.record({
      mustHave: fc
        .uniqueArray(
          fc.record({ skill: fc.constantFrom(...SKILLS, ...RARER), minLevel: fc.option(fc.constantFrom(2, 4)) }),
          {
            selector: ({ skill }) => skill,
            minLength: 1,
            maxLength: 3,
          },
        )
        .chain((skills) =>
          fc.boolean().map((gate) => skills.map((one, at) => ({ ...one, required: gate && at === 0 }))),
        ),
      rateMax: fc.option(fc.constantFrom({ amount: 15 }, { amount: 30 })),
      weeklyHours: fc.option(fc.constantFrom(20, 40)),
      overlapHours: fc.option(fc.constantFrom(2, 4)),
    });
    const step = fc.oneof(
      fc.record({ kind: fc.constant('post' as const), job: wished }),
      fc.record({ kind: fc.constant('repost' as const), job: wished, pick: fc.nat() }),
      fc.record({ kind: fc.constant('close' as const), pick: fc.nat() }),
      fc.record({ kind: fc.constant('come' as const), size: fc.integer({ min: 1, max: 9 }), seed: fc.nat() }),
      fc.record({
        kind: fc.constant('learn' as const),
        pick: fc.nat(),
        skill: fc.constantFrom(...SKILLS, ...RARER),
        level: fc.integer({ min: 1, max: 5 }),
      }),
      fc.record({ kind: fc.constant('hide' as const), pick: fc.nat() }),
      fc.record({ kind: fc.constant('show' as const), pick: fc.nat() }),
    );
    const open: { id: string; version: number }[] = [];
    const people = (await market.app.database.query<{ id: string }>('SELECT id FROM talent_profile')).map(
      ({ id }) => id,
    );
    const unitOfWork = market.app.get(UnitOfWork);
    const change = (id: string, sql: string, parameters: unknown[]) =>
      unitOfWork.run(async () => {
        await unitOfWork.query(sql, parameters);
        await market.app.get(Outbox).changed('talent', [id]);
      });
    for (const sequence of fc.sample(fc.array(step, { minLength: 25, maxLength: 25 }), { numRuns: 6, seed: 5 })) {
      for (const one of sequence) {
        const id = 'pick' in one ? people[one.pick % people.length]! : '';
        const job = 'pick' in one ? open[one.pick % Math.max(open.length, 1)] : undefined;
        if (one.kind === 'post') open.push({ id: await market.post(founder, one.job), version: 1 });
        else if (one.kind === 'repost' && job) {
          const input = { title: 'Other work', timeZone: 'UTC', ...one.job };
          const { data } = await market.ask(UPDATE, { ...job, input }, founder);
          job.version = data.updateJob.version;
        } else if (one.kind === 'close' && job && open.length > 4) {
          await market.ask(CLOSE, { id: job.id }, founder);
          open.splice(open.indexOf(job), 1);
        } else if (one.kind === 'come') {
          const facts = crowd(one.size, [...RARER, ...SKILLS], one.seed);
          people.push(...facts.map((person) => person.id));
          await insertPeople(market.app, { facts });
        } else if (one.kind === 'learn') {
          await change(
            id,
            `INSERT INTO talent_skill (profile_id, skill_id, level, evidence) VALUES ($1, $2, $3, 'evidenced')
             ON CONFLICT (profile_id, skill_id) DO UPDATE SET level = excluded.level`,
            [id, one.skill, one.level],
          );
        } else if (one.kind === 'hide' || one.kind === 'show') {
          const visibility = one.kind === 'hide' ? 'hidden' : 'founders';
          await change(id, 'UPDATE talent_profile SET visibility = $2 WHERE id = $1', [id, visibility]);
        }
      }
      await settled();
    }
    expect(open.length).toBeGreaterThan(10);
    const [row] = await market.app.database.query<{ wrong: number }>(
      `SELECT count(*)::int AS wrong FROM job_shortlist s FULL JOIN (SELECT * FROM job_top_ten WHERE inside) t
           ON t.job_id = s.job_id AND t.talent_id = ANY (s.talent_ids[1:10]) WHERE s.job_id IS NULL`,
    );
    expect(row!.wrong).toBe(0);
    for (const { id } of open) await market.ask(CLOSE, { id }, founder);
    await until('lists of closed jobs are gone', async () => (await savedLists()).length === 0);
  }, 120_000);

  it('tells in how many top tens of other jobs somebody is', async () => {
    const founder = await market.founder();
    const jobId = await market.post(founder, { mustHave: [{ skill: 'cobol' }] });
    const person = expert('cobol');
    await insertPeople(market.app, { facts: [person] });
    await until('the expert is listed', async () => (await topTen(jobId))[0] === person.id);
    expect(await market.app.get(SavedShortlists).topTensOf([person.id], null)).toEqual(new Map([[person.id, 1]]));
    expect(await market.app.get(SavedShortlists).topTensOf([person.id], jobId)).toEqual(new Map());
  });
});

describe('a founder', () => {
  it('hears of new people in a top ten in one line, once each, and not of the first list', async () => {
    const founder = await market.founder();
    const jobId = await market.post(founder, { title: 'Proof engineer', mustHave: [{ skill: 'haskell' }] });
    await until('the list is there', async () => (await topTen(jobId)).length === 10);
    expect([await noticesOf(founder), await newInTopTen(founder, jobId)]).toEqual([[], 0]);

    const [first, second] = [expert('haskell'), expert('haskell')];
    await insertPeople(market.app, { facts: [first] });
    await until('the first is new', async () => (await newInTopTen(founder, jobId)) === 1);
    expect(await noticesOf(founder)).toEqual([
      {
        code: 'top_ten.people',
        sentence: 'Somebody new is in the top ten for “Proof engineer”.',
        path: `/jobs/${jobId}`,
      },
    ]);
    await insertPeople(market.app, { facts: [second] });
    await until('the second is new', async () => (await newInTopTen(founder, jobId)) === 2);
    const [line, ...others] = await noticesOf(founder);
    expect([line.sentence, others]).toEqual(['2 new people are in the top ten for “Proof engineer”.', []]);
    expect((await noticesOf(founder, 'ur'))[0].sentence).toContain('2 نئے افراد');

    const { data } = await market.ask(NEWS, { jobId }, founder);
    const marked = data.shortlist.matches.filter(({ isNew }: any) => isNew).map(({ talent }: any) => talent.id);
    expect(marked.toSorted()).toEqual([first.id, second.id].toSorted());
    await market.ask(SEEN, { jobId }, founder);
    expect(await newInTopTen(founder, jobId)).toBe(0);

    // out of the list and in again, and a little better: nothing that is worth a line
    await market.ask('mutation { markNoticesRead { done } }', {}, founder);
    const unitOfWork = market.app.get(UnitOfWork);
    for (const visibility of ['hidden', 'founders']) {
      await unitOfWork.run(async () => {
        await unitOfWork.query('UPDATE talent_profile SET visibility = $2 WHERE id = $1', [first.id, visibility]);
        await market.app.get(Outbox).changed('talent', [first.id]);
      });
      await until('gone or back', async () => (await topTen(jobId)).includes(first.id) === (visibility === 'founders'));
    }
    await settled();
    const { data: after } = await market.ask(NOTICES, {}, founder);
    expect(after.unreadNotices).toBe(0);
    expect(await newInTopTen(founder, jobId)).toBe(0);
  });

  it('hears nothing of people who are new because the job was edited', async () => {
    const founder = await market.founder();
    const jobId = await market.post(founder, { mustHave: [{ skill: 'css' }] });
    const experts = [expert('elixir'), expert('elixir')];
    await insertPeople(market.app, { facts: experts });
    await settled();
    await market.ask('mutation { markNoticesRead { done } }', {}, founder);
    await market.ask(SEEN, { jobId }, founder);
    const input = { title: 'Work', timeZone: 'UTC', mustHave: [{ skill: 'elixir' }] };
    await market.ask(UPDATE, { id: jobId, version: 1, input }, founder);
    await settled();
    expect((await topTen(jobId)).slice(0, 2).toSorted()).toEqual(experts.map(({ id }) => id).toSorted());
    expect(await newInTopTen(founder, jobId)).toBe(0);
    expect((await market.ask(NOTICES, {}, founder)).data.unreadNotices).toBe(0);
  });

  it('is the only one to whom it is told how many are new', async () => {
    const [founder, other] = [await market.founder(), await market.founder('Other Labs')];
    const jobId = await market.post(founder, { mustHave: [{ skill: 'prolog' }] });
    await until('the list is there', async () => (await topTen(jobId)).length === 10);
    await insertPeople(market.app, { facts: [expert('prolog')] });
    await until('somebody is new', async () => (await newInTopTen(founder, jobId)) === 1);
    const QUERY = 'query ($id: ID!) { jobPosting(id: $id) { newInTopTen } }';
    expect((await market.ask(QUERY, { id: jobId }, other)).data.jobPosting.newInTopTen).toBe(0);
    expect((await market.ask(SEEN, { jobId }, other)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await newInTopTen(founder, jobId)).toBe(1);
    expect(await noticesOf(other)).toEqual([]);
  });
});

describe('a freelancer', () => {
  it('hears of new jobs in whose top ten they are, in one line, and of nobody else', async () => {
    const [founder, person] = [await market.founder(), await market.freelancer('Noor Jahan')];
    const edited = await market.ask(EDIT, { input: { version: 1, skills: [{ skillId: 'ocaml', level: 4 }] } }, person);
    expect(edited.data.updateMyProfile.__typename).toBe('TalentProfile');
    await market.post(founder, { title: 'Compilers', mustHave: [{ skill: 'ocaml' }] });
    await until('the first is told', async () => (await noticesOf(person)).length > 0);
    expect(await noticesOf(person)).toEqual([
      { code: 'top_ten.job', sentence: 'You are in the top ten for a new job: “Compilers”.', path: '/jobs-for-me' },
    ]);
    await market.post(founder, { title: 'Type checkers', mustHave: [{ skill: 'ocaml' }, { skill: 'haskell' }] });
    await until('the second is told', async () => (await noticesOf(person))[0].sentence.includes('2 new jobs'));
    const rows = await market.app.database.query<{ params: object }>(
      'SELECT params FROM notice WHERE account_id = $1',
      [person.accountId],
    );
    expect(Object.keys(rows[0]!.params).toSorted()).toEqual(['jobId', 'title']);
  });

  it('reads what would bring them into more top tens, and finds it true', async () => {
    const [founder, person] = [await market.founder('Agents'), await market.freelancer('Bilal Aziz')];
    await insertPeople(market.app, {
      facts: Array.from({ length: 12 }, () => ({
        ...expert('langgraph', 'rust'),
        skills: [held('langgraph', { level: 3 }), held('rust', { level: 4 })],
      })),
    });
    for (const title of ['Agent one', 'Agent two', 'Agent three', 'Agent four']) {
      await market.post(founder, { title, mustHave: [{ skill: 'langgraph', minLevel: 3 }, { skill: 'rust' }] });
    }
    const skills = [{ skillId: 'rust', level: 5, years: 6 }];
    await market.ask(EDIT, { input: { version: 1, skills, availableFrom: '2026-11-01' } }, person);
    await settled();
    const STEPS = `query ($first: Int!) { myCareerSteps(first: $first) { code sentence level jobs skill { id name } jobExamples { id title companyName } } }`;
    const ask = async (first = 5, language = 'en') =>
      (await market.ask(STEPS, { first }, { ...person, language })).data.myCareerSteps;
    const steps = await ask(20);
    expect(steps.map(({ jobs }: any) => jobs)).toEqual(
      steps.map(({ jobs }: any) => jobs).toSorted((a: number, b: number) => b - a),
    );
    expect((await ask()).length).toBe(5);
    const first = steps.find(({ skill }: any) => skill?.id === 'langgraph');
    expect(first).toMatchObject({ code: 'step.skill', level: 3, skill: { id: 'langgraph', name: 'LangGraph' } });
    expect(first.jobs).toBeGreaterThanOrEqual(4);
    expect(first.sentence).toBe(`LangGraph at level 3 puts you in the top ten of ${first.jobs} open jobs.`);
    expect(first.jobExamples).toHaveLength(3);
    expect(first.jobExamples[0].companyName).toBe('Agents');
    const urdu = (await ask(20, 'ur')).find(({ skill }: any) => skill?.id === 'langgraph');
    expect(urdu.sentence).toContain('\u2068LangGraph\u2069');

    const inTopTens = async () => {
      const counts = await market.app.get(SavedShortlists).topTensOf([person.profileId], null);
      return counts.get(person.profileId) ?? 0;
    };
    const before = await inTopTens();
    const learnt = [...skills, { skillId: 'langgraph', level: 3 }];
    await market.ask(EDIT, { input: { version: 2, skills: learnt } }, person);
    await settled();
    expect((await inTopTens()) - before).toBe(first.jobs);
  });
});

describe('several processes', () => {
  it('keep the lists together: nothing is told twice, and one goes on where another ends', async () => {
    other = await MarketFixture.start(market.app.database);
    other.app.get(ShortlistKeeper).start();
    const founder = await market.founder();
    const jobId = await market.post(founder, { title: 'Shared', mustHave: [{ skill: 'fortran' }] });
    await until('the list is there', async () => (await topTen(jobId)).length === 10);
    await insertPeople(market.app, { facts: [expert('fortran'), expert('fortran')] });
    await until('two are new', async () => (await newInTopTen(founder, jobId)) === 2);
    await market.app.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks
        WHERE locktype = 'advisory' AND objsubid = 1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    await insertPeople(market.app, { facts: [expert('fortran')] });
    await until('the lock was lost and found', async () => (await newInTopTen(founder, jobId)) === 3);
    await market.app.get(ShortlistKeeper).stop();
    const late = expert('fortran');
    await insertPeople(market.app, { facts: [late] });
    await until('the other has taken over', async () => (await newInTopTen(founder, jobId)) === 4);
    await settled();
    expect((await noticesOf(founder)).map(({ sentence }: any) => sentence)).toEqual([
      '4 new people are in the top ten for “Shared”.',
    ]);
  });
});

describe('reading, while nobody keeps', () => {
  const count = (person: Person, query: string, variables = {}) =>
    countStatements(() => market.ask(query, variables, person));

  it('takes the same statements for one posting, person or step and for many', async () => {
    const [founder, person] = [await market.founder(), await market.freelancer()];
    await market.ask(EDIT, { input: { version: 1, skills: [{ skillId: 'html', level: 4 }] } }, person);
    const jobId = await market.post(founder, { mustHave: [{ skill: 'html' }] });
    await settled();
    await other?.app.get(ShortlistKeeper).stop();
    const one = await count(founder, MINE);
    for (let more = 0; more < 5; more += 1) await market.post(founder, { mustHave: [{ skill: 'css' }] });
    expect(await count(founder, MINE)).toBe(one);
    const LIST = 'query ($jobId: ID!, $first: Int!) { shortlist(jobId: $jobId, first: $first) { matches { isNew } } }';
    for (const first of [1, 50]) {
      const { statements } = await recordStatements(() => market.ask(LIST, { jobId, first }, founder));
      expect(statements.filter((sql) => /SELECT.*is_new/s.test(sql))).toHaveLength(1);
    }
    const STEPS = `query ($first: Int!) { myCareerSteps(first: $first) { sentence jobExamples { companyName } } }`;
    expect((await market.ask(STEPS, { first: 20 }, person)).data.myCareerSteps.length).toBeGreaterThan(1);
    expect(await count(person, STEPS, { first: 20 })).toBe(await count(person, STEPS, { first: 1 }));
  });
});
