import { GrantService } from '@hunar/identity';
import { newId, systemViewer } from '@hunar/kernel';
import { AlertsFixture, SAVE, SEARCH, UPDATE } from './alerts.fixture';
import type { Founder } from './market.fixture';

let house: AlertsFixture;
let founder: Founder;
beforeAll(async () => {
  house = await AlertsFixture.start();
});
afterAll(() => house.app.close());
beforeEach(async () => {
  await house.query('DELETE FROM saved_search');
  founder = await house.market.founder();
});

const REACT = { skillsAll: [{ skillId: 'react' }] };
const ask = (query: string, variables: object = {}, sender: object = founder) =>
  house.market.ask(query, variables, sender);
const input = (more: object = {}) => ({ name: 'React', query: REACT, timeZone: 'UTC', ...more });
const codes = ({ data }: { data: any }): string[] => Object.values<any>(data)[0].failures.map(({ code }: any) => code);
const list = async (sender: object = founder) =>
  (await ask(`{ savedSearches { totalCount edges { node { ${SEARCH} } } } }`, {}, sender)).data.savedSearches;

it('keeps a search, says in words what it looks for, and lists the newest first', async () => {
  await house.save(
    founder,
    { ...REACT, cities: ['Lahore'], sort: 'RECENT' },
    { name: '  First\n one ', path: '/search?a=1' },
  );
  house.clock.advance(1);
  await house.save(founder, { text: 'python' }, { name: 'Second', frequency: 'OFF' });
  const { edges, totalCount } = await list();
  expect(totalCount).toBe(2);
  expect(edges.map(({ node }: any) => node)).toMatchObject([
    {
      name: 'Second',
      frequency: 'OFF',
      watching: false,
      readable: true,
      conditions: [{ name: 'text', values: ['python'] }],
    },
    {
      name: 'First one',
      frequency: 'INSTANT',
      path: '/search?a=1',
      watching: true,
      newPeople: 0,
      conditions: [
        { name: 'skillsAll', values: ['React'] },
        { name: 'cities', values: ['Lahore'] },
      ],
    },
  ]);
});

it('says the parts of what it looks for by name, so that limits can be told apart', async () => {
  const { id } = await house.save(founder, {
    skillsAll: [{ skillId: 'react', minLevel: 3, minEvidence: 'EVIDENCED' }],
    rate: { max: 30 },
    availableFrom: '2027-01-10',
  });
  const { data } = await ask(
    'query ($id: ID!) { savedSearch(id: $id) { conditions { name items { parts { name value } } } } }',
    { id },
  );
  const conditions = data.savedSearch.conditions.map(({ name, items }: any) => ({
    name,
    items: items.map(({ parts }: any) => Object.fromEntries(parts.map((part: any) => [part.name, part.value]))),
  }));
  expect(conditions).toHaveLength(3);
  expect(conditions[0]).toEqual({
    name: 'skillsAll',
    items: [{ skillId: 'React', minLevel: '3', minEvidence: 'evidenced' }],
  });
  expect(conditions).toContainEqual({ name: 'rate', items: [{ max: '30', currency: 'USD', period: 'hour' }] });
  expect(conditions).toContainEqual({ name: 'availableFrom', items: [{ value: '2027-01-10' }] });
});

it.each([
  ['a name of nothing', { name: ' \t ' }, 'SEARCH_NAME_INVALID'],
  ['a name that is too long', { name: 'x'.repeat(81) }, 'SEARCH_NAME_INVALID'],
  ['a zone that is none', { timeZone: 'Mars/Base' }, 'TIME_ZONE_UNKNOWN'],
  ['a page of another site', { path: 'https://evil.example/search?' }, 'SEARCH_PATH_INVALID'],
  ['a page that only looks like ours', { path: '//evil.example/search' }, 'SEARCH_PATH_INVALID'],
])('refuses %s', async (_, wrong, code) => {
  expect(codes(await ask(SAVE, { input: input(wrong) }))).toEqual([code]);
});

it('refuses a name twice, whatever its case, and says so in Urdu', async () => {
  await house.save(founder, REACT, { name: 'React' });
  const answer = await ask(SAVE, { input: input({ name: 'REACT' }) }, { ...founder, language: 'ur' });
  expect(codes(answer)).toEqual(['SEARCH_NAME_TAKEN']);
  expect(answer.data.saveSearch.failures[0].message).toContain('محفوظ تلاش موجود ہے');
  expect((await ask(SAVE, { input: input() }, await house.market.founder())).data.saveSearch.name).toBe('React');
});

