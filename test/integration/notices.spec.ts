import { UnitOfWork } from '@hunar/database';
import { AccountService, GrantService } from '@hunar/identity';
import { encodeCursor, newId, systemViewer } from '@hunar/kernel';
import { type NewNotice, Notices, registerNoticeMessages } from '@hunar/notifications';
import { JobHandlers, JobQueue } from '@hunar/queue';
import { createClient } from 'graphql-ws';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { countStatements, recordStatements } from '../support';
import { IdentityFixture, PASSWORD, REQUEST_RESET, RESET, SIGN_IN } from './identity.fixture';

registerNoticeMessages({
  en: { 'test.tea_one': 'Tea for {{who}}.', 'test.tea_other': '{{count}} teas, the last for {{who}}.' },
  ur: { 'test.tea_one': '{{who}} کے لیے چائے۔', 'test.tea_other': '{{count}} چائے، آخری {{who}} کے لیے۔' },
});
const SYSTEM = systemViewer('test');
const LIST = `query ($first: Int!, $after: String) { unreadNotices notices(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id code sentence path createdAt readAt } } } }`;
const READ = 'mutation ($ids: [ID!]) { markNoticesRead(ids: $ids) { done } }';

let identity: IdentityFixture;
let port: number;
beforeAll(async () => {
  identity = await IdentityFixture.start();
  await identity.app.http.listen(0, '127.0.0.1');
  ({ port } = identity.app.http.getHttpServer().address() as AddressInfo);
});
afterAll(() => identity.app.close());

async function account() {
  const email = `${newId()}@example.com`;
  const made = await identity.app
    .get(AccountService)
    .createVerified({ email, password: PASSWORD, displayName: 'Somebody', grants: [] });
  if (!made.ok) throw new Error('refused');
  const ip = `10.1.0.${Math.ceil(Math.random() * 250)}`;
  const { cookie } = await identity.ask(SIGN_IN, { email, password: PASSWORD }, { ip });
  return { id: made.value.id, email, cookie };
}

const tea = (accountId: string, key: string, changed: Partial<NewNotice> = {}): NewNotice => ({
  accountId,
  code: 'test.tea',
  params: { who: key },
  path: '/jobs',
  key,
  foldKey: null,
  ...changed,
});
const give = (...given: NewNotice[]) => identity.app.get(Notices).give(given);

async function read(who: { cookie: string }, first = 20, after: string | null = null, language = 'en') {
  const { data } = await identity.ask(LIST, { first, after }, { ...who, language });
  const sentences = data.notices.edges.map(({ node }: { node: { sentence: string } }) => node.sentence);
  return { ...data, sentences };
}

