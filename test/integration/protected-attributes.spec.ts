import { UnitOfWork } from '@hunar/database';
import { ConsentService } from '@hunar/identity';
import { money, newId, systemViewer } from '@hunar/kernel';
import { TalentMarket } from '@hunar/matching';
import { type ImportedTalent, ScorableTalents, TalentImportService, TalentReader } from '@hunar/talent';
import { recordStatements } from '../support/statements';
import { MarketFixture, JOBS_FOR_ME, PREVIEW, SHORTLIST } from './market.fixture';

/** People who are alike in everything that matters for work, and in nothing that the law protects. */
const IDENTITIES: readonly Partial<ImportedTalent>[] = [
  { name: 'Muhammad Ali Raza', gender: 'male', dateOfBirth: '1999-05-02', fatherName: 'Ghulam Abbas', city: 'Karachi' },
  { name: 'Fatima Zahra', gender: 'female', dateOfBirth: '1979-11-30', fatherName: 'Syed Hussain', city: 'Karachi' },
  { name: 'Joseph Masih', gender: 'male', dateOfBirth: '2004-01-15', fatherName: 'Yousaf Masih', city: 'Quetta' },
  { name: 'Sunita Devi', gender: 'female', dateOfBirth: '1990-08-08', fatherName: 'Ramesh Kumar', city: 'Tharparkar' },
  { name: 'Rimsha', gender: 'other', dateOfBirth: null, fatherName: null, city: null },
  { name: 'Gul Zaman Wazir', gender: null, dateOfBirth: '1961-03-23', fatherName: 'Noor Zaman', city: 'Wana' },
];
const REGIONS = ['Punjab', 'Sindh', 'Balochistan', null, 'Gilgit-Baltistan', 'Khyber Pakhtunkhwa'];
const SKILLS = [
  'react',
  'nextjs',
  'python',
  'langchain',
  'postgresql',
  'docker',
  'figma',
  'solidity',
  'fastapi',
  'aws',
];
const TEMPLATES = Array.from({ length: 12 }, (_, index) => ({
  skillIds: SKILLS.filter((__, at) => (index + at * 7) % 4 < 2),
  rate: index % 3 === 0 ? null : money(8 + index, 'USD', 'hour'),
  weeklyHours: index % 4 === 0 ? null : 10 * (1 + (index % 4)),
  languages: index % 2 === 0 ? [] : [{ language: 'en', level: 'B2' as const }],
}));
const JOB = {
  mustHave: [{ skill: 'nextjs', minLevel: 3 }, { skill: 'langchain' }],
  niceToHave: [{ skill: 'fastapi' }, { skill: 'docker' }],
  rateMax: { amount: 14 },
  weeklyHours: 20,
  overlapHours: 3,
  language: { language: 'en', level: 'B2' },
  timeZone: 'America/New_York',
};
const EVERYBODY = 100;

let market: MarketFixture;
/** Profile ids by template, in the order of the identities. */
const twins: string[][] = [];

beforeAll(async () => {
  market = await MarketFixture.start();
  const unitOfWork = market.app.get(UnitOfWork);
  const programId = newId();
  await unitOfWork.run(async () => {
    for (const template of TEMPLATES) {
      const people = IDENTITIES.map((identity) => ({
        knownProfileId: null,
        imported: {
          email: `${newId()}@example.com`,
          phone: null,
          cnic: null,
          country: 'PK',
          timeZone: 'Asia/Karachi',
          links: [],
          ...template,
          ...identity,
        } as ImportedTalent,
      }));
      const made = await market.app.get(TalentImportService).upsert(programId, people);
      twins.push(made.map(({ profileId }) => profileId));
    }
    const statement = { subjectKind: 'talent', purpose: 'listing', given: true, basis: 'programme' } as const;
    await market.app.get(ConsentService).recordMany(systemViewer('test'), statement, twins.flat());
    await unitOfWork.query(
      `UPDATE protected_attributes a SET region_of_origin = v.region
         FROM unnest($1::uuid[], $2::text[]) AS v(id, region) WHERE a.profile_id = v.id`,
      [twins.flat(), twins.flatMap(() => REGIONS)],
    );
  });
});
afterAll(() => market.app.close());

