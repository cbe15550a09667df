import { readJobDraft } from '@hunar/hiring';
import { NO_EMPHASIS, systemViewer } from '@hunar/kernel';
import { compareRanked, SavedShortlists, ShortlistService, tieBreakOf } from '@hunar/matching';
import type { TalentWishes } from '@hunar/talent';
import { countStatements } from '../support/statements';
import { crowd, held, insertPeople, somebody } from './market-people';
import { FAILED, type Founder, MarketFixture, type Person, POST } from './market.fixture';

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
  'nextjs',
];
const JOB = {
  mustHave: [{ skill: 'nextjs', minLevel: 3 }, { skill: 'postgresql' }],
  niceToHave: [{ skill: 'nodejs' }],
  rateMax: { amount: 25 },
  weeklyHours: 20,
  overlapHours: 3,
  timeZone: 'America/Los_Angeles',
  language: { language: 'en', level: 'B2' },
};
const BOTH = 'both { score wishScore parts { code label value weight contribution sentence } }';
const LISTED = `rank scoreRank score moved { fromRank toRank topTens sentence } ${BOTH}
  parts { code weight contribution } talent { id }`;
const LIST = `query ($jobId: ID!, $first: Int! = 20, $order: ShortlistOrder! = FIT) {
  shortlist(jobId: $jobId, first: $first, order: $order) { emphasis considered matches { ${LISTED} } } }`;
const PREVIEW = `query ($input: JobPostingInput!, $order: ShortlistOrder! = FIT) { shortlistPreview(input: $input, order: $order) {
  __typename ... on Shortlist { emphasis matches { ${LISTED} } } ${FAILED} } }`;
const JOBS = `query ($order: ShortlistOrder! = FIT) { jobsForMe(first: 100, order: $order) { matches { score ${BOTH} job { id } } } }`;
const READ = `query ($id: ID!) { jobPosting(id: $id) { version spreadExposure emphasis { skills cost hours proof } } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: JobPostingInput!) {
  updateJob(id: $id, version: $version, input: $input) { __typename } }`;
const WISHES = 'wishes { skills { id name } engagements leastHours mostHours }';
const EDIT = `mutation ($input: UpdateProfileInput!) {
  updateMyProfile(input: $input) { __typename ... on TalentProfile { version ${WISHES} } ${FAILED} } }`;

let market: MarketFixture;
let founder: Founder;

beforeAll(async () => {
  market = await MarketFixture.start();
  founder = await market.founder();
  await insertPeople(market.app, { facts: crowd(400, SKILLS, 5) });
});
afterAll(() => market.app.close());

// oxlint-disable-next-line typescript/no-explicit-any -- tests read whatever they asked for
const asked = async (query: string, variables: object, person: Person, language = 'en'): Promise<any> => {
  const { data, errors } = await market.ask(query, variables, { ...person, language });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
};
const list = async (jobId: string, options: object = {}, language = 'en') =>
  (await asked(LIST, { jobId, ...options }, founder, language)).shortlist;
const idsOf = (matches: any[]) => matches.map(({ talent }) => talent.id);
const hundredths = (points: number): number => Math.round(points * 100);

