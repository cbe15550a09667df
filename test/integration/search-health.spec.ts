import { setTimeout as sleep } from 'node:timers/promises';
import { HunarGraphqlModule } from '@hunar/graphql';
import { AccountService, IdentityModule } from '@hunar/identity';
import { newId, type Role } from '@hunar/kernel';
import { NotificationsModule } from '@hunar/notifications';
import { JobHandlers, QueueModule, QueueWorker } from '@hunar/queue';
import { IndexLifecycle } from '@hunar/search';
import { SearchHealthModule } from '@hunar/search-health';
import { SkillsModule } from '@hunar/skills';
import { IdentityFixture, PASSWORD, SIGN_IN } from './identity.fixture';

const OPERATION = 'id kind index state done total problem startedAt finishedAt';
const HEALTH = `{ searchHealth { answeredBy operation { ${OPERATION} } indexes { index engine isMain ready reason documents pending
  deadLetters rebuild { done } lastSample { checked missing surplus stale } lastFull { checked missing surplus stale } } } }`;
const LETTERS = `query ($first: Int, $after: String) { deadLetters(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id engine entityKind entityId attempts error } } } }`;
const start = (field: string) => `mutation ($index: String!) { started: ${field}(index: $index) {
  __typename ... on SearchOperation { ${OPERATION} } ... on InputFailed { failures { code message } } } }`;
const CANCEL = 'mutation ($id: ID!) { cancelSearchOperation(id: $id) { done } }';

let fixture: IdentityFixture;
let cookie: string;

beforeAll(async () => {
  const imports = [
    QueueModule,
    HunarGraphqlModule.forRoot(),
    IdentityModule,
    NotificationsModule,
    SkillsModule,
    SearchHealthModule,
  ];
  fixture = await IdentityFixture.start({}, { imports });
  await fixture.app.get(IndexLifecycle).ensureAll();
  cookie = await signedIn('operator');
}, 60_000);
afterAll(async () => {
  await fixture.app.get(QueueWorker).stop();
  await fixture.app.close();
});

async function signedIn(role: Role): Promise<string> {
  const email = `${role}@example.com`;
  const grants = [{ role, organisationId: null }];
  await fixture.app.get(AccountService).createVerified({ email, password: PASSWORD, displayName: 'Some Body', grants });
  return (await fixture.ask(SIGN_IN, { email, password: PASSWORD })).cookie;
}
const ask = async (query: string, variables: object = {}) => {
  const { data, errors } = await fixture.ask(query, variables, { cookie });
  expect(errors).toEqual([]);
  return data;
};
const health = async () => (await ask(HEALTH)).searchHealth;
async function ended(id: string) {
  for (let attempt = 0; attempt < 1_000; attempt++, await sleep(20)) {
    const { operation } = await health();
    if (operation.id === id && !['WAITING', 'RUNNING'].includes(operation.state)) return operation;
  }
  throw new Error('It has not ended.');
}
const giveUp = (count: number) =>
  fixture.app.database.query(
    `INSERT INTO outbox (entity_kind, entity_id, attempts, last_error, dead_at)
     SELECT 'talent', gen_random_uuid(), 12, 'reason ' || n, now() FROM generate_series(1, $1::int) AS n`,
    [count],
  );