describe('a notice', () => {
  it('is told once, however often it is given, and not at all when the work is rolled back', async () => {
    const who = await account();
    await give(tea(who.id, 'a'), tea(who.id, 'a'));
    await give(tea(who.id, 'a'), tea(who.id, 'b'));
    const unitOfWork = identity.app.get(UnitOfWork);
    const failing = unitOfWork.run(async () => {
      await give(tea(who.id, 'c'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const both = unitOfWork.run(() => give(tea(who.id, 'd')));
    await Promise.all([both, give(tea(who.id, 'd'))]);
    const { sentences, unreadNotices } = await read(who);
    expect(sentences.toSorted()).toEqual(['Tea for a.', 'Tea for b.', 'Tea for d.']);
    expect(unreadNotices).toBe(3);
  });

  it('counts one more while it is unread, and begins anew when it was read', async () => {
    const who = await account();
    const other = await account();
    const fold = { foldKey: 'pot' };
    await give(tea(who.id, 'a', fold), tea(who.id, 'b', fold), tea(other.id, 'a', fold));
    await give(tea(who.id, 'c', fold), tea(who.id, 'a', fold));
    expect((await read(who)).sentences).toEqual(['3 teas, the last for c.']);
    expect((await read(other)).sentences).toEqual(['Tea for a.']);
    await identity.ask(READ, {}, who);
    await give(tea(who.id, 'd', fold));
    const { sentences, unreadNotices, notices } = await read(who);
    expect([sentences.length, unreadNotices, notices.totalCount]).toEqual([2, 1, 2]);
    expect(sentences).toContain('Tea for d.');
  });

  it('is one line also where many processes give at once', async () => {
    const who = await account();
    await Promise.all(Array.from({ length: 10 }, (_, cup) => give(tea(who.id, `cup ${cup}`, { foldKey: 'tray' }))));
    const { notices } = await read(who);
    expect(notices.edges).toHaveLength(1);
    expect(notices.edges[0].node.sentence).toMatch(/^10 teas/);
  });

  it('is marked as read while another counts one more, in whichever order they were written: nobody waits in a circle', async () => {
    const who = await account();
    // the first written is the last in order of line
    await give(tea(who.id, 'a', { foldKey: 'pot 2' }));
    await give(tea(who.id, 'b', { foldKey: 'pot 1' }));
    const { database } = identity.app;
    const waiting = `SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%notice%'`;
    // begun out here, so that it is no part of the transaction
    const begin = Promise.withResolvers<void>();
    const marked = begin.promise.then(() => identity.ask(READ, {}, who));
    await identity.app.get(UnitOfWork).run(async () => {
      await give(tea(who.id, 'c', { foldKey: 'pot 1' }));
      begin.resolve();
      for (let waits = false; !waits;) waits = (await database.query(waiting)).length > 0;
      await give(tea(who.id, 'd', { foldKey: 'pot 2' }));
    });
    expect(await marked).toMatchObject({ data: { markNoticesRead: { done: true } } });
    expect((await read(who)).unreadNotices).toBe(0);
  });

  it('is read in two languages, with names that keep their place', async () => {
    const who = await account();
    await give(tea(who.id, 'React'));
    expect((await read(who, 1, null, 'ur')).sentences).toEqual(['\u2068React\u2069 کے لیے چائے۔']);
  });

  it('is its account’s alone', async () => {
    const [who, stranger] = [await account(), await account()];
    await give(tea(who.id, 'mine'));
    const [{ node }] = (await read(who)).notices.edges;
    expect((await read(stranger)).notices).toMatchObject({ totalCount: 0, edges: [] });
    await identity.ask(READ, { ids: [node.id, 'nonsense'] }, stranger);
    expect((await read(who)).unreadNotices).toBe(1);
    await identity.ask(READ, { ids: [node.id] }, who);
    const after = await read(who);
    expect(after.unreadNotices).toBe(0);
    expect(after.notices.edges[0].node.readAt).not.toBeNull();
    expect((await identity.ask(LIST, { first: 1 })).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('comes in pages, with the same statements for one and for a hundred', async () => {
    const who = await account();
    for (let batch = 0; batch < 5; batch += 1) {
      identity.clock.advance(1000);
      await give(...Array.from({ length: 5 }, (_, index) => tea(who.id, `${batch}-${index}`)));
    }
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { notices, sentences }: Awaited<ReturnType<typeof read>> = await read(who, 4, after);
      seen.push(...sentences);
      after = notices.pageInfo.endCursor;
      if (!notices.pageInfo.hasNextPage) break;
    }
    expect(new Set(seen).size).toBe(25);
    expect(seen.slice(0, 5).every((sentence) => sentence.startsWith('Tea for 4-'))).toBe(true);
    for (const instant of ['1', '0000-01-01T00:00:00.000Z', '+010000-01-01T00:00:00.000Z', 'Nov 31 2026']) {
      expect((await read(who, 4, encodeCursor([instant, newId()]))).sentences).toEqual(seen.slice(0, 4));
    }
    const count = (first: number) => countStatements(() => read(who, first));
    expect(await count(100)).toBe(await count(1));
    const giving = async (size: number) =>
      (await recordStatements(() => give(...Array.from({ length: size }, () => tea(who.id, newId()))))).statements;
    expect((await giving(50)).length).toBe((await giving(1)).length);
  });

  it('is forgotten 90 days after it was read, unread ones are kept', async () => {
    const who = await account();
    await give(tea(who.id, 'old'), tea(who.id, 'unread'));
    const old = (await read(who)).notices.edges.find(({ node }: any) => node.sentence === 'Tea for old.').node;
    await identity.ask(READ, { ids: [old.id] }, who);
    const prune = () => identity.app.get(JobHandlers).runNow({ name: 'prune-notices' }, {});
    identity.clock.advance(89 * 86_400_000);
    await prune();
    expect((await read(await signInAgain(who))).notices.totalCount).toBe(2);
    identity.clock.advance(2 * 86_400_000);
    await prune();
    expect((await read(await signInAgain(who))).sentences).toEqual(['Tea for unread.']);
    expect((await identity.app.get(JobQueue).state()).map(({ name }) => name)).toContain('prune-notices');
  });

  it('arrives at once where its account is, and nowhere else', async () => {
    const watchers = await Promise.all([account(), account()]);
    const [mine, other] = watchers.map(listen);
    await until(mine!, 2, () => give(tea(watchers[0]!.id, newId(), { params: { who: 'me' }, foldKey: 'tray' })));
    // each time it counts one more, the same line comes again
    const counts = mine!.said.map((sentence) => Number(/^(\d+) teas, the last for me\.$/.exec(sentence)?.[1] ?? 1));
    expect(counts).toEqual(counts.toSorted((one, two) => one - two));
    await Promise.all([mine!.client.dispose(), other!.client.dispose()]);
    expect(other!.said).toEqual([]);
  });

  it('arrives no more where its account was signed out, and the socket hears why', async () => {
    const who = await account();
    const browsers = [listen(who), listen(who)];
    const cup = () => give(tea(who.id, newId()));
    for (const browser of browsers) await until(browser, 1, cup);
    await identity.ask(REQUEST_RESET, { email: who.email });
    await identity.ask(RESET, { token: await identity.tokenFor(who.email), password: 'four mangoes on a roof' });
    const heard = browsers.map(({ said }) => said.length);
    await cup();
    for (const { refused } of browsers) {
      expect(await refused).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
    expect(browsers.map(({ said }) => said.length)).toEqual(heard);
    expect(browsers.map(({ closed }) => closed[0])).toEqual([4403, 4403]);
    await Promise.all(browsers.map(({ client }) => client.dispose()));
  });

  it('arrives through one socket when a role is given, and through another when one is taken', async () => {
    const who = await account();
    const browser = listen(who);
    const grants = identity.app.get(GrantService);
    const auditor = { role: 'auditor', organisationId: null } as const;
    const cup = () => give(tea(who.id, newId()));
    await until(browser, 1, cup);
    await grants.give(SYSTEM, who.id, auditor);
    await until(browser, browser.said.length + 1, cup);
    expect(browser.closed).toEqual([]);
    const later = listen(who);
    await until(later, 1, cup);
    await grants.take(SYSTEM, who.id, auditor);
    await until(later, later.said.length + 1, cup);
    expect([browser.closed, later.closed]).toEqual([[], [4403]]);
    await Promise.all([browser.client.dispose(), later.client.dispose()]);
  });
});

/** A browser that hears of the notices of its account, and connects again when its socket closes. */
function listen({ cookie }: { cookie: string }) {
  class Handshake extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  const said: string[] = [];
  const closed: number[] = [];
  const client = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: Handshake,
    retryWait: async () => undefined,
    on: { closed: (event) => void closed.push((event as { code: number }).code) },
  });
  const refused = new Promise<unknown>((resolve) => {
    client.subscribe<{ noticeArrived: { sentence: string } }>(
      { query: 'subscription { noticeArrived { sentence } }' },
      {
        next: ({ data, errors }) => (data ? void said.push(data.noticeArrived.sentence) : resolve(errors)),
        error: resolve,
        complete: () => undefined,
      },
    );
  });
  return { said, closed, client, refused };
}

/** Does it again until a browser has heard so much: before it listens, what is given is heard by nobody. */
async function until({ said }: { said: readonly string[] }, heard: number, act: () => Promise<unknown>): Promise<void> {
  for (let turn = 0; said.length < heard; turn += 1) {
    if (turn > 400) throw new Error(`Only heard ${said.join(' ')}`);
    await act();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Sessions end earlier than read notices. */
async function signInAgain({ id }: { id: string }) {
  const [row] = await identity.app.database.query<{ email: string }>('SELECT email FROM account WHERE id = $1', [id]);
  const ip = `10.2.0.${Math.ceil(Math.random() * 250)}`;
  return identity.ask(SIGN_IN, { email: row!.email, password: PASSWORD }, { ip });
}
