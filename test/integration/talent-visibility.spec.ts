import { type Actor, TalentFixture } from './talent.fixture';

const PROFILE = `query ($id: ID!) { talentProfile(id: $id) { name links { url } contact { email phone } } }`;
const SEARCH = `query ($text: String) { talentSearch(input: { text: $text }, first: 100) {
  totalCount edges { node { id name } highlights { fragments { text } } } facets { name values { value count } } } }`;
const FILE = `name,email,phone,skills,linkedin,city
Zulaikha Noor Ghaznavi,ghaznavi@example.com,0300-1234567,"React, Python",https://linkedin.com/in/zulaikha-noor-ghaznavi,Lahore
"Durrani, Palwasha",durrani@example.com,,React,,Lahore
contact.me@example.net,hidden@example.com,,React,,Lahore
`;

type Who = 'anonymous' | 'other' | 'owner' | 'founder' | 'admin' | 'stranger' | 'operator';
const EVERYBODY: readonly Who[] = ['anonymous', 'other', 'owner', 'founder', 'admin', 'stranger', 'operator'];

/**
 * Who sees a profile in which state, by id and in the search alike. The admin's programme enrolled all of them, but brought only the
 * unclaimed one in: of the others it knew no more than the address.
 */
const MATRIX: readonly [state: string, who: readonly Who[]][] = [
  ['public', EVERYBODY],
  ['founders', ['owner', 'founder', 'operator']],
  ['hidden', ['owner']],
  ['withdrawn', ['owner']],
  ['unclaimed', ['founder', 'admin', 'operator']],
];

let fixture: TalentFixture;
let organisationId: string;
const actors = new Map<Who, Actor | null>([['anonymous', null]]);
const profiles = new Map<string, { id: string; owner: Actor | null; city: string }>();

const hide = `mutation ($input: UpdateProfileInput!) { updateMyProfile(input: $input) { ... on TalentProfile { version } } }`;

async function person(state: string): Promise<void> {
  const owner = await fixture.freelancer(`Gulmina ${state} Ghaznavi`);
  const city = `City of ${state}`;
  await fixture.import(organisationId, `name,email\nGulmina Ghaznavi,${owner.email}\n`);
  const visibility = state === 'public' ? 'PUBLIC' : state === 'hidden' ? 'HIDDEN' : 'FOUNDERS';
  const [row] = await fixture.query<{ version: number }>('SELECT version FROM talent_profile WHERE id = $1', [
    owner.profileId,
  ]);
  await fixture.ask(hide, { input: { version: row!.version, visibility, city } }, owner);
  if (state === 'withdrawn') await fixture.ask('mutation { withdrawConsent { done } }', {}, owner);
  profiles.set(state, { id: owner.profileId, owner, city });
}

beforeAll(async () => {
  fixture = await TalentFixture.start();
  const sponsor = await fixture.sponsor('own');
  organisationId = sponsor.organisationId;
  actors.set('admin', sponsor.admin);
  actors.set('stranger', (await fixture.sponsor('other')).admin);
  actors.set('other', await fixture.freelancer('Another One'));
  actors.set('founder', await fixture.actor('founder'));
  actors.set('operator', await fixture.actor('operator'));
  for (const state of ['public', 'founders', 'hidden', 'withdrawn']) await person(state);
  await fixture.import(organisationId, FILE);
  profiles.set('unclaimed', { id: await fixture.profileIdOf('ghaznavi@example.com'), owner: null, city: 'Lahore' });
  await fixture.index();
});
afterAll(() => fixture.app.close());

const as = (who: Who, state: string) => (who === 'owner' ? profiles.get(state)!.owner : actors.get(who)) ?? {};
const foundBy = async (sender: object, text: string | null = null) =>
  (await fixture.ask(SEARCH, { text }, sender)).data.talentSearch;

describe.each(MATRIX)('a profile that is %s', (state, allowed) => {
  it.each(EVERYBODY.filter((who) => who !== 'owner' || state !== 'unclaimed'))('to %s', async (who) => {
    const { id, city } = profiles.get(state)!;
    const seen = allowed.includes(who);
    const byId = await fixture.outcome(PROFILE, { id }, as(who, state));
    expect(byId === 'NOT_FOUND' ? 'NOT_FOUND' : 'seen').toBe(seen ? 'seen' : 'NOT_FOUND');
    const { edges, facets, totalCount } = await foundBy(as(who, state));
    const indexed = state !== 'withdrawn' && seen;
    expect(edges.some(({ node }: { node: { id: string } }) => node.id === id)).toBe(indexed);
    expect(totalCount).toBe(edges.length);
    if (state === 'unclaimed') return;
    const cities = facets.find(({ name }: { name: string }) => name === 'cities').values;
    expect(cities.some(({ value }: { value: string }) => value === city)).toBe(indexed);
  });
});