it('shows nothing to others than operators', async () => {
  const founder = await signedIn('founder');
  for (const query of [HEALTH, LETTERS, 'mutation { retryDeadLetters }', 'mutation { dropDeadLetters }']) {
    expect((await fixture.ask(query, {}, { cookie: founder })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await fixture.ask(query)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  }
});

it('shows every index in every engine', async () => {
  const { answeredBy, indexes, operation } = await health();
  expect(answeredBy).toContain('PostgreSQL');
  expect(operation).toBeNull();
  expect(indexes).toMatchObject([
    {
      index: 'skills',
      engine: 'postgres',
      isMain: true,
      ready: true,
      reason: null,
      pending: 0,
      lastFull: null,
      rebuild: null,
    },
  ]);
  expect(indexes[0].documents).toBeGreaterThan(1_000);
});

it('lists what was given up in pages, and tries it again or drops it', async () => {
  await giveUp(3);
  const first = (await ask(LETTERS, { first: 2 })).deadLetters;
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  expect(first.edges[0].node).toMatchObject({
    engine: 'postgres',
    entityKind: 'talent',
    attempts: 12,
    error: 'reason 3',
  });
  const rest = (await ask(LETTERS, { first: 2, after: first.pageInfo.endCursor })).deadLetters;
  expect(rest).toMatchObject({ pageInfo: { hasNextPage: false }, edges: [{ node: { error: 'reason 1' } }] });
  const foreign = await fixture.ask(LETTERS, { first: 2, after: 'nonsense' }, { cookie });
  expect(foreign.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  const [newest, middle] = first.edges.map(({ node }: { node: { id: string } }) => node.id);
  expect(await ask('mutation ($ids: [ID!]) { dropDeadLetters(ids: $ids) }', { ids: [newest, 'x', "'"] })).toEqual({
    dropDeadLetters: 1,
  });
  expect(await ask('mutation ($ids: [ID!]) { retryDeadLetters(ids: $ids) }', { ids: [middle, newest] })).toEqual({
    retryDeadLetters: 1,
  });
  expect(await ask('mutation { dropDeadLetters }')).toEqual({ dropDeadLetters: 1 });
  expect(await fixture.app.database.query('SELECT attempts, dead_at, last_error FROM outbox')).toEqual([
    { attempts: 0, dead_at: null, last_error: 'reason 2' },
  ]);
  await fixture.app.database.query('TRUNCATE outbox');
});

it('starts one thing at a time, which waits for a worker and can be cancelled', async () => {
  const { started } = await ask(start('startReindex'), { index: 'skills' });
  expect(started).toMatchObject({ __typename: 'SearchOperation', kind: 'REINDEX', index: 'skills', state: 'WAITING' });
  const second = (await ask(start('startSearchAudit'), { index: 'skills' })).started;
  expect(second.failures).toEqual([
    { code: 'SEARCH_OPERATION_RUNS', message: 'An audit or a reindex is under way. Wait for its end, or cancel it.' },
  ]);
  const unknown = (await ask(start('startSearchAudit'), { index: 'nothing' })).started;
  expect(unknown.failures).toMatchObject([{ code: 'SEARCH_INDEX_UNKNOWN' }]);
  for (const id of ['x', newId()]) {
    expect((await fixture.ask(CANCEL, { id }, { cookie })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  }
  await ask(CANCEL, { id: started.id });
  expect((await health()).operation).toMatchObject({ id: started.id, state: 'CANCELLED' });
});

it('has a worker audit and repair, and build anew', async () => {
  await fixture.app.get(QueueWorker).start();
  await fixture.app.database.query(`UPDATE search_document SET digest = 'another' WHERE id IN ('react', 'java')`);
  const audit = (await ask(start('startSearchAudit'), { index: 'skills' })).started;
  expect(await ended(audit.id)).toMatchObject({ state: 'DONE', problem: null });
  expect((await health()).indexes[0].lastFull).toMatchObject({ missing: 0, surplus: 0, stale: 2 });
  const before = await fixture.app.database.query('SELECT generation FROM search_index');
  const reindex = (await ask(start('startReindex'), { index: 'skills' })).started;
  expect(await ended(reindex.id)).toMatchObject({ state: 'DONE' });
  expect(await fixture.app.database.query('SELECT generation FROM search_index')).not.toEqual(before);
  const again = (await ask(start('startSearchAudit'), { index: 'skills' })).started;
  await ended(again.id);
  expect((await health()).indexes[0].lastFull).toMatchObject({ missing: 0, surplus: 0, stale: 0 });
});

it('tells whoever searches that the index has to be built first', async () => {
  const search = () => fixture.ask('{ skillSearch(text: "react", first: 1) { totalCount } }');
  await fixture.app.database.query(`UPDATE search_index SET name = 'away'`);
  expect((await search()).errors).toMatchObject([
    { message: expect.stringContaining('is being built'), extensions: { code: 'SEARCH_UNAVAILABLE' } },
  ]);
  await fixture.app.database.query(`UPDATE search_index SET name = 'skills'`);
  expect((await search()).data.skillSearch.totalCount).toBeGreaterThan(0);
});

it('counts words by the clock: soon after many came, and every night', async () => {
  const handlers = fixture.app.get(JobHandlers);
  const jobs = ['search-words-outgrown', 'search-words'].map((wanted) =>
    handlers.complete().find(({ name }) => name === wanted)!,
  );
  expect(jobs.map(({ schedule }) => schedule)).toEqual(['*/15 * * * *', '50 21 * * *']);
  for (const job of jobs) {
    await fixture.app.database.query('UPDATE search_word SET documents = 1');
    await handlers.runNow(job, {});
    const [most] = await fixture.app.database.query<{ documents: number }>(
      'SELECT max(documents) AS documents FROM search_word',
    );
    expect(most!.documents).toBeGreaterThan(10);
  }
});

it('audits samples by the clock, each from where the last one ended', async () => {
  const handlers = fixture.app.get(JobHandlers);
  const job = handlers.complete().find(({ name }) => name === 'search-audit-samples')!;
  expect(job.schedule).toBe('*/5 * * * *');
  const positions = async () =>
    fixture.app.database.query<{ position: string }>(
      `SELECT position FROM search_audit WHERE kind = 'sample' ORDER BY id`,
    );
  await handlers.runNow(job, {});
  await handlers.runNow(job, {});
  const [first, second] = await positions();
  expect(first!.position < second!.position).toBe(true);
  expect((await health()).indexes[0].lastSample).toMatchObject({ missing: 0, surplus: 0, stale: 0 });
});
