import { EntityChanges, Outbox } from '@hunar/database';
import { CompanyService, JobPostingService, JobReader, readJobDraft } from '@hunar/hiring';
import { newId, systemViewer } from '@hunar/kernel';
import { countStatements } from '../support/statements';
import { FAILED, type Founder, JOB, MarketFixture, type Person, POST } from './market.fixture';

const NEXT_JOB = {
  title: '  AI  engineer ',
  mustHave: [
    { skill: 'Next.js', minLevel: 3 },
    { skill: 'langchain', required: true },
  ],
  niceToHave: [{ skill: 'Fast API' }],
  rateMin: { amount: 15 },
  rateMax: { amount: 25 },
  weeklyHours: 20,
  overlapHours: 3,
  timeZone: 'America/Los_Angeles',
  startsOn: '2026-12-01',
  language: { language: 'en', level: 'B2' },
};
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: JobPostingInput!) {
  updateJob(id: $id, version: $version, input: $input) { __typename ... on JobPosting { ${JOB} } ${FAILED} } }`;
const CLOSE = `mutation ($id: ID!) { closeJob(id: $id) { ... on JobPosting { id state version } } }`;
const READ = `query ($id: ID!) { jobPosting(id: $id) { ${JOB} } }`;
const MINE = `query ($first: Int!, $after: String) { myJobPostings(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id title company { name } } } } }`;
const CREATE_COMPANY = `mutation ($input: CreateCompanyInput!) {
  createCompany(input: $input) { __typename ... on Company { id name slug website timeZone } ${FAILED} } }`;

let market: MarketFixture;
let ada: Founder;
let bilal: Founder;
let freelancer: Person;

beforeAll(async () => {
  market = await MarketFixture.start();
  await market.app.get(EntityChanges).follow('job', (changed) => void announced.push(...changed));
  ada = await market.founder('Golden Gate Labs');
  bilal = await market.founder('Margalla Systems');
  freelancer = await market.person('freelancer');
});
afterAll(() => market.app.close());

const codeOf = async (query: string, variables: object, person: Person | null) => {
  const { errors, data } = await market.ask(query, variables, person ?? {});
  return errors[0]?.extensions.code ?? data;
};
const announced: string[] = [];
/** Jobs that other processes were told of. */
const told = async () => {
  await market.app.get(EntityChanges).caughtUp(5_000);
  return announced;
};
const audit = (id: string) =>
  market.app.database.query<{ action: string }>('SELECT action FROM audit_entry WHERE entity_id = $1 ORDER BY id', [
    id,
  ]);

describe('posting', () => {
  it('stores what was meant, tells other processes and the audit log, and queues it for the index', async () => {
    const { data } = await market.ask(POST, { input: NEXT_JOB }, ada);
    const { id, createdAt: _, ...job } = data.postJob;
    expect(job).toEqual({
      __typename: 'JobPosting',
      title: 'AI engineer',
      description: '',
      version: 1,
      state: 'OPEN',
      timeZone: 'America/Los_Angeles',
      weeklyHours: 20,
      overlapHours: 3,
      startsOn: '2026-12-01',
      engagement: 'HOURLY',
      company: { id: ada.companyId, name: 'Golden Gate Labs', timeZone: null },
      mustHave: [
        { skill: { id: 'nextjs', name: 'Next.js' }, minLevel: 3, required: false },
        { skill: { id: 'langchain', name: 'LangChain' }, minLevel: null, required: true },
      ],
      niceToHave: [{ skill: { id: 'fastapi' }, minLevel: null, required: false }],
      rateMin: { amount: 15, amountMinor: 1500, currency: 'USD', period: 'HOUR' },
      rateMax: { amount: 25, amountMinor: 2500, currency: 'USD', period: 'HOUR' },
      workingHours: [],
      language: { language: 'en', level: 'B2' },
    });
    expect((await told()).at(-1)).toBe(id);
    expect(await market.app.get(Outbox).state()).toMatchObject({ pending: 1 });
    expect((await audit(id)).map(({ action }) => action)).toEqual(['job.posted']);
  });

  it('says of every field what is wrong with it, and where, in both languages', async () => {
    const wrong = {
      title: ' ',
      description: 'x'.repeat(10_001),
      mustHave: [
        { skill: 'nextjs' },
        { skill: 'React and Node.js' },
        { skill: 'blorptastic' },
        { skill: 'NextJS', minLevel: 6 },
      ],
      niceToHave: [{ skill: 'react', required: true }],
      rateMin: { amount: 30 },
      rateMax: { amount: 25 },
      weeklyHours: 169,
      overlapHours: 24.5,
      timeZone: 'California/San_Francisco',
      workingHours: [
        { weekday: 1, start: '09:00', end: '17:00' },
        { weekday: 8, start: '9', end: '17:00' },
      ],
      language: { language: 'xx', level: 'B2' },
    };
    const { data } = await market.ask(POST, { input: wrong }, ada);
    expect(
      data.postJob.failures.map(({ code, path }: { code: string; path: string[] }) => [code, path.join('.')]),
    ).toEqual([
      ['TITLE_LENGTH', 'title'],
      ['DESCRIPTION_TOO_LONG', 'description'],
      ['SKILL_AMBIGUOUS', 'mustHave.1.skill'],
      ['SKILL_UNKNOWN', 'mustHave.2.skill'],
      ['SKILL_LEVEL_RANGE', 'mustHave.3.minLevel'],
      ['SKILL_TWICE', 'mustHave.3.skill'],
      ['REQUIRED_IS_MUST', 'niceToHave.0.required'],
      ['RATE_REVERSED', 'rateMax.amount'],
      ['WEEKLY_HOURS_RANGE', 'weeklyHours'],
      ['OVERLAP_HOURS_RANGE', 'overlapHours'],
      ['TIME_OF_DAY_INVALID', 'workingHours.1'],
      ['TIME_ZONE_UNKNOWN', 'timeZone'],
      ['LANGUAGE_UNKNOWN', 'language.language'],
    ]);
    expect(data.postJob.failures[2].message).toBe(
      '“React and Node.js” names several skills: React, Node.js. Enter one in each row.',
    );
    expect(await market.app.database.query('SELECT text FROM unknown_phrase')).toEqual([{ text: 'blorptastic' }]);
    const urdu = await market.ask(POST, { input: wrong }, { ...ada, language: 'ur' });
    for (const { code, message } of urdu.data.postJob.failures) {
      expect(message).toMatch(/[\u0600-\u06ff]/);
      expect(message).not.toContain(code);
    }
  });

  it.each([
    ['MUST_HAVE_EMPTY', 'mustHave', { mustHave: [] }],
    ['SKILLS_TOO_MANY', 'mustHave', { mustHave: Array.from({ length: 21 }, () => ({ skill: 'react' })) }],
    ['CURRENCY_UNKNOWN', 'rateMax.currency', { rateMax: { amount: 5, currency: 'XYZ' } }],
    ['AMOUNT_RANGE', 'rateMax.amount', { rateMax: { amount: -1 } }],
    ['AMOUNT_RANGE', 'rateMin.amount', { rateMin: { amount: 9_999_999, currency: 'KWD' } }],
    ['RATE_UNITS_DIFFER', 'rateMax.period', { rateMin: { amount: 5 }, rateMax: { amount: 9, period: 'DAY' } }],
    ['RATE_UNITS_DIFFER', 'rateMax.currency', { rateMin: { amount: 5 }, rateMax: { amount: 9, currency: 'EUR' } }],
    ['TIME_ZONE_MISSING', 'timeZone', { overlapHours: 2 }],
  ])('refuses with %s at %s', async (code, path, changes) => {
    const input = { title: 'Work', mustHave: [{ skill: 'react' }], ...changes };
    const { data } = await market.ask(POST, { input }, ada);
    expect(data.postJob.failures[0]).toMatchObject({ code, path: path.split('.') });
  });
});

describe('companies', () => {
  it('are made by whoever is signed in, and hire in their own zone', async () => {
    const person = await market.person();
    const input = { name: 'Bay & Bridge', website: 'https://bay.example', timeZone: 'America/New_York' };
    const { data } = await market.ask(CREATE_COMPANY, { input }, person);
    expect(data.createCompany).toMatchObject({
      name: 'Bay & Bridge',
      slug: 'bay-bridge',
      website: 'https://bay.example',
    });
    const posted = await market.ask(
      POST,
      { input: { title: 'Work', mustHave: [{ skill: 'react' }], overlapHours: 4 } },
      person,
    );
    expect(posted.data.postJob).toMatchObject({ timeZone: 'America/New_York', company: { name: 'Bay & Bridge' } });
    const again = await market.ask(CREATE_COMPANY, { input: { ...input, name: 'Second' } }, person);
    expect(again.data.createCompany.__typename).toBe('Company');
    const unclear = await market.ask(POST, { input: { title: 'Work', mustHave: [{ skill: 'react' }] } }, person);
    expect(unclear.data.postJob.failures).toMatchObject([{ code: 'COMPANY_CHOOSE', path: ['companyId'] }]);
    expect((await market.ask('{ myCompanies { name } }', {}, person)).data.myCompanies).toEqual([
      { name: 'Bay & Bridge' },
      { name: 'Second' },
    ]);
  });

  it('refuse an address or a zone that is none', async () => {
    const wrong = { name: 'X', website: 'javascript:alert(1)', timeZone: 'UTC' };
    const first = await market.ask(CREATE_COMPANY, { input: wrong }, bilal);
    expect(first.data.createCompany.failures).toMatchObject([{ code: 'WEB_ADDRESS_INVALID', path: ['website'] }]);
    const second = await market.ask(CREATE_COMPANY, { input: { name: 'X', timeZone: 'Mars/Base' } }, bilal);
    expect(second.data.createCompany.failures).toMatchObject([{ code: 'TIME_ZONE_UNKNOWN', path: ['timeZone'] }]);
  });

  it('change their details for their founders alone', async () => {
    const update = `mutation ($id: ID!) { updateCompany(id: $id, input: { timeZone: "Asia/Karachi" }) { ... on Company { timeZone } } }`;
    expect(await codeOf(update, { id: bilal.companyId }, ada)).toBe('NOT_FOUND');
    expect((await market.ask(update, { id: bilal.companyId }, bilal)).data.updateCompany).toEqual({
      timeZone: 'Asia/Karachi',
    });
  });
});

describe('two companies', () => {
  it('do not see, change, close or post for one another', async () => {
    const id = await market.post(bilal, { mustHave: [{ skill: 'react' }] });
    const input = { title: 'Taken over', mustHave: [{ skill: 'react' }] };
    expect(await codeOf(UPDATE, { id, version: 1, input }, ada)).toBe('NOT_FOUND');
    expect(await codeOf(CLOSE, { id }, ada)).toBe('NOT_FOUND');
    expect(await codeOf(POST, { input: { ...input, companyId: bilal.companyId } }, ada)).toBe('NOT_FOUND');
    expect(await codeOf(UPDATE, { id: newId(), version: 1, input }, ada)).toBe('NOT_FOUND');
    expect(await codeOf(READ, { id: 'no id at all' }, ada)).toBe('NOT_FOUND');
    const { data } = await market.ask(MINE, { first: 100 }, ada);
    expect(data.myJobPostings.edges.map(({ node }: { node: { id: string } }) => node.id)).not.toContain(id);
  });

  it('let everybody who is signed in read open postings, and nobody else closed ones', async () => {
    const id = await market.post(bilal, { mustHave: [{ skill: 'react' }] });
    const operator = await market.person('operator');
    expect(await codeOf(READ, { id }, null)).toBe('UNAUTHENTICATED');
    expect((await market.ask(READ, { id }, freelancer)).data.jobPosting.id).toBe(id);
    expect((await market.ask(CLOSE, { id }, bilal)).data.closeJob).toEqual({ id, state: 'CLOSED', version: 2 });
    expect((await market.ask(CLOSE, { id }, bilal)).data.closeJob.version).toBe(2);
    expect(await codeOf(READ, { id }, freelancer)).toBe('NOT_FOUND');
    expect(await codeOf(READ, { id }, ada)).toBe('NOT_FOUND');
    expect((await market.ask(READ, { id }, bilal)).data.jobPosting.state).toBe('CLOSED');
    expect((await market.ask(READ, { id }, operator)).data.jobPosting.state).toBe('CLOSED');
    expect((await audit(id)).map(({ action }) => action)).toEqual(['job.posted', 'job.closed']);
    const input = { title: 'Anew', mustHave: [{ skill: 'react' }] };
    expect((await market.ask(UPDATE, { id, version: 2, input }, bilal)).data.updateJob.failures).toMatchObject([
      { code: 'JOB_CLOSED' },
    ]);
  });

  it('need a founder: others are refused at the door', async () => {
    const input = { title: 'Work', mustHave: [{ skill: 'react' }] };
    expect(await codeOf(POST, { input }, freelancer)).toBe('FORBIDDEN');
    expect(await codeOf(MINE, { first: 1 }, freelancer)).toBe('FORBIDDEN');
    const unbound = await market.person('founder');
    expect((await market.ask(POST, { input }, unbound)).data.postJob.failures).toMatchObject([
      { code: 'COMPANY_MISSING' },
    ]);
  });
});

it('replaces a posting unless somebody was faster', async () => {
  const id = await market.post(ada, NEXT_JOB);
  const input = { title: 'Changed', mustHave: [{ skill: 'python' }], timeZone: 'UTC', engagement: 'FULL_TIME' };
  const first = await market.ask(UPDATE, { id, version: 1, input }, ada);
  expect(first.data.updateJob).toMatchObject({
    version: 2,
    title: 'Changed',
    rateMax: null,
    niceToHave: [],
    engagement: 'FULL_TIME',
  });
  expect(await codeOf(UPDATE, { id, version: 1, input }, ada)).toBe('CONFLICT');
  expect((await told()).filter((one) => one === id)).toHaveLength(2);
});

it('lists a company\u2019s postings in pages, newest first, in the same number of statements however many', async () => {
  const founder = await market.founder('Pages');
  const ids: string[] = [];
  for (let index = 0; index < 7; index += 1)
    ids.unshift(await market.post(founder, { mustHave: [{ skill: 'react' }] }));
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data }: { data: any } = await market.ask(MINE, { first: 3, after }, founder);
    expect(data.myJobPostings.totalCount).toBe(7);
    seen.push(...data.myJobPostings.edges.map(({ node }: { node: { id: string } }) => node.id));
    after = data.myJobPostings.pageInfo.hasNextPage ? data.myJobPostings.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(ids);
  const count = (first: number) => countStatements(() => market.ask(MINE, { first }, founder));
  expect(await count(7)).toBe(await count(1));
});

describe('for the libraries above', () => {
  it('streams the ids of open postings and posts demo jobs for the system', async () => {
    const draft = readJobDraft({
      title: 'Demo',
      companyId: ada.companyId,
      mustHave: [{ skill: 'react' }],
      engagement: 'PART_TIME',
    });
    if (!draft.ok) throw new Error(JSON.stringify(draft.failures));
    const posted = await market.app.get(JobPostingService).post(systemViewer('demo'), draft.value, true);
    expect(posted).toMatchObject({ ok: true, value: { demo: true, engagement: 'part_time' } });
    const open = new Set<string>();
    for await (const ids of market.app.get(JobReader).openIds()) for (const id of ids) open.add(id);
    const stored = await market.app.database.query<{ id: string }>(`SELECT id FROM job_posting WHERE state = 'open'`);
    expect(open).toEqual(new Set(stored.map(({ id }) => id)));
  });

  it('reads drafts from JSON and names what it cannot read', () => {
    const read = readJobDraft({
      title: 'X',
      mustHave: [{ skill: 'react', minLvl: 3 }],
      engagement: 'NEVER',
      weeklyHours: '20',
    });
    expect(read.ok ? [] : read.failures.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['mustHave.0', 'engagement', 'weeklyHours']),
    );
  });

  it('makes a demo company for an account', async () => {
    const person = await market.person();
    const made = await market.app
      .get(CompanyService)
      .create(person.viewer, { name: 'Demo Co', website: null, timeZone: 'UTC' }, true);
    expect(made).toMatchObject({ ok: true, value: { name: 'Demo Co', timeZone: 'UTC' } });
  });
});