/** Everything that a ranking says, without the name on the card and how long it took. */
// oxlint-disable-next-line typescript/no-explicit-any -- the test reads whatever it asked for
const bytesOf = (shortlist: any): string =>
  JSON.stringify({
    ...shortlist,
    tookMs: 0,
    freshAsOf: '',
    // oxlint-disable-next-line typescript/no-explicit-any -- likewise
    matches: shortlist.matches.map((match: any) => ({ ...match, talent: { ...match.talent, name: '' } })),
  });

it('has protected attributes to leave unread', async () => {
  const [row] = await market.app.database.query<{ people: number; regions: number }>(
    `SELECT count(*)::int AS people, count(DISTINCT region_of_origin)::int AS regions FROM protected_attributes`,
  );
  expect(row).toEqual({ people: TEMPLATES.length * IDENTITIES.length, regions: 5 });
  // a photo or a religion cannot be read, because nobody is asked for one
  const columns = await market.app.database.query(
    `SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name ~ 'photo|picture|avatar|portrait|religion|ethnic|caste|marital'`,
  );
  expect(columns).toEqual([]);
});

it('scores people alike who differ in nothing but what the law protects', async () => {
  for (const ids of twins) {
    const people = await market.app.get(TalentReader).byIds(ids);
    const read = ids.map((id) => ({ ...market.app.get(TalentMarket).factsOf(people.get(id)!), id: '' }));
    const streamed = await market.app.get(ScorableTalents).byIds(ids);
    for (const facts of [...read, ...streamed.map((one) => ({ ...one.facts, id: '' }))]) expect(facts).toEqual(read[0]);
  }
  const founder = await market.founder();
  const jobId = await market.post(founder, JOB);
  const { matches } = await market.shortlist(founder, jobId, EVERYBODY);
  expect(matches).toHaveLength(TEMPLATES.length * IDENTITIES.length);
  // oxlint-disable-next-line typescript/no-explicit-any -- likewise
  const said = new Map(matches.map((match: any) => [match.talent.id, match]));
  for (const ids of twins) {
    const words = ids.map((id) => {
      // oxlint-disable-next-line typescript/no-explicit-any -- likewise
      const { score, parts, gaps, sentence } = said.get(id) as any;
      return JSON.stringify([score, parts, gaps, sentence]);
    });
    expect(new Set(words).size).toBe(1);
  }
});

it('never asks the database for them, not to fill the pool and not to rank', async () => {
  const founder = await market.founder();
  const freelancer = await market.freelancer();
  const jobId = await market.post(founder, JOB);
  const { statements } = await recordStatements(async () => {
    // a process of its own reads everybody anew
    const other = await MarketFixture.start(market.app.database);
    try {
      await other.app.get(TalentMarket).warmUp();
      for (const [query, variables, who] of [
        [SHORTLIST, { jobId, first: EVERYBODY }, founder],
        [PREVIEW, { input: { title: 'Draft', ...JOB }, first: EVERYBODY }, founder],
        [JOBS_FOR_ME, {}, freelancer],
      ] as const) {
        expect((await other.ask(query, variables, who)).errors).toEqual([]);
      }
    } finally {
      await other.app.close();
    }
  });
  expect(statements.length).toBeGreaterThan(10);
  expect(
    statements.filter((sql) => /protected_attributes|gender|date_of_birth|father_name|region_of_origin/i.test(sql)),
  ).toEqual([]);
});

it('ranks byte for byte the same when they change, and when they are out of reach', async () => {
  const founder = await market.founder();
  const jobId = await market.post(founder, JOB);
  const before = bytesOf(await market.shortlist(founder, jobId, EVERYBODY));
  const rank = async (): Promise<string> => {
    const other = await MarketFixture.start(market.app.database);
    try {
      return bytesOf(await other.shortlist(founder, jobId, EVERYBODY));
    } finally {
      await other.app.close();
    }
  };
  await market.app.database.query(
    `UPDATE protected_attributes SET gender = CASE gender WHEN 'female' THEN 'male' ELSE 'female' END,
            date_of_birth = '1950-01-01', father_name = 'X', region_of_origin = 'Sindh'`,
  );
  await market.app.database.query(`UPDATE talent_profile SET name = 'Somebody Else'`);
  expect(await rank()).toBe(before);
  await market.app.database.query('ALTER TABLE protected_attributes RENAME TO out_of_reach');
  expect(await rank()).toBe(before);
  await market.app.database.query('ALTER TABLE out_of_reach RENAME TO protected_attributes');
});