describe('the founder\u2019s emphasis', () => {
  it('is stored with the posting, moves the weights, and is one score in both directions', async () => {
    const emphasis = { skills: 0, cost: 2, hours: 1, proof: -1 };
    const jobId = await market.post(founder, { ...JOB, emphasis });
    expect((await asked(READ, { id: jobId }, founder)).jobPosting).toMatchObject({ emphasis, spreadExposure: true });
    const plain = await market.post(founder, JOB);
    const weightOf = async (id: string, code: string) =>
      (await list(id)).matches[0].parts.find((part: any) => part.code === code).weight;
    // 900 · 2 and 500 · √2 of 3200 + 800 + 2600 + 700 / √2 + 1000 · √2 + 1800 + 500 · √2 + 300
    expect(await weightOf(plain, 'rate')).toBe(9);
    expect(await weightOf(jobId, 'rate')).toBeCloseTo(15.91, 2);
    expect(await weightOf(jobId, 'availability')).toBeCloseTo(6.25, 2);
    const { emphasis: sentence, matches } = await list(jobId, { first: 100 });
    expect(sentence).toBe(
      'Compared with the model, this job weighs cost twice as much, working hours more and evidence less.',
    );
    expect((await list(jobId, {}, 'ur')).emphasis).toMatch(/[\u0600-\u06ff].*۔$/);
    expect((await list(plain)).emphasis).toBeNull();
    for (const { parts, score } of matches) {
      expect(parts.reduce((sum: number, part: any) => sum + hundredths(part.weight), 0)).toBe(10_000);
      expect(parts.reduce((sum: number, part: any) => sum + hundredths(part.contribution), 0)).toBe(hundredths(score));
    }
    const person = await market.freelancer('Hina Baig');
    await asked(
      EDIT,
      {
        input: {
          version: 1,
          rate: { amount: 20 },
          skills: ['nextjs', 'postgresql', 'nodejs'].map((skillId) => ({ skillId, level: 5, years: 9 })),
        },
      },
      person,
    );
    const { jobsForMe } = await asked(JOBS, {}, person);
    for (const id of [jobId, plain]) {
      const seen = (await list(id, { first: 100 })).matches.find((one: any) => one.talent.id === person.profileId);
      expect(jobsForMe.matches.find(({ job }: any) => job.id === id)).toMatchObject({
        score: seen.score,
        both: { score: seen.both.score, wishScore: seen.both.wishScore },
      });
    }
  });

  it('counts at once when it is edited, and goes when it is left out', async () => {
    const jobId = await market.post(founder, { ...JOB, emphasis: { proof: 2 }, spreadExposure: false });
    const posting = async () => (await asked(READ, { id: jobId }, founder)).jobPosting;
    expect(await posting()).toMatchObject({ emphasis: { ...NO_EMPHASIS, proof: 2 }, spreadExposure: false });
    expect((await list(jobId)).emphasis).not.toBeNull();
    await asked(UPDATE, { id: jobId, version: 1, input: { title: 'Work', ...JOB } }, founder);
    expect(await posting()).toMatchObject({ emphasis: NO_EMPHASIS, spreadExposure: true });
    expect((await list(jobId)).emphasis).toBeNull();
  });

  it('says what is wrong with it, and where', async () => {
    const input = { title: 'Work', ...JOB, emphasis: { skills: 3, proof: -4 } };
    const { postJob } = await asked(POST, { input }, founder);
    expect(postJob.failures).toMatchObject([
      { code: 'EMPHASIS_RANGE', path: ['emphasis', 'skills'] },
      { code: 'EMPHASIS_RANGE', path: ['emphasis', 'proof'] },
    ]);
    expect(postJob.failures[0].message).toBe('Choose a whole step from −2 (much less) to 2 (much more).');
    const { shortlistPreview } = await asked(PREVIEW, { input }, founder, 'ur');
    expect(shortlistPreview.failures[0].message).toMatch(/[\u0600-\u06ff]/);
  });

  it('is read from a file as from the API', async () => {
    const draft = readJobDraft({ title: 'Work', ...JOB, emphasis: { cost: 2 } });
    if (!draft.ok) throw new Error(JSON.stringify(draft.failures));
    const made = await market.app.get(ShortlistService).preview(systemViewer('cli'), draft.value, 5);
    if (!made.ok) throw new Error(JSON.stringify(made.failures));
    const input = { title: 'Work', ...JOB, emphasis: { cost: 2 } };
    const { shortlistPreview } = await asked(PREVIEW, { input }, founder);
    expect(made.value.matches.map(({ match }) => match.total)).toEqual(
      shortlistPreview.matches.slice(0, 5).map((match: any) => hundredths(match.score)),
    );
    const wrong = readJobDraft({ title: 'Work', ...JOB, emphasis: { price: 2 } });
    expect(wrong.ok || wrong.failures[0]?.path).toEqual(['emphasis']);
  });
});

