import { UnitOfWork } from '@hunar/database';
import { HunarGraphqlModule } from '@hunar/graphql';
import { AccountService, IdentityModule } from '@hunar/identity';
import { newId, type Role } from '@hunar/kernel';
import { NotificationsModule } from '@hunar/notifications';
import { QueueModule } from '@hunar/queue';
import { SkillNormaliser, SkillsModule, UnknownPhraseService } from '@hunar/skills';
import { IdentityFixture, PASSWORD, SIGN_IN } from './identity.fixture';

const SKILLS = 'query ($search: String!, $first: Int) { skills(search: $search, first: $first) { id name aliases } }';
const SKILL = 'query ($id: ID!) { skill(id: $id) { id name parents { id name } implies { id } related { id } } }';
const NORMALISE = `query ($text: String!) { normaliseSkills(text: $text) {
  skills { skill { id name } confidence start end } unknown { text start end } } }`;
const PHRASES = `query ($first: Int, $after: String) { unknownPhrases(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id text occurrences lastSeenAt } } } }`;
const FILE = `mutation ($id: ID!, $skillId: ID) { fileUnknownPhrase(id: $id, skillId: $skillId) {
  __typename ... on InputFailed { failures { code path } } } }`;

let house: IdentityFixture;
const signedIn = async (role: Role): Promise<{ cookie: string }> => {
  const email = `${newId()}@example.com`;
  const grants = [{ role, organisationId: null }];
  await house.app.get(AccountService).createVerified({ email, password: PASSWORD, displayName: 'Somebody', grants });
  return house.ask(SIGN_IN, { email, password: PASSWORD });
};
const record = (...phrases: string[]) =>
  house.app.get(UnitOfWork).run(() => house.app.get(UnknownPhraseService).record(phrases));
const waiting = async (sender: { cookie: string }, page: object = { first: 50 }) => {
  const { data } = await house.ask(PHRASES, page, sender);
  return data.unknownPhrases;
};

beforeAll(async () => {
  const imports = [QueueModule, HunarGraphqlModule.forRoot(), IdentityModule, NotificationsModule, SkillsModule];
  house = await IdentityFixture.start({}, { imports });
});
afterAll(() => house.app.close());
beforeEach(() => house.app.database.query('TRUNCATE unknown_phrase'));

describe('the taxonomy, for anybody', () => {
  it('completes what is being typed', async () => {
    const { data } = await house.ask(SKILLS, { search: 'kuber', first: 3 });
    expect(data.skills).toHaveLength(3);
    expect(data.skills[0]).toMatchObject({ id: 'kubernetes', name: 'Kubernetes' });
    expect((await house.ask(SKILLS, { search: 'c++' })).data.skills[0].name).toBe('C++');
  });

  it('shows a skill with its edges, and null for none', async () => {
    const { data } = await house.ask(SKILL, { id: 'nextjs' });
    expect(data.skill.implies).toEqual([{ id: 'react' }]);
    expect(data.skill.parents[0].name).toEqual(expect.any(String));
    expect((await house.ask(SKILL, { id: 'no-such-skill' })).data.skill).toBeNull();
  });

  it('reads free text', async () => {
    const { data } = await house.ask(NORMALISE, { text: 'k8, go to market, Zorbify' });
    expect(data.normaliseSkills.skills[0]).toEqual({
      skill: { id: 'kubernetes', name: 'Kubernetes' },
      confidence: 0.98,
      start: 0,
      end: 2,
    });
    expect(data.normaliseSkills.skills.map((one: { skill: { name: string } }) => one.skill.name)).not.toContain('Go');
    expect(data.normaliseSkills.unknown).toEqual([{ text: 'Zorbify', start: 18, end: 25 }]);
  });
});

describe('phrases that nobody could read', () => {
  it('are counted once for all their spellings, without addresses and numbers', async () => {
    await record(
      'Zorbify',
      'zor-bify',
      'ali@example.com',
      '03001234567',
      '+92 300 123 45 67',
      'linkedin.com/in/ali',
      ' ',
    );
    await record('ZORBIFY', 'Quuxly');
    const { edges, totalCount } = await waiting(await signedIn('operator'));
    expect(totalCount).toBe(2);
    expect(
      edges.map(({ node }: { node: { text: string; occurrences: number } }) => [node.text, node.occurrences]),
    ).toEqual([
      ['Zorbify', 3],
      ['Quuxly', 1],
    ]);
  });

  it('come page by page, the most frequent first', async () => {
    await record('one', 'two', 'two', 'three', 'three', 'three');
    const operator = await signedIn('operator');
    const first = await waiting(operator, { first: 2 });
    expect(first.edges.map(({ node }: { node: { text: string } }) => node.text)).toEqual(['three', 'two']);
    const second = await waiting(operator, { first: 2, after: first.pageInfo.endCursor });
    expect(second.edges.map(({ node }: { node: { text: string } }) => node.text)).toEqual(['one']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('are for operators alone', async () => {
    await record('Zorbify');
    for (const sender of [{ cookie: '' }, await signedIn('founder'), await signedIn('freelancer')]) {
      expect((await house.ask(PHRASES, { first: 5 }, sender)).errors[0]?.extensions.code).toMatch(
        /FORBIDDEN|UNAUTHENTICATED/,
      );
      const filed = await house.ask(FILE, { id: newId(), skillId: 'python' }, sender);
      expect(filed.errors[0]?.extensions.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    }
  });

  it('once filed are read as the skill within moments, and wait no more', async () => {
    await record('Zorbify', 'Nonsense');
    const operator = await signedIn('operator');
    const { edges } = await waiting(operator);
    const idOf = (text: string): string =>
      edges.find(({ node }: { node: { text: string } }) => node.text === text).node.id;
    const normaliser = house.app.get(SkillNormaliser);
    expect(normaliser.normalise('zorbify').skills).toEqual([]);

    const wrong = await house.ask(FILE, { id: idOf('Zorbify'), skillId: 'no-such-skill' }, operator);
    expect(wrong.data.fileUnknownPhrase).toMatchObject({ failures: [{ code: 'SKILL_UNKNOWN', path: ['skillId'] }] });
    await house.ask(FILE, { id: idOf('Zorbify'), skillId: 'kubernetes' }, operator);
    await house.ask(FILE, { id: idOf('Nonsense'), skillId: null }, operator);
    expect((await waiting(operator)).totalCount).toBe(0);

    for (let tries = 0; tries < 100 && normaliser.normalise('zorbify').skills.length === 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(normaliser.normalise('Docker, zorbify').skills.map(({ id }) => id)).toEqual(['docker', 'kubernetes']);
    const again = await house.ask(FILE, { id: idOf('Zorbify'), skillId: 'python' }, operator);
    expect(again.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
