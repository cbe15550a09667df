import { type Actor, TalentFixture } from './talent.fixture';

const UPDATE = `mutation ($input: UpdateProfileInput!) { updateMyProfile(input: $input) { __typename
  ... on TalentProfile { version name headline city rate { amountMinor currency period } skills { skill { id } level evidence } }
  ... on InputFailed { failures { code path } } } }`;

let fixture: TalentFixture;
let kiran: Actor & { profileId: string };
beforeAll(async () => {
  fixture = await TalentFixture.start();
  kiran = await fixture.freelancer();
});
afterAll(() => fixture.app.close());

const version = async () =>
  (await fixture.query<{ version: number }>('SELECT version FROM talent_profile WHERE id = $1', [kiran.profileId]))[0]!
    .version;
const update = async (changes: object) =>
  fixture.outcome(UPDATE, { input: { version: await version(), ...changes } }, kiran);

describe('editing one\u2019s profile', () => {
  it('stores what was sent, leaves the rest, and has it indexed', async () => {
    const skills = [{ skillId: 'react', level: 4, evidenceUrl: 'https://github.com/kiran/app' }, { skillId: 'python' }];
    const rate = { amount: 12.5, currency: 'USD', period: 'HOUR' };
    expect(await update({ headline: 'Builds things', name: ' Kiran   Naqvi ', skills, rate })).toEqual({
      updateMyProfile: {
        __typename: 'TalentProfile',
        version: 2,
        name: 'Kiran Naqvi',
        headline: 'Builds things',
        city: null,
        rate: { amountMinor: 1250, currency: 'USD', period: 'HOUR' },
        skills: [
          { skill: { id: 'react' }, level: 4, evidence: 'EVIDENCED' },
          { skill: { id: 'python' }, level: null, evidence: 'CLAIMED' },
        ],
      },
    });
    expect(await update({ city: 'Quetta' })).toMatchObject({ updateMyProfile: { headline: 'Builds things' } });
    const outbox = await fixture.query(`SELECT 1 FROM outbox WHERE entity_id = '${kiran.profileId}'`);
    expect(outbox.length).toBeGreaterThan(0);
  });

  it('says of every field what is wrong with it and where, and stores nothing', async () => {
    const before = await version();
    const answer = await update({
      name: ' ',
      country: 'pk',
      timeZone: 'Mars/Olympus',
      weeklyHours: 0,
      links: [{ kind: 'github', url: 'javascript:alert(1)' }],
      skills: [{ skillId: 'react' }, { skillId: 'react' }, { skillId: 'no-such-skill' }],
      education: [{ institution: 'i', qualification: 'q', startYear: 2020, endYear: 2019 }],
    });
    const { failures } = (answer as { updateMyProfile: { failures: { code: string; path: string[] }[] } })
      .updateMyProfile;
    expect(failures.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'NAME_EMPTY name',
      'COUNTRY_UNKNOWN country',
      'TIME_ZONE_UNKNOWN timeZone',
      'WEEKLY_HOURS_RANGE weeklyHours',
      'WEB_ADDRESS_INVALID links.0.url',
      'PERIOD_REVERSED education.0.endYear',
      'SKILL_TWICE skills.1.skillId',
      'SKILL_UNKNOWN skills.2.skillId',
    ]);
    expect(await version()).toBe(before);
  });

  it('refuses an edit of an older version, also when two come at once', async () => {
    const current = await version();
    expect(await fixture.outcome(UPDATE, { input: { version: current - 1, city: 'Swat' } }, kiran)).toBe('CONFLICT');
    const both = await Promise.all(
      ['Swat', 'Hunza'].map((city) => fixture.outcome(UPDATE, { input: { version: current, city } }, kiran)),
    );
    expect(both.filter((answer) => answer === 'CONFLICT')).toHaveLength(1);
  });

  it('refuses what the database could not hold', async () => {
    expect(await update({ rate: { amount: 10_000_000, currency: 'KWD' } })).toBe('BAD_USER_INPUT');
    expect(await update({ headline: 'a\u0000b' })).toBe('BAD_USER_INPUT');
    const half = [{ title: '\ud800', organisation: 'x', startedOn: '2020-01-01' }];
    expect(await update({ workHistory: half })).toBe('BAD_USER_INPUT');
  });

  it('is for those who have a profile', async () => {
    const input = { version: 1, city: 'Swat' };
    expect(await fixture.outcome(UPDATE, { input })).toBe('UNAUTHENTICATED');
    expect(await fixture.outcome(UPDATE, { input }, await fixture.actor('founder'))).toBe('NOT_FOUND');
  });
});
