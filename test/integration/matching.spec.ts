import { JobReader, readJobDraft } from '@hunar/hiring';
import { Taxonomy } from '@hunar/skills';
import { newId, systemViewer } from '@hunar/kernel';
import {
  compareRanked,
  TalentMatrix,
  jobFactsOf,
  type MatchScore,
  OverlapCalculator,
  score,
  ShortlistService,
  type TalentFacts,
  TalentMarket,
  TaxonomySkillGraph,
  tieBreakOf,
  toShortlistJson,
} from '@hunar/matching';
import { TalentImportService, TalentReader } from '@hunar/talent';
import { ConsentService } from '@hunar/identity';
import { UnitOfWork } from '@hunar/database';
import { countStatements } from '../support/statements';
import { crowd, held, insertPeople, somebody, withdrawPeople } from './market-people';
import { type Founder, JOBS_FOR_ME, MarketFixture, type Person, POST, PREVIEW, SHORTLIST } from './market.fixture';

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
const RARER = [
  'nextjs',
  'fastapi',
  'flask',
  'vuejs',
  'docker',
  'langchain',
  'kubernetes',
  'solidity',
  'graphql',
  'redis',
];
const JOB = {
  mustHave: [{ skill: 'nextjs', minLevel: 3 }, { skill: 'langchain' }],
  niceToHave: [{ skill: 'fastapi' }],
  rateMax: { amount: 25 },
  weeklyHours: 20,
  overlapHours: 3,
  timeZone: 'America/Los_Angeles',
  language: { language: 'en', level: 'B2' },
};
/** Nobody of the crowd has it, so whoever gets it is first. */
const RARE = { mustHave: [{ skill: 'haskell' }] };
const EDIT = `mutation ($input: UpdateProfileInput!) { updateMyProfile(input: $input) { __typename ... on TalentProfile { version } } }`;

let market: MarketFixture;
let founder: Founder;
let people: TalentFacts[];

beforeAll(async () => {
  market = await MarketFixture.start();
  founder = await market.founder();
  people = crowd(500, [...SKILLS, ...RARER], 7);
  await insertPeople(market.app, { facts: people.slice(0, 440) });
  await insertPeople(market.app, { facts: people.slice(440, 460), visibility: 'public' });
  await insertPeople(market.app, { facts: people.slice(460, 480), visibility: 'hidden' });
  await insertPeople(market.app, { facts: people.slice(480, 490), consented: false });
  await insertPeople(market.app, { facts: people.slice(490), consented: null });
});
afterAll(() => market.app.close());

const hundredths = (points: number): number => Math.round(points * 100);
const idsOf = (shortlist: { matches: { talent: { id: string } }[] }) =>
  shortlist.matches.map(({ talent }) => talent.id);

/** What the database says of everybody whom founders may see, read apart from the pool. */
async function everybody(): Promise<TalentFacts[]> {
  const all: TalentFacts[] = [];
  for await (const ids of market.app.get(TalentReader).allIds()) {
    for (const talent of (await market.app.get(TalentReader).byIds(ids)).values()) {
      if (talent.audience.includes('founders')) all.push(market.app.get(TalentMarket).factsOf(talent));
    }
  }
  return all;
}