describe('wishes', () => {
  const stated = { skillIds: ['react', 'nextjs'], engagements: ['HOURLY', 'HOURLY'], leastHours: 15, mostHours: 30 };

  it('are the person\u2019s own: founders and strangers read none, operators do', async () => {
    const person = await market.freelancer('Adeel Raza');
    const { updateMyProfile } = await asked(EDIT, { input: { version: 1, wishes: stated } }, person);
    const wishes = {
      skills: [
        { id: 'react', name: 'React' },
        { id: 'nextjs', name: 'Next.js' },
      ],
      engagements: ['HOURLY'],
      leastHours: 15,
      mostHours: 30,
    };
    expect(updateMyProfile).toMatchObject({ version: 2, wishes });
    const read = `query ($id: ID!) { talentProfile(id: $id) { id ${WISHES} } }`;
    const readBy = async (viewer: Person) => (await asked(read, { id: person.profileId }, viewer)).talentProfile;
    expect(await readBy(person)).toMatchObject({ wishes });
    expect(await readBy(founder)).toEqual({ id: person.profileId, wishes: null });
    expect(await readBy(await market.person('operator'))).toMatchObject({ wishes });
    const kept = await asked(EDIT, { input: { version: 2, headline: 'Front ends' } }, person);
    expect(kept.updateMyProfile).toMatchObject({ wishes });
    const emptied = await asked(EDIT, { input: { version: 3, wishes: null } }, person);
    expect(emptied.updateMyProfile.wishes).toEqual({ skills: [], engagements: [], leastHours: null, mostHours: null });
  });

  it('are refused with the field that is wrong', async () => {
    const person = await market.freelancer();
    const wishes = { skillIds: ['react', 'xqzt', 'react'], engagements: [], leastHours: 40, mostHours: 20 };
    const { updateMyProfile } = await asked(EDIT, { input: { version: 1, wishes } }, person);
    expect(updateMyProfile.failures.map(({ code, path }: any) => [code, path.join('.')])).toEqual([
      ['SKILL_UNKNOWN', 'wishes.skillIds.1'],
      ['SKILL_TWICE', 'wishes.skillIds.2'],
      ['HOURS_REVERSED', 'wishes.mostHours'],
    ]);
    const out = { skillIds: SKILLS.concat('docker'), engagements: [], leastHours: 0 };
    const many = await asked(EDIT, { input: { version: 1, wishes: out } }, person, 'ur');
    expect(many.updateMyProfile.failures.map(({ code }: any) => code)).toEqual([
      'WISHED_SKILLS_TOO_MANY',
      'WEEKLY_HOURS_RANGE',
    ]);
    for (const { message } of many.updateMyProfile.failures) expect(message).toMatch(/[\u0600-\u06ff]/);
  });

  it('move nobody in the order of fit, and move them in the order by both', async () => {
    const jobId = await market.post(founder, { ...JOB, spreadExposure: false });
    const before = await list(jobId, { first: 100 });
    const [, first, second] = idsOf((await list(jobId, { order: 'MUTUAL' })).matches);
    await wish([first], { skillIds: ['html'], engagements: ['full_time'], leastHours: 40, mostHours: null });
    const after = await list(jobId, { first: 100 });
    expect(idsOf(after.matches)).toEqual(idsOf(before.matches));
    const of = ({ matches }: typeof before) => matches.find(({ talent }: any) => talent.id === first);
    expect(of(after).score).toBe(of(before).score);
    expect(of(after).both.score).toBeLessThan(of(before).both.score);
    const both = idsOf((await list(jobId, { order: 'MUTUAL' })).matches);
    expect(both).toContain(second);
    expect(both.slice(0, both.indexOf(second))).not.toContain(first);
  });
});

/** As if these people had said so on their profiles. */
async function wish(ids: readonly string[], wishes: TalentWishes): Promise<void> {
  await market.app.database.query('UPDATE talent_profile SET wishes = $2, version = version + 1 WHERE id = ANY($1)', [
    ids,
    JSON.stringify(wishes),
  ]);
}

