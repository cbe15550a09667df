import { JobReader } from '@hunar/hiring';
import { GrantService } from '@hunar/identity';
import { FAIRNESS_AUDIT, InsightsModule } from '@hunar/insights';
import { newId, systemViewer } from '@hunar/kernel';
import { jobFactsOf, score, TalentMarket, type TalentFacts, TalentMatrix, TaxonomySkillGraph } from '@hunar/matching';
import { JobHandlers, QueueWorker } from '@hunar/queue';
import { TalentReader } from '@hunar/talent';
import { setTimeout as sleep } from 'node:timers/promises';
import { countStatements } from '../support/statements';
import { crowd, insertPeople } from './market-people';
import { FAILED, type Founder, MarketFixture, type Person } from './market.fixture';

const REPORT = `asOf modelVersion jobs people assessed regionsFromCity leastPeople leastSelected
  tables { dimension definition selected rate rows { sex region unknown people assessed selected rate low high
    impactRatio ratioLow ratioHigh suppressed excluded belowFourFifths } }`;
const AUDIT = `id state percent scope { jobId from to } createdAt finishedAt report { ${REPORT} }`;
const START = `mutation ($input: FairnessAuditInput!) {
  startFairnessAudit(input: $input) { __typename ... on FairnessAudit { ${AUDIT} } ${FAILED} } }`;
const READ = `query ($id: ID!) { fairnessAudit(id: $id) { ${AUDIT} } }`;
const LIST = `query ($first: Int, $after: String) {
  fairnessAudits(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id state } } } }`;
const CANCEL = 'mutation ($id: ID!) { cancelFairnessAudit(id: $id) { __typename } }';

const SKILLS = [
  'javascript',
  'python',
  'react',
  'html',
  'css',
  'nodejs',
  'postgresql',
  'typescript',
  'django',
  'docker',
];
const JOBS = [
  {
    mustHave: [{ skill: 'react' }, { skill: 'typescript' }],
    niceToHave: [{ skill: 'docker' }],
    rateMax: { amount: 20 },
  },
  { mustHave: [{ skill: 'python' }, { skill: 'django', minLevel: 3 }], weeklyHours: 20 },
  { mustHave: [{ skill: 'javascript', required: true }, { skill: 'css' }], timeZone: 'Asia/Karachi' },
];
const PEOPLE = 320;

let market: MarketFixture;
let founder: Founder;
let auditor: Person;
let people: TalentFacts[];
const jobIds: string[] = [];

beforeAll(async () => {
  market = await MarketFixture.start(undefined, undefined, [InsightsModule]);
  founder = await market.founder();
  auditor = await market.person('auditor');
  people = crowd(PEOPLE, SKILLS, 11);
  await insertPeople(market.app, { facts: people });
  await insertPeople(market.app, { facts: crowd(20, SKILLS, 12), visibility: 'hidden' });
  await describePeople();
  for (const job of JOBS) jobIds.push(await market.post(founder, job));
});
afterAll(() => market.app.close());