describe('people like somebody', () => {
  const SIMILAR = `query ($id: ID!) { similarTalent(profileId: $id, first: 10) {
    matches { rank score sentence talent { id skills { skill { id } } } } } }`;
  const similarTo = (id: string, sender: object) => market.ask(SIMILAR, { id }, sender);

  it('are ranked by the score, have something in common, and are not that person', async () => {
    const { id, skills } = people[0]!;
    const { matches } = (await similarTo(id, founder)).data.similarTalent;
    expect(matches.length).toBe(10);
    const scores: number[] = matches.map(({ score }: { score: number }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(idsOf({ matches })).not.toContain(id);
    const hidden = new Set(people.slice(460).map((person) => person.id));
    expect(idsOf({ matches }).filter((other) => hidden.has(other))).toEqual([]);
    expect(skills.length).toBeGreaterThan(0);
    expect(matches.every(({ sentence }: { sentence: string }) => sentence.length > 0)).toBe(true);
  });

  it('are found behind however many who share nothing and can begin at once', async () => {
    const graph = market.app.get(TaxonomySkillGraph);
    const known = new Set(people.flatMap(({ skills }) => skills.map(({ skillId }) => skillId)));
    const earning = (id: string) => [id, ...graph.relatedTo(id), ...graph.impliedBy(id).map((one) => one.id)];
    const rare = [...graph.skillIds].filter((id) => !earning(id).some((one) => known.has(one)));
    const asked = rare.find((id) => graph.relatedTo(id).length > 0)!;
    const [neighbour = ''] = graph.relatedTo(asked);
    const apart = rare.filter((id) => id !== asked && !earning(id).includes(neighbour)).slice(0, 7);
    const person = somebody(...[asked, ...apart].map((id) => held(id)));
    const alike = { ...somebody(held(neighbour)), availableFrom: '2027-12-01' };
    await insertPeople(market.app, { facts: [person, alike] });
    const { matches } = (await similarTo(person.id, founder)).data.similarTalent;
    expect(idsOf({ matches })).toEqual([alike.id]);
    await withdrawPeople(market.app, [person.id, alike.id]);
  });

  it('are not told of a person whom founders may not see, nor to anybody else', async () => {
    const code = async (id: string, sender: object) => (await similarTo(id, sender)).errors[0]?.extensions.code;
    expect(await code(people[465]!.id, founder)).toBe('NOT_FOUND');
    expect(await code(newId(), founder)).toBe('NOT_FOUND');
    expect(await code('no id', founder)).toBe('NOT_FOUND');
    expect(await code(people[0]!.id, {})).toBe('UNAUTHENTICATED');
  });
});

describe('a shortlist', () => {
  const overlaps = new OverlapCalculator();

  it('is what scoring everybody gives', async () => {
    const gated = { ...JOB, mustHave: [{ skill: 'react', required: true }, { skill: 'kubernetes' }] };
    for (const input of [JOB, gated, { mustHave: [{ skill: 'haskell' }] }]) {
      const jobId = await market.post(founder, input);
      const job = jobFactsOf(jobId, (await market.app.get(JobReader).byIds([jobId])).get(jobId)!);
      const all = await everybody();
      const graph = market.app.get(TaxonomySkillGraph);
      const pool = new TalentMatrix(graph, all);
      const rarity = (id: string) => pool.rarity(id);
      const context = { graph, rarity, now: market.identity.clock.now(), overlaps };
      const scores = all.map((facts) => score(job, facts, context)).filter((match) => match.gatesFailed.length === 0);
      const tieBreak = tieBreakOf(jobId);
      const ranked = ({ total, talentId: id }: MatchScore) => ({ score: total, tie: tieBreak(id), id });
      scores.sort((a, b) => compareRanked(ranked(a), ranked(b)));
      const shortlist = await market.shortlist(founder, jobId, 50);
      expect(shortlist.poolSize).toBe(all.length);
      expect(all.length).toBe(460);
      expect(shortlist.matches.map((match: any) => [match.rank, match.talent.id, hundredths(match.score)])).toEqual(
        scores.slice(0, 50).map((match, index) => [index + 1, match.talentId, match.total]),
      );
    }
  });

  it('adds up to the hundredth, and says why in both languages', async () => {
    const jobId = await market.post(founder, JOB);
    const english = await market.shortlist(founder, jobId, 100);
    const urdu = await market.shortlist(founder, jobId, 100, 'ur');
    expect(english.matches).toHaveLength(100);
    english.matches.forEach((match: any, index: number) => {
      const sum = (of: (part: any) => number) =>
        match.parts.reduce((all: number, part: any) => all + hundredths(of(part)), 0);
      expect(sum((part) => part.contribution)).toBe(hundredths(match.score));
      expect(sum((part) => part.weight)).toBe(10_000);
      expect(match.sentence).toMatch(/^\S.*\.$/s);
      expect(urdu.matches[index].sentence).toMatch(/[\u0600-\u06ff]/);
      expect(urdu.matches[index].score).toBe(match.score);
    });
    const [nextjs] = english.matches[0].parts[0].skills;
    expect(nextjs).toMatchObject({ skill: { id: 'nextjs', name: 'Next.js' }, wantedLevel: 3 });
    expect(english).toMatchObject({ modelVersion: expect.stringContaining('hunar-match'), gates: [] });
  });

  it('names its gates', async () => {
    const jobId = await market.post(founder, { mustHave: [{ skill: 'solidity', required: true }] });
    const { gates, matches } = await market.shortlist(founder, jobId);
    expect(gates).toEqual([expect.stringContaining('Solidity')]);
    expect(matches.every((match: any) => match.parts[0].skills[0].credit !== 'MISSING')).toBe(true);
  });

  it('is the same before the job is posted but for the order of ties, and says what is wrong with one', async () => {
    const jobId = await market.post(founder, JOB);
    const posted = await market.shortlist(founder, jobId, 100);
    const preview = () => market.ask(PREVIEW, { input: { title: 'Work', ...JOB }, first: 100 }, founder);
    const { matches } = (await preview()).data.shortlistPreview;
    expect(matches.map((match: any) => match.score)).toEqual(posted.matches.map((match: any) => match.score));
    const inBoth = matches.filter((match: any) => idsOf(posted).includes(match.talent.id));
    expect(inBoth.length).toBeGreaterThan(50);
    for (const { rank: _, ...match } of inBoth) {
      expect(posted.matches.find((one: any) => one.talent.id === match.talent.id)).toMatchObject(match);
    }
    expect((await preview()).data.shortlistPreview.matches).toEqual(matches);
    const wrong = await market.ask(
      PREVIEW,
      { input: { title: 'Work', ...JOB, mustHave: [{ skill: 'xqzt' }] } },
      founder,
    );
    expect(wrong.data.shortlistPreview.failures).toMatchObject([
      { code: 'SKILL_UNKNOWN', path: ['mustHave', '0', 'skill'] },
    ]);
  });

  it('is for programs what it is for the API', async () => {
    const draft = readJobDraft({ title: 'Work', ...JOB });
    if (!draft.ok) throw new Error(JSON.stringify(draft.failures));
    const made = await market.app.get(ShortlistService).preview(systemViewer('cli'), draft.value, 5);
    if (!made.ok) throw new Error(JSON.stringify(made.failures));
    const { tookMs: _, ...json } = toShortlistJson(made.value, 'en', market.app.get(Taxonomy));
    const { data } = await market.ask(PREVIEW, { input: { title: 'Work', ...JOB }, first: 5 }, founder);
    const { __typename: _name, tookMs: _ms, freshAsOf: _as, ...answered } = data.shortlistPreview;
    expect(JSON.parse(JSON.stringify(json))).toMatchObject(answered);
  });

  it('is for the founders of the company alone', async () => {
    const jobId = await market.post(founder, JOB);
    const freelancer = await market.freelancer();
    const codeOf = async (query: string, variables: object, person: Person | object) =>
      (await market.ask(query, variables, person)).errors[0]?.extensions.code;
    expect(await codeOf(SHORTLIST, { jobId }, await market.founder('Another'))).toBe('NOT_FOUND');
    expect(await codeOf(SHORTLIST, { jobId }, freelancer)).toBe('FORBIDDEN');
    expect(await codeOf(PREVIEW, { input: { title: 'Work', ...JOB } }, freelancer)).toBe('FORBIDDEN');
    expect(await codeOf(SHORTLIST, { jobId }, {})).toBe('UNAUTHENTICATED');
  });

  it('takes the same few statements however long it is', async () => {
    const jobId = await market.post(founder, JOB);
    await market.shortlist(founder, jobId);
    const count = (first: number) => countStatements(() => market.shortlist(founder, jobId, first));
    const one = await count(1);
    expect(await count(100)).toBe(one);
    expect(one).toBeLessThanOrEqual(12);
  });
});

describe('a founder', () => {
  const found = async (jobId: string, id: string) => idsOf(await market.shortlist(founder, jobId, 5)).includes(id);
  const edit = async (person: Person, changes: object) => {
    const { data } = await market.ask('{ myProfile { version } }', {}, person);
    const edited = await market.ask(EDIT, { input: { version: data.myProfile.version, ...changes } }, person);
    expect(edited.data.updateMyProfile.__typename).toBe('TalentProfile');
  };

  it('reads what a person has just edited, and never one who hides or withdraws', async () => {
    const jobId = await market.post(founder, RARE);
    const person = await market.freelancer('Sana Mirza');
    expect(await found(jobId, person.profileId)).toBe(false);
    await edit(person, { skills: [{ skillId: 'haskell', level: 4 }], headline: 'Types and proofs' });
    const { matches } = await market.shortlist(founder, jobId, 5);
    expect(matches[0].talent).toMatchObject({ id: person.profileId, name: 'Sana Mirza' });
    await edit(person, { visibility: 'HIDDEN' });
    expect(await found(jobId, person.profileId)).toBe(false);
    await edit(person, { visibility: 'FOUNDERS' });
    expect(await found(jobId, person.profileId)).toBe(true);
    await market.ask('mutation { withdrawConsent { done } }', {}, person);
    expect(await found(jobId, person.profileId)).toBe(false);
    await market.ask('mutation { grantConsent { done } }', {}, person);
    expect(await found(jobId, person.profileId)).toBe(true);
  });

  it.each([
    ['hidden', { visibility: 'hidden', consented: true }],
    ['withdrawn', { visibility: 'public', consented: false }],
    ['never asked', { visibility: 'founders', consented: null }],
  ] as const)('does not see nor count people who are %s', async (_, shown) => {
    const jobId = await market.post(founder, RARE);
    const before = await market.shortlist(founder, jobId, 5);
    const facts = [somebody(held('haskell', { level: 5, evidence: 'credentialed' }))];
    await insertPeople(market.app, { facts, ...shown });
    const after = await market.shortlist(founder, jobId, 5);
    expect(after.poolSize).toBe(before.poolSize);
    expect(idsOf(after)).toEqual(idsOf(before));
  });

  it('does not see who withdrew, even where no notice of it came', async () => {
    const jobId = await market.post(founder, { mustHave: [{ skill: 'prolog' }] });
    const facts = [somebody(held('prolog')), somebody(held('prolog'))];
    await insertPeople(market.app, { facts });
    const [first, second] = idsOf(await market.shortlist(founder, jobId, 2));
    const statement = { subjectKind: 'talent', purpose: 'listing', given: false, basis: 'person' } as const;
    await market.app.get(ConsentService).record(systemViewer('test'), statement, first!);
    const after = idsOf(await market.shortlist(founder, jobId, 2));
    expect(after).not.toContain(first);
    expect(after[0]).toBe(second);
    expect(after).toHaveLength(2);
  });

  it('reads what another process has just imported', async () => {
    const other = await MarketFixture.start(market.app.database);
    const jobId = await market.post(founder, { mustHave: [{ skill: 'erlang' }] });
    await market.shortlist(founder, jobId);
    const unitOfWork = other.app.get(UnitOfWork);
    const empty = { phone: null, cnic: null, gender: null, dateOfBirth: null, fatherName: null, rate: null };
    const place = { city: 'Lahore', country: 'PK', timeZone: 'Asia/Karachi' };
    const who = { name: 'Kiran Fatima Naqvi', email: `${newId()}@example.com`, languages: [], links: [] };
    const programId = newId();
    for (const weeklyHours of [30, 35]) {
      await unitOfWork.run(async () => {
        const imported = Object.assign({}, empty, place, who, { weeklyHours, skillIds: ['erlang'] });
        const [made] = await other.app.get(TalentImportService).upsert(programId, [{ imported, knownProfileId: null }]);
        const statement = { subjectKind: 'talent', purpose: 'listing', given: true, basis: 'programme' } as const;
        await other.app.get(ConsentService).record(systemViewer('import'), statement, made!.profileId);
      });
      const { matches } = await market.shortlist(founder, jobId, 1);
      expect(matches[0].talent).toMatchObject({ name: 'Kiran N.', weeklyHours });
    }
    await other.app.close();
  });

  it('gets a full list also while everything is read anew', async () => {
    const jobId = await market.post(founder, JOB);
    const before = await market.shortlist(founder, jobId, 20);
    await market.app.database.query(`SELECT pg_notify('changed_talent', 'all')`);
    const lists = await Promise.all(Array.from({ length: 5 }, () => market.shortlist(founder, jobId, 20)));
    for (const { matches } of lists) expect(matches).toEqual(before.matches);
    await market.app.database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'hunar-events' AND datname = current_database()`);
    expect((await market.shortlist(founder, jobId, 20)).matches).toEqual(before.matches);
  });
});

describe('a freelancer', () => {
  it('reads the jobs that fit with the very scores that founders read, hidden or not', async () => {
    const person = await market.freelancer('Omar Farooq');
    const jobs = [
      await market.post(founder, { title: 'Compiler', mustHave: [{ skill: 'ocaml' }], rateMax: { amount: 30 } }),
      await market.post(founder, {
        title: 'Proofs',
        mustHave: [{ skill: 'ocaml', minLevel: 5 }, { skill: 'haskell' }],
      }),
    ];
    const input = {
      version: 1,
      skills: [{ skillId: 'ocaml', level: 3, years: 2 }],
      rate: { amount: 40 },
      weeklyHours: 20,
    };
    await market.ask(EDIT, { input }, person);
    const { data } = await market.ask(JOBS_FOR_ME, {}, person);
    const { matches } = data.jobsForMe;
    expect(matches.slice(0, 2).map(({ job }: any) => [job.title, job.companyName])).toEqual([
      ['Compiler', 'Golden Gate Labs'],
      ['Proofs', 'Golden Gate Labs'],
    ]);
    for (const [index, jobId] of jobs.entries()) {
      const { matches: seen } = await market.shortlist(founder, jobId, 100);
      const same = seen.find(({ talent }: any) => talent.id === person.profileId);
      expect([matches[index].score, matches[index].parts.map((part: any) => part.contribution)]).toEqual([
        same.score,
        same.parts.map((part: any) => part.contribution),
      ]);
    }
    expect(matches[0].gaps.length).toBeGreaterThan(0);
    await market.ask(EDIT, { input: { version: 2, visibility: 'HIDDEN' } }, person);
    const hidden = await market.ask(JOBS_FOR_ME, {}, { ...person, language: 'ur' });
    expect(hidden.data.jobsForMe.matches[0].job.title).toBe('Compiler');
    expect(hidden.data.jobsForMe.matches[0].sentence).toMatch(/[\u0600-\u06ff]/);
  });

  it('does not read closed jobs, nor those whose requirement is missing; reads changed ones as they are', async () => {
    const person = await market.freelancer('Zara Shah');
    await market.ask(EDIT, { input: { version: 1, skills: [{ skillId: 'fortran', level: 3 }] } }, person);
    const jobId = await market.post(founder, { title: 'Old code', mustHave: [{ skill: 'fortran' }] });
    await market.post(founder, {
      title: 'Gated',
      mustHave: [{ skill: 'fortran' }, { skill: 'cobol', required: true }],
    });
    const titles = async () =>
      (await market.ask(JOBS_FOR_ME, {}, person)).data.jobsForMe.matches.map(({ job }: any) => job.title);
    expect((await titles())[0]).toBe('Old code');
    expect(await titles()).not.toContain('Gated');
    const change = `mutation ($id: ID!) { updateJob(id: $id, version: 1, input: { title: "Older code", mustHave: [{ skill: "fortran" }] }) { __typename } }`;
    await market.ask(change, { id: jobId }, founder);
    expect((await titles())[0]).toBe('Older code');
    await market.ask('mutation ($id: ID!) { closeJob(id: $id) { __typename } }', { id: jobId }, founder);
    expect(await titles()).not.toContain('Older code');
  });

  it('needs a profile, and asks the same few statements however many jobs there are', async () => {
    const nobody = await market.person();
    expect((await market.ask(JOBS_FOR_ME, {}, nobody)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const person = await market.freelancer();
    const count = () => countStatements(() => market.ask(JOBS_FOR_ME, {}, person));
    await count();
    const before = await count();
    for (let index = 0; index < 5; index += 1)
      await market.ask(POST, { input: { title: 'One more', ...JOB } }, founder);
    await count();
    expect(await count()).toBe(before);
  });
});