describe('the order by both sides', () => {
  it('is what everybody on the list would give, sorted by both', async () => {
    // so few have it that all of them fit on one list
    const people = crowd(90, SKILLS, 9).map((facts) => ({ ...facts, skills: [...facts.skills, held('erlang')] }));
    await insertPeople(market.app, { facts: people });
    const some = (start: number) => people.filter((_, index) => index % 4 === start).map(({ id }) => id);
    await wish(some(0), { skillIds: ['nextjs'], engagements: ['hourly'], leastHours: 10, mostHours: 25 });
    await wish(some(1), { skillIds: ['python', 'react'], engagements: ['full_time'], leastHours: null, mostHours: 10 });
    const mustHave = [...JOB.mustHave, { skill: 'erlang', required: true }];
    const jobId = await market.post(founder, { ...JOB, mustHave, spreadExposure: false });
    const { matches: everybody } = await list(jobId, { first: 100 });
    expect(everybody).toHaveLength(90);
    const tieBreak = tieBreakOf(jobId);
    const expected = everybody
      .map((one: any) => ({ id: one.talent.id, score: hundredths(one.both.score), tie: tieBreak(one.talent.id), one }))
      .sort(compareRanked)
      .map(({ one }: any, index: number) => ({ ...one, rank: index + 1 }));
    const { matches, considered } = await list(jobId, { first: 30, order: 'MUTUAL' });
    expect(matches).toEqual(expected.slice(0, 30));
    expect(matches).not.toEqual(everybody.slice(0, 30));
    expect(considered).toBe(90);
    for (const { both, score } of matches) {
      const sum = both.parts.reduce((all: number, part: any) => all + hundredths(part.contribution), 0);
      expect(sum).toBe(hundredths(both.wishScore));
      expect(hundredths(both.score)).toBe(Math.round((2 * hundredths(score) * sum) / (hundredths(score) + sum)));
    }
  });

  it('shows founders how far their job suits, and no hours nor further skills that somebody wishes for', async () => {
    const person = await market.freelancer('Saad Iqbal');
    const wishes = { skillIds: ['prolog', 'docker'], engagements: ['HOURLY'], leastHours: 13, mostHours: 17 };
    await asked(EDIT, { input: { version: 1, skills: [{ skillId: 'prolog', level: 5 }], wishes } }, person);
    const jobId = await market.post(founder, { mustHave: [{ skill: 'prolog' }], weeklyHours: 20 });
    const { matches } = await list(jobId, { first: 1 });
    expect(matches[0].talent.id).toBe(person.profileId);
    const told = matches[0].both.parts.map(({ label, sentence }: any) => label + sentence).join();
    expect(told).toContain('20 h a week is more than they wish for.');
    expect(told).toContain('They want to use Prolog, as this job does, and other skills that it does not use.');
    expect(told).not.toMatch(/13|17|Docker/);
    const mine = (await asked(JOBS, {}, person)).jobsForMe.matches.find(({ job }: any) => job.id === jobId);
    const read = mine.both.parts.map(({ sentence }: any) => sentence).join();
    expect(read).toContain('20 h a week is more than you wish for (13 h to 17 h).');
    expect(mine.both.score).toBe(matches[0].both.score);
  });

  it('orders jobs for a person by what both sides would have', async () => {
    const person = await market.freelancer('Bushra Khan');
    const input = {
      version: 1,
      skills: ['nextjs', 'postgresql'].map((skillId) => ({ skillId, level: 4 })),
      rate: { amount: 30 },
      wishes: { skillIds: ['nextjs'], engagements: ['PART_TIME'], leastHours: 10, mostHours: 20 },
    };
    await asked(EDIT, { input }, person);
    await market.post(founder, { ...JOB, engagement: 'PART_TIME', rateMax: { amount: 40 } });
    const { matches: byFit } = (await asked(JOBS, {}, person)).jobsForMe;
    const { matches: byBoth } = (await asked(JOBS, { order: 'MUTUAL' }, person)).jobsForMe;
    const tieBreak = tieBreakOf(person.profileId);
    const ranked = byFit
      .map(({ both, job }: any) => ({ id: job.id, score: hundredths(both.score), tie: tieBreak(job.id) }))
      .sort(compareRanked);
    expect(byBoth.map(({ job }: any) => job.id)).toEqual(ranked.map(({ id }: any) => id));
    expect(byBoth[0].both.parts.map(({ sentence }: any) => sentence)).toEqual(
      expect.arrayContaining([
        'Pays up to $40/h, and you ask for $30/h.',
        'Uses Next.js, as you wish.',
        '20 h a week is within your wish (10 h to 20 h).',
        'Is the contract that you would take (part-time).',
      ]),
    );
  });

  it('reads wishes in bulk: lists of both orders take a few statements, however long they are', async () => {
    const jobId = await market.post(founder, JOB);
    const count = (first: number, order: string) => countStatements(() => list(jobId, { first, order }));
    const one = await count(1, 'FIT');
    expect(await count(100, 'FIT')).toBe(one);
    expect(one).toBeLessThanOrEqual(13);
    const both = await count(1, 'MUTUAL');
    expect(both).toBeLessThanOrEqual(one + 3);
    expect(await count(100, 'MUTUAL')).toBe(both);
  });
});