describe('an unclaimed person', () => {
  it('shows neither the family name nor a way to be reached, to whoever sees the profile', async () => {
    const { id } = profiles.get('unclaimed')!;
    for (const who of ['founder', 'admin', 'operator'] as const) {
      const { data } = await fixture.ask(PROFILE, { id }, as(who, 'unclaimed'));
      expect(data.talentProfile).toEqual({ name: 'Zulaikha G.', links: [], contact: null });
    }
  });

  it('is not found by what is not shown: the family name, the address, the phone', async () => {
    const { id } = profiles.get('unclaimed')!;
    for (const text of ['Zulaikha Ghaznavi', 'Noor Ghaznavi', 'ghaznavi@example.com', '03001234567', '+923001234567']) {
      const { edges } = await foundBy(as('founder', ''), text);
      const hit = edges.find(({ node }: { node: { id: string } }) => node.id === id);
      expect(JSON.stringify(hit ?? {})).not.toMatch(/Ghaznavi|Noor|1234567|example\.com/);
      if (text !== 'Zulaikha Ghaznavi') expect(hit).toBeUndefined();
    }
  });

  it('is shortened however the name was written, and an address that stands for a name is not shown', async () => {
    const { edges } = await foundBy(as('founder', ''));
    const names = edges.map(({ node }: { node: { name: string } }) => node.name);
    expect(names).toEqual(expect.arrayContaining(['Palwasha D.', 'C.']));
    expect(JSON.stringify(edges)).not.toContain('example.net');
    const stored = await fixture.query('SELECT * FROM search_document');
    expect(JSON.stringify(stored)).not.toMatch(/example\.(net|com)|1234567|Ghaznavi",|linkedin\.com/);
  });
});

describe('ids and cursors that are none', () => {
  const admin = () => actors.get('admin')!;
  it.each(['x', '', "' OR 1=1", '00000000-0000-0000-0000-00000000000g'])('%j is nowhere', async (id) => {
    const one = async (operation: string, sender: object) => fixture.outcome(operation, { id }, sender);
    expect(await one(PROFILE, as('founder', ''))).toBe('NOT_FOUND');
    expect(await one('query ($id: ID!) { cohort(id: $id) { id } }', admin())).toBe('NOT_FOUND');
    expect(await one('query ($id: ID!) { traineeImport(id: $id) { id } }', admin())).toBe('NOT_FOUND');
    expect(await one('mutation ($id: ID!) { cancelTraineeImport(id: $id) { __typename } }', admin())).toBe('NOT_FOUND');
    expect(await one('mutation ($id: ID!) { sendClaimLinks(cohortId: $id) { sent } }', admin())).toBe('NOT_FOUND');
    expect(await one('mutation ($id: ID!) { analyseTraineeFile(uploadId: $id) { __typename } }', admin())).toBe(
      'NOT_FOUND',
    );
    expect(
      await one('mutation ($id: ID!) { fileUnknownPhrase(id: $id) { __typename } }', actors.get('operator')!),
    ).toBe('NOT_FOUND');
  });

  it.each(['zzz', '', 'WzEsMl0'])('%j is no cursor of a search', async (after) => {
    const search = 'query ($after: String) { talentSearch(input: {}, after: $after) { totalCount } }';
    expect(await fixture.outcome(search, { after }, as('founder', ''))).toBe('BAD_USER_INPUT');
  });

  it('a cursor with a number that no integer holds starts from the beginning', async () => {
    const after = Buffer.from(JSON.stringify([1e12, profiles.get('public')!.id])).toString('base64url');
    const phrases = 'query ($after: String) { unknownPhrases(after: $after) { pageInfo { hasNextPage } } }';
    expect(await fixture.outcome(phrases, { after }, actors.get('operator')!)).toEqual({
      unknownPhrases: { pageInfo: { hasNextPage: false } },
    });
  });
});