it('keeps fifty, also when they are saved side by side', async () => {
  await house.query(
    `INSERT INTO saved_search (id, account_id, organisation_id, name, query, query_version, frequency, time_zone, unsubscribe_token, seen_at)
     SELECT uuidv7(), $1, $2, 'Search ' || n, '{}', 1, 'off', 'UTC', 'token ' || n, now() FROM generate_series(1, 48) AS n`,
    [founder.accountId, founder.companyId],
  );
  const answers = await Promise.all(
    Array.from({ length: 5 }, (_, n) => ask(SAVE, { input: input({ name: `More ${n}`, frequency: 'OFF' }) })),
  );
  const outcomes = answers.map(({ data }) => data.saveSearch.__typename).sort();
  expect(outcomes).toEqual(['InputFailed', 'InputFailed', 'InputFailed', 'SavedSearch', 'SavedSearch']);
  expect((await list()).totalCount).toBe(50);
});

it('changes what is given alone, and notices a save of something outdated', async () => {
  const { id, version } = await house.save(founder, REACT, { name: 'React' });
  const { data } = await ask(UPDATE, { id, version, input: { frequency: 'OFF' } });
  expect(data.updateSavedSearch).toMatchObject({
    name: 'React',
    frequency: 'OFF',
    version: version + 1,
    watching: false,
  });
  const { errors } = await ask(UPDATE, { id, version, input: { name: 'Late' } });
  expect(errors[0]?.extensions.code).toBe('CONFLICT');
});