describe('exposure', () => {
  it('lets those give way who are in many other top tens, tells of it, and only where the founder allows it', async () => {
    const alike = Array.from({ length: 25 }, () => somebody(held('haskell', { level: 4 })));
    await insertPeople(market.app, { facts: alike });
    const wanted = { mustHave: [{ skill: 'haskell' }] };
    const jobId = await market.post(founder, wanted);
    const pure = await list(jobId, { first: 25 });
    expect(pure.matches.every(({ moved, rank: place, scoreRank }: any) => moved === null && place === scoreRank)).toBe(
      true,
    );
    const ten = idsOf(pure.matches).slice(0, 10);
    const others = await Promise.all(Array.from({ length: 12 }, () => market.post(founder, wanted)));
    const saved = { jobVersion: 1, modelVersion: 'test', matchedAt: new Date(), scores: ten.map(() => 5000) };
    await market.app.get(SavedShortlists).save(others.map((id) => ({ ...saved, jobId: id, talentIds: ten })));

    const spread = await list(jobId, { first: 25 });
    expect(idsOf(spread.matches).toSorted()).toEqual(idsOf(pure.matches).toSorted());
    const scores = ({ matches }: any) => new Map(matches.map(({ talent, score }: any) => [talent.id, score]));
    expect(scores(spread)).toEqual(scores(pure));
    const down = spread.matches.filter(({ moved }: any) => moved && moved.toRank > moved.fromRank);
    expect(down.length).toBeGreaterThan(0);
    for (const { rank: place, scoreRank, moved, talent } of down) {
      expect(ten).toContain(talent.id);
      expect(moved).toMatchObject({ fromRank: scoreRank, toRank: place, topTens: 12 });
      expect(moved.sentence).toBe(
        `In the top ten of 12 other open jobs; shown ${place - scoreRank} place${place - scoreRank === 1 ? '' : 's'} lower, 0 points apart at most.`,
      );
    }
    const urdu = await list(jobId, { first: 25 }, 'ur');
    for (const { moved } of urdu.matches) if (moved) expect(moved.sentence).toMatch(/[\u0600-\u06ff].*۔$/);
    expect(idsOf((await list(jobId, { first: 10 })).matches)).toEqual(idsOf(spread.matches).slice(0, 10));
    expect(idsOf((await list(jobId, { first: 100 })).matches).slice(0, 25)).toEqual(idsOf(spread.matches));

    await asked(UPDATE, { id: jobId, version: 1, input: { title: 'Work', ...wanted, spreadExposure: false } }, founder);
    const off = await list(jobId, { first: 25 });
    expect(idsOf(off.matches)).toEqual(idsOf(pure.matches));
    expect(off.matches.every(({ moved }: any) => moved === null)).toBe(true);
  });
});