/** A third women, one in forty unknown; Punjab, Sindh by the city lived in, a few of Balochistan. */
async function describePeople(): Promise<void> {
  await market.app.database.query(
    `INSERT INTO protected_attributes (profile_id, gender, region_of_origin)
     SELECT id, CASE WHEN n % 40 = 0 THEN NULL WHEN n % 3 = 0 THEN 'female' ELSE 'male' END,
            CASE WHEN n % 5 < 3 THEN 'Punjab' WHEN n % 25 = 3 THEN 'Balochistan' END
       FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM talent_profile) p`,
  );
  await market.app.database.query(
    `UPDATE talent_profile p SET city = 'khi', country = 'PK'
       FROM protected_attributes a WHERE a.profile_id = p.id AND a.region_of_origin IS NULL`,
  );
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests read whatever they asked for
async function audited(input: object = {}): Promise<any> {
  const started = await market.ask(START, { input }, auditor);
  const { id, state, report } = started.data.startFairnessAudit;
  expect([state, report]).toEqual(['QUEUED', null]);
  await market.app.get(JobHandlers).runNow(FAIRNESS_AUDIT, { auditId: id });
  const { data } = await market.ask(READ, { id }, auditor);
  return data.fairnessAudit;
}

/** Sexes and regions as the database has them, read apart from the audit. */
async function categories(): Promise<Map<string, { sex: string | null; region: string | null }>> {
  const rows = await market.app.database.query<{
    id: string;
    gender: string | null;
    region: string | null;
    city: string;
  }>(
    `SELECT p.id, upper(a.gender) AS gender, upper(a.region_of_origin) AS region, p.city
       FROM talent_profile p JOIN protected_attributes a ON a.profile_id = p.id`,
  );
  return new Map(
    rows.map(({ id, gender, region, city }) => [id, { sex: gender, region: region ?? (city ? 'SINDH' : null) }]),
  );
}

/** Everybody's total for a job, by scoring one after another; −1: left out. */
async function totals(jobId: string): Promise<Map<string, number>> {
  const job = (await market.app.get(JobReader).byIds([jobId])).get(jobId)!;
  const graph = market.app.get(TaxonomySkillGraph);
  const read = await market.app.get(TalentReader).byIds(people.map(({ id }) => id));
  const facts = [...read.values()].map((one) => market.app.get(TalentMarket).factsOf(one));
  const pool = new TalentMatrix(graph, facts);
  const context = { graph, rarity: (id: string) => pool.rarity(id), now: market.identity.clock.now() };
  return new Map(
    facts.map((one) => {
      const { total, gatesFailed } = score(jobFactsOf(jobId, job), one, context);
      return [one.id, gatesFailed.length > 0 ? -1 : total];
    }),
  );
}

describe('an audit', () => {
  it('counts whom the shortlists of all open jobs select, and who scores above the median', async () => {
    const { state, percent, report } = await audited();
    expect([state, percent]).toEqual(['DONE', 100]);
    expect(report).toMatchObject({ jobs: 3, people: PEOPLE, assessed: 3 * PEOPLE, leastPeople: 10, leastSelected: 5 });
    expect(report.tables).toHaveLength(9);
    const of = await categories();
    expect(report.regionsFromCity).toBe(people.filter(({ id }) => of.get(id)!.region === 'SINDH').length);
    const selected: Record<string, string[]> = { TOP_10: [], TOP_100: [], SCORING: [] };
    for (const jobId of jobIds) {
      // oxlint-disable-next-line typescript/no-explicit-any -- likewise
      const ids = (await market.shortlist(founder, jobId, 100)).matches.map(({ talent }: any) => talent.id);
      selected.TOP_10!.push(...ids.slice(0, 10));
      selected.TOP_100!.push(...ids);
      const scores = await totals(jobId);
      const sorted = [...scores.values()].sort((a, b) => a - b);
      const median = (sorted[PEOPLE / 2 - 1]! + sorted[PEOPLE / 2]!) / 2;
      selected.SCORING!.push(...[...scores].filter(([, total]) => total > median).map(([id]) => id));
    }
    let shown = 0;
    for (const { dimension, definition, selected: all, rate, rows } of report.tables) {
      expect([all, rate]).toEqual([selected[definition]!.length, selected[definition]!.length / (3 * PEOPLE)]);
      for (const row of rows) {
        const isIn = (id: string): boolean => {
          const { sex, region } = of.get(id)!;
          return (dimension === 'REGION' || sex === row.sex) && (dimension === 'SEX' || region === row.region);
        };
        if (row.people !== null)
          expect([row.people, row.assessed]).toEqual([people.filter(({ id }) => isIn(id)).length, 3 * row.people]);
        if (row.selected === null) continue;
        shown += 1;
        expect([definition, row.selected]).toEqual([definition, selected[definition]!.filter(isIn).length]);
        expect(row.rate).toBeCloseTo(row.selected / row.assessed, 10);
        expect(row.low).toBeLessThanOrEqual(row.rate);
        expect(row.high).toBeGreaterThanOrEqual(row.rate);
      }
    }
    expect(shown).toBeGreaterThan(12);
    // oxlint-disable-next-line typescript/no-explicit-any -- likewise
    const sexes = report.tables.find((table: any) => table.dimension === 'SEX' && table.definition === 'SCORING').rows;
    // oxlint-disable-next-line typescript/no-explicit-any -- likewise
    expect(sexes.map((row: any) => [row.sex, row.unknown])).toEqual([
      ['FEMALE', false],
      ['MALE', false],
      [null, true],
    ]);
    expect(Math.max(sexes[0].impactRatio, sexes[1].impactRatio)).toBe(1);
    expect(sexes[2].impactRatio).toBeNull();
  });

  it('is about one job, or the days on which jobs were posted, closed ones included', async () => {
    const closed = await market.post(founder, JOBS[0]!);
    await market.ask('mutation ($id: ID!) { closeJob(id: $id) { __typename } }', { id: closed }, founder);
    expect((await audited({ jobId: closed })).report).toMatchObject({ jobs: 1, assessed: PEOPLE });
    expect((await audited()).report.jobs).toBe(3);
    const [row] = await market.app.database.query<{ day: string }>(
      `SELECT (min(created_at) AT TIME ZONE 'UTC')::date::text AS day FROM job_posting`,
    );
    expect((await audited({ from: row!.day, to: row!.day })).report.jobs).toBe(4);
    expect((await audited({ from: row!.day })).scope).toEqual({ jobId: null, from: row!.day, to: null });
  });

  it('says what is wrong with what was asked for', async () => {
    const codes = async (input: object): Promise<unknown> => {
      const { data } = await market.ask(START, { input }, { ...auditor, language: 'ur' });
      // oxlint-disable-next-line typescript/no-explicit-any -- likewise
      return data.startFairnessAudit.failures?.map(({ code, path, message }: any) => [
        code,
        path.join(),
        /[\u0600-\u06ff]/.test(message),
      ]);
    };
    expect(await codes({ jobId: jobIds[0], from: '2026-11-01' })).toEqual([['AUDIT_SCOPE_MIXED', 'jobId', true]]);
    expect(await codes({ from: '2026-11-02', to: '2026-11-01' })).toEqual([['AUDIT_DAYS_REVERSED', 'from', true]]);
    expect(await codes({ jobId: newId() })).toEqual([['AUDIT_JOB_UNKNOWN', 'jobId', true]]);
    expect(await codes({ jobId: 'nonsense' })).toEqual([['AUDIT_JOB_UNKNOWN', 'jobId', true]]);
    expect(await codes({ to: '2001-01-01' })).toEqual([['AUDIT_WITHOUT_JOBS', '', true]]);
  });

  it('is run by a worker, can be watched to its end, and stopped before it', async () => {
    const { data } = await market.ask(START, { input: { jobId: jobIds[0] } }, auditor);
    const stopped = await market.ask(START, { input: {} }, auditor);
    const cancelled = stopped.data.startFairnessAudit.id;
    expect((await market.ask(CANCEL, { id: cancelled }, auditor)).data.cancelFairnessAudit.__typename).toBe('Done');
    await market.app.get(QueueWorker).start();
    let seen;
    for (let tries = 0; tries < 200 && seen?.state !== 'DONE'; tries += 1) {
      await sleep(50);
      seen = (await market.ask(READ, { id: data.startFairnessAudit.id }, auditor)).data.fairnessAudit;
    }
    expect(seen).toMatchObject({ state: 'DONE', percent: 100, report: { jobs: 1 } });
    await market.app.get(QueueWorker).stop();
    await market.app.get(JobHandlers).runNow(FAIRNESS_AUDIT, { auditId: cancelled });
    const after = (await market.ask(READ, { id: cancelled }, auditor)).data.fairnessAudit;
    expect(after).toMatchObject({ state: 'CANCELLED', report: null });
  });

  it('is listed newest first, in pages', async () => {
    const first = (await market.ask(LIST, { first: 2 }, auditor)).data.fairnessAudits;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = (await market.ask(LIST, { first: 100, after: first.pageInfo.endCursor }, auditor)).data.fairnessAudits;
    // oxlint-disable-next-line typescript/no-explicit-any -- likewise
    const ids = [...first.edges, ...rest.edges].map(({ node }: any) => node.id);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(ids).toHaveLength(first.totalCount);
  });

  it('takes as many statements for many people as for few', async () => {
    const count = () => countStatements(() => audited({ jobId: jobIds[1] }));
    await count();
    const before = await count();
    await insertPeople(market.app, { facts: crowd(150, SKILLS, 13) });
    await market.shortlist(founder, jobIds[1]!);
    expect(await count()).toBe(before);
  });
});

describe('the auditor’s grant', () => {
  it('is needed: founders, operators, programme admins, freelancers and strangers are refused', async () => {
    const others = [
      founder,
      await market.person('operator'),
      await market.person('program_admin'),
      await market.freelancer(),
    ];
    const operations = [
      [START, { input: {} }],
      [READ, { id: newId() }],
      [LIST, {}],
      [CANCEL, { id: newId() }],
    ] as const;
    for (const [query, variables] of operations) {
      for (const other of others)
        expect((await market.ask(query, variables, other)).errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await market.ask(query, variables)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    expect((await market.ask(READ, { id: newId() }, auditor)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('reads nothing once it was taken away, whatever was asked before', async () => {
    const former = await market.person('auditor');
    const { data } = await market.ask(START, { input: {} }, former);
    const { id } = data.startFairnessAudit;
    const grant = { role: 'auditor', organisationId: null } as const;
    await market.app.get(GrantService).take(systemViewer('test'), former.accountId, grant);
    await expect(market.app.get(JobHandlers).runNow(FAIRNESS_AUDIT, { auditId: id })).rejects.toThrow();
    const read = await market.app.database.query(
      `SELECT 1 FROM audit_entry WHERE action = 'protected_attributes.read' AND entity_id = $1`,
      [id],
    );
    expect(read).toEqual([]);
  });

  it('leaves on record who audited what and when, in ids alone', async () => {
    const { id } = await audited({ jobId: jobIds[2] });
    const entries = await market.app.database.query(
      `SELECT actor_account_id AS who, action, entity_kind AS kind, details FROM audit_entry WHERE entity_id = $1 ORDER BY id`,
      [id],
    );
    const common = { who: auditor.accountId, kind: 'fairness_audit' };
    expect(entries).toEqual([
      { ...common, action: 'fairness_audit.started', details: { jobId: jobIds[2], from: null, to: null } },
      { ...common, action: 'protected_attributes.read', details: {} },
    ]);
    const [stored] = await market.app.database.query<{ report: string }>(
      'SELECT report::text FROM fairness_audit WHERE id = $1',
      [id],
    );
    expect(stored!.report).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });
});