it('is its owner\u2019s alone, and only while the owner is a founder of its company', async () => {
  const { id, version } = await house.save(founder, REACT);
  const stranger = await house.market.founder();
  const operations: [string, object][] = [
    [`query ($id: ID!) { savedSearch(id: $id) { id } }`, { id }],
    [`query ($id: ID!) { savedSearchMatches(id: $id) { totalCount } }`, { id }],
    [`mutation ($id: ID!) { savedSearchSeen(id: $id) { id } }`, { id }],
    [`mutation ($id: ID!) { deleteSavedSearch(id: $id) { done } }`, { id }],
    [UPDATE, { id, version, input: { name: 'Mine now' } }],
  ];
  for (const [operation, variables] of operations) {
    expect((await ask(operation, variables, stranger)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  }
  const grant = { role: 'founder', organisationId: founder.companyId } as const;
  const others = { role: 'founder', organisationId: stranger.companyId } as const;
  await house.app.get(GrantService).take(systemViewer('test'), founder.accountId, grant);
  await house.app.get(GrantService).give(systemViewer('test'), founder.accountId, others);
  expect((await ask(operations[0]![0], { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await list()).totalCount).toBe(0);
});

it('saves for a company of the viewer\u2019s alone', async () => {
  const { companyId } = await house.market.founder();
  const { errors } = await ask(SAVE, { input: input({ companyId }) });
  expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
});

it('deletes a search with whom it found', async () => {
  const { id } = await house.save(founder, REACT);
  const people = await house.people([{ skills: ['react'] }]);
  await house.settle();
  expect(await house.found(id)).toEqual(people);
  expect((await ask('mutation ($id: ID!) { deleteSavedSearch(id: $id) { done } }', { id })).data).toEqual({
    deleteSavedSearch: { done: true },
  });
  expect(await house.found(id)).toEqual([]);
  expect((await list()).totalCount).toBe(0);
});

it('tells the owner of a search that no longer reads, keeps it, and watches again when it is mended', async () => {
  const { id } = await house.save(founder, REACT, { name: 'Old' });
  await house.query(`UPDATE saved_search SET query = '{"shoeSize": 43}' WHERE id = $1`, [id]);
  for (let change = 0; change < 2; change += 1) {
    await house.people([{ skills: ['react'] }]);
    await house.settle();
  }
  const { data } = await ask('{ notices { edges { node { code } } } }');
  expect(data.notices.edges).toHaveLength(1);
  expect(data.notices.edges[0].node.code).toBe('saved_search.unreadable');
  const [{ node }] = (await list()).edges;
  expect(node).toMatchObject({ name: 'Old', readable: false, watching: false });
  const renamed = await ask(UPDATE, { id, version: node.version, input: { name: 'Older' } });
  expect(renamed.data.updateSavedSearch).toMatchObject({ name: 'Older', readable: false });
  const { version } = renamed.data.updateSavedSearch;
  await ask(UPDATE, { id, version, input: { query: REACT } });
  await house.work();
  expect((await list()).edges[0].node).toMatchObject({ readable: true, watching: true });
});

it('reads again with another query, though nobody watches', async () => {
  const { id } = await house.save(founder, REACT, { frequency: 'OFF' });
  await house.query('UPDATE saved_search SET unreadable_at = now() WHERE id = $1', [id]);
  const [{ node }] = (await list()).edges;
  const renamed = await ask(UPDATE, { id, version: node.version, input: { name: 'Older' } });
  expect(renamed.data.updateSavedSearch.readable).toBe(false);
  const { version } = renamed.data.updateSavedSearch;
  const { data } = await ask(UPDATE, { id, version, input: { query: { text: 'react' } } });
  expect(data.updateSavedSearch.readable).toBe(true);
});

it('tells of whoever waited when a search did not read, once it is mended', async () => {
  const { id } = await house.save(founder, REACT);
  await house.people([{ skills: ['react'] }]);
  await house.settle();
  await house.query(`UPDATE saved_search SET query = '{"shoeSize": 43}' WHERE id = $1`, [id]);
  await house.tell(5);
  const [{ node }] = (await list()).edges;
  expect(node.readable).toBe(false);
  await ask(UPDATE, { id, version: node.version, input: { query: REACT } });
  await house.work();
  await house.tell(1);
  expect((await house.mails(founder)).map(({ subject }) => subject.slice(0, 3))).toEqual(['One']);
});

it('watches again a search that reads again, when it is saved as it is', async () => {
  const { id } = await house.save(founder, REACT);
  await house.query('UPDATE saved_search SET unreadable_at = now() WHERE id = $1', [id]);
  const [{ node }] = (await list()).edges;
  await ask(UPDATE, { id, version: node.version, input: { query: REACT } });
  await house.work();
  expect((await list()).edges[0].node).toMatchObject({ readable: true, watching: true });
});

it('lists new people page by page, whoever may be seen now', async () => {
  const { id } = await house.save(founder, REACT);
  house.clock.advance(60_000);
  const people = await house.people(
    Array.from({ length: 5 }, (_, n) => ({ name: `Person ${n} Khan`, skills: ['react'] })),
  );
  await house.settle();
  await house.edit(people[2]!, { visibility: 'hidden' });
  const PEOPLE = `query ($id: ID!, $after: String) { savedSearchMatches(id: $id, first: 2, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { foundAt node { id name } } } }`;
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data } = await ask(PEOPLE, { id, after });
    seen.push(...data.savedSearchMatches.edges.map(({ node }: any) => node.id));
    ({ hasNextPage: more, endCursor: after } = data.savedSearchMatches.pageInfo);
  }
  expect(seen.sort()).toEqual(people.filter((_, n) => n !== 2).sort());
  expect((await ask(PEOPLE, { id, after: 'nonsense' })).data.savedSearchMatches.edges).toHaveLength(2);
  expect((await list()).edges[0].node.newPeople).toBe(5);
  await house.tell(1);
  const { data } = await ask('mutation ($id: ID!) { savedSearchSeen(id: $id) { newPeople } }', { id });
  expect(data.savedSearchSeen.newPeople).toBe(0);
});

it('lists nobody of a former query whom the query of now does not find, told or waiting', async () => {
  const listed = async (id: string): Promise<string[]> => {
    const MATCHES = 'query ($id: ID!) { savedSearchMatches(id: $id) { edges { node { id } } } }';
    return (await ask(MATCHES, { id })).data.savedSearchMatches.edges.map(({ node }: any) => node.id);
  };
  const python = { skillsAll: [{ skillId: 'python' }] };
  const { id, version } = await house.save(founder, REACT);
  const told = await house.people([{ skills: ['react'] }]);
  await house.settle();
  await house.tell(30);
  const [both] = await house.people([{ skills: ['react', 'python'] }, { skills: ['react'] }]);
  await house.settle();
  expect(await listed(id)).toHaveLength(3);
  const { data } = await ask(UPDATE, { id, version, input: { query: python } });
  expect(data.updateSavedSearch.newPeople).toBe(2);
  await house.work();
  expect(await listed(id)).toEqual([both]);
  await house.tell(30);
  await house.edit(told[0]!, { skills: ['python'] });
  await house.settle();
  await house.tell(30);
  expect(await listed(id)).toEqual([both]);
  expect(await house.mails(founder)).toHaveLength(2);
});

it('answers for an id that is none as for one that is not there', async () => {
  for (const id of ['nonsense', newId()]) {
    const { errors } = await ask('query ($id: ID!) { savedSearch(id: $id) { id } }', { id });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  }
});
