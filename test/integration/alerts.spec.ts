import { UnitOfWork } from '@hunar/database';
import { GrantService } from '@hunar/identity';
import { newId, systemViewer } from '@hunar/kernel';
import { Mailer } from '@hunar/notifications';
import { JobHandlers } from '@hunar/queue';
import { SearchEngine } from '@hunar/search';
import { AlertsFixture, UPDATE } from './alerts.fixture';
import type { Founder } from './market.fixture';

let house: AlertsFixture;
let other: AlertsFixture;
let founder: Founder;
beforeAll(async () => {
  house = await AlertsFixture.start();
  other = await AlertsFixture.start(house.app.database);
});
afterAll(async () => {
  await other.app.close();
  await house.app.close();
});
beforeEach(async () => {
  await house.work();
  await house.query('DELETE FROM saved_search');
  founder = await house.market.founder();
});
afterEach(() => jest.restoreAllMocks());

const skill = (...ids: string[]) => ({ skillsAll: ids.map((skillId) => ({ skillId })) });
const notices = async () =>
  (await house.market.ask('{ notices { edges { node { code sentence path } } } }', {}, founder)).data.notices.edges.map(
    ({ node }: any) => node,
  );

describe('who is new', () => {
  it('is whoever comes to match, and not who matched when the search was saved', async () => {
    const [before] = await house.people([{ skills: ['react'] }]);
    await house.index();
    const { id } = await house.save(founder, skill('react'));
    const [after] = await house.people([{ skills: ['react'] }, { skills: ['cobol'] }]);
    await house.edit(before!, { city: 'Lahore' });
    await house.settle();
    expect(await house.found(id)).toEqual([after]);
  });

  it('is somebody who changed into matching, once, however often they leave and return', async () => {
    const [person] = await house.people([{ skills: ['cobol'] }]);
    await house.index();
    const { id } = await house.save(founder, skill('vuejs'));
    for (const skills of [['vuejs'], ['cobol'], ['vuejs']]) {
      await house.edit(person!, { skills });
      await house.settle();
      await house.tell(30);
    }
    expect(await house.found(id)).toEqual([person]);
    expect(await house.mails(founder)).toHaveLength(1);
  });

  it('remembers hundreds who match already, and goes on where a crash left it', async () => {
    const people = await house.people(Array.from({ length: 230 }, () => ({ skills: ['elixir'] })));
    await house.index();
    const engine = house.app.get(SearchEngine);
    const search = engine.search.bind(engine);
    let pages = 0;
    jest.spyOn(engine, 'search').mockImplementation((...asked) => {
      pages += 1;
      if (pages === 2) throw new Error('The process dies.');
      return search(...(asked as Parameters<typeof search>)) as never;
    });
    const save = house.save(founder, skill('elixir'));
    await expect(save).rejects.toThrow('The process dies.');
    const [{ id, round }] = (await house.query<{ id: string; round: number }>(
      'SELECT id, watch_round AS round FROM saved_search',
    )) as [{ id: string; round: number }];
    expect(
      await house.app.get(JobHandlers).runNow({ name: 'begin-watch' }, { savedSearchId: id, round }),
    ).toBeUndefined();
    expect(pages).toBe(4);
    const [row] = await house.query('SELECT count(*)::int AS people FROM saved_search_match WHERE baseline');
    expect(row).toEqual({ people: people.length });
    await house.edit(people[0]!, { city: 'Quetta' });
    await house.settle();
    expect(await house.found(id)).toEqual([]);
  });

  it('remembers from the beginning again when another engine answers than began', async () => {
    await house.people(Array.from({ length: 3 }, () => ({ skills: ['julia'] })));
    await house.index();
    const { id } = await house.save(founder, skill('julia'));
    await house.query(`UPDATE saved_search SET watched_since = NULL, baseline_cursor = 'of another engine'`);
    await house.query('DELETE FROM saved_search_match');
    await house.app.get(JobHandlers).runNow({ name: 'begin-watch' }, { savedSearchId: id, round: 1 });
    const rows = await house.query('SELECT baseline FROM saved_search_match WHERE saved_search_id = $1', [id]);
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ baseline: true })));
    expect(await house.query('SELECT watched_since IS NULL AS waits, unreadable_at FROM saved_search')).toEqual([
      { waits: false, unreadable_at: null },
    ]);
  });

  it('is told of a person who came while the others were being remembered', async () => {
    const input = { name: newId(), query: skill('go'), timeZone: 'UTC', frequency: 'INSTANT' };
    const [earlier] = await house.people([{ skills: ['go'] }, {}]);
    await house.index();
    const SAVE = 'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { ... on SavedSearch { id } } }';
    const { data } = await house.market.ask(SAVE, { input }, founder);
    const [late] = await house.people([{ skills: ['go'] }]);
    await house.edit(earlier!, { city: 'Multan' });
    await house.index();
    // The change is worked off before the beginning is, and asks again.
    const take = (name: string) =>
      house.query<{ data: object }>('DELETE FROM pgboss.job WHERE name = $1 RETURNING data', [name]);
    const begin = await take('begin-watch');
    for (const change of await take('find-new-people')) {
      await house.app.get(JobHandlers).runNow({ name: 'find-new-people' }, change.data);
    }
    expect(await house.found(data.saveSearch.id)).toEqual([]);
    await house.app.get(JobHandlers).runNow({ name: 'begin-watch' }, begin[0]!.data);
    await house.work();
    expect(await house.found(data.saveSearch.id)).toEqual([late]);
  });

  it('starts from those of another query when the query is changed, and tells nobody twice', async () => {
    const [python] = await house.people([{ skills: ['python'] }]);
    await house.index();
    const { id, version } = await house.save(founder, skill('react'));
    const [react] = await house.people([{ skills: ['react'] }]);
    await house.settle();
    await house.tell(30);
    await house.market.ask(UPDATE, { id, version, input: { query: skill('python') } }, founder);
    await house.work();
    for (const person of [python!, react!]) await house.edit(person, { skills: ['python', 'react'] });
    const [fresh] = await house.people([{ skills: ['python'] }]);
    await house.settle();
    await house.tell(30);
    expect(await house.found(id)).toEqual([fresh]);
    const mails = await house.mails(founder);
    expect(mails.map(({ subject }) => subject.slice(0, 3))).toEqual(['One', 'One']);
  });
});

describe('an owner', () => {
  it('is told of people who come together by one mail and one line, in their language, with names as cards show them', async () => {
    const { id } = await house.save(founder, skill('svelte'), { name: 'Svelte <b>' });
    const people = await house.people(
      Array.from({ length: 13 }, (_, n) => ({ name: `Zara ${n} Malik`, skills: ['svelte'] })),
    );
    await house.settle();
    await house.tell(0.5);
    expect(await house.mails(founder)).toEqual([]);
    await house.tell(0.6);
    const mails = await house.mails(founder);
    expect(mails.map(({ subject }) => subject)).toEqual(['13 new people for "Svelte <b>"']);
    const listed = people.filter((person) => mails[0]!.text.includes(`http://localhost:3000/talent/${person}\n`));
    expect(listed).toHaveLength(10);
    expect(mails[0]!.text).toContain(`http://localhost:3000/saved-searches/${id}\n`);
    expect(mails[0]!.html).toContain('Svelte &lt;b&gt;');
    expect(await notices()).toEqual([
      {
        code: 'saved_search.people',
        sentence: '13 new people fit your saved search “Svelte <b>”.',
        path: `/saved-searches/${id}`,
      },
    ]);
  });

  it('waits for an import to end, but not for ever', async () => {
    await house.save(founder, skill('rust'));
    for (let minute = 0; minute < 12; minute += 1) {
      await house.people([{ skills: ['rust'] }]);
      await house.settle();
      await house.tell(0.75);
    }
    expect((await house.mails(founder)).map(({ subject }) => subject.slice(0, 2))).toEqual([]);
    for (let minute = 0; minute < 2; minute += 1) {
      await house.people([{ skills: ['rust'] }]);
      await house.settle();
      await house.tell(0.75);
    }
    expect(await house.mails(founder)).toHaveLength(1);
  });

  it('of a daily search is told at eight of their own day, and only when there is somebody', async () => {
    // 08:00 UTC is midnight in Los Angeles in winter.
    house.clock.advance(Date.parse('2027-01-10T08:00:00Z') - house.clock.now().getTime());
    founder = await house.market.founder();
    await house.save(founder, skill('kotlin'), { frequency: 'DAILY' });
    await house.people([{ skills: ['kotlin'] }]);
    await house.settle();
    await house.tell(7 * 60 + 59);
    expect(await house.mails(founder)).toHaveLength(0);
    await house.tell(1);
    expect(await house.mails(founder)).toHaveLength(1);
    await house.people([{ skills: ['kotlin'] }]);
    await house.settle();
    await house.tell(24 * 60 - 1);
    expect(await house.mails(founder)).toHaveLength(1);
    await house.tell(1);
    expect(await house.mails(founder)).toHaveLength(2);
    await house.tell(24 * 60);
    expect(await house.mails(founder)).toHaveLength(2);
  });

  it('is told of nobody who was hidden before the mail, and of them when they come back', async () => {
    await house.save(founder, skill('scala'));
    const [person] = await house.people([{ skills: ['scala'] }]);
    await house.settle();
    // Not yet in the index: the database alone knows.
    await house.edit(person!, { visibility: 'hidden' });
    await house.tell(5);
    expect(await house.mails(founder)).toEqual([]);
    await house.settle();
    await house.edit(person!, { visibility: 'founders' });
    await house.settle();
    await house.tell(5);
    expect(await house.mails(founder)).toHaveLength(1);
  });

  it('who is no founder of the company any more is told of nobody', async () => {
    const grant = { role: 'founder', organisationId: founder.companyId } as const;
    const { id } = await house.save(founder, skill('haskell'));
    const waiting = await house.people([{ skills: ['haskell'] }]);
    await house.settle();
    await house.app.get(GrantService).take(systemViewer('test'), founder.accountId, grant);
    await house.tell(5);
    await house.people([{ skills: ['haskell'] }]);
    await house.settle();
    await house.tell(5);
    expect(await house.mails(founder)).toEqual([]);
    expect(await house.found(id)).toEqual(waiting);
  });

  it('who turns a search off is told of nobody, and begins afresh when it is on again', async () => {
    const { id, version } = await house.save(founder, skill('dart'));
    await house.people([{ skills: ['dart'] }]);
    await house.settle();
    const off = await house.market.ask(UPDATE, { id, version, input: { frequency: 'OFF' } }, founder);
    await house.tell(30);
    await house.people([{ skills: ['dart'] }]);
    await house.settle();
    const on = { id, version: off.data.updateSavedSearch.version, input: { frequency: 'INSTANT' } };
    await house.market.ask(UPDATE, on, founder);
    await house.work();
    await house.tell(30);
    expect(await house.mails(founder)).toEqual([]);
    await house.people([{ skills: ['dart'] }]);
    await house.settle();
    await house.tell(5);
    expect((await house.mails(founder)).map(({ subject }) => subject.slice(0, 3))).toEqual(['One']);
  });
});

describe('nobody is told twice', () => {
  it('though two processes find the same people and tell the same owners at once', async () => {
    await house.save(founder, skill('perl'));
    const people = await house.people(Array.from({ length: 20 }, () => ({ skills: ['perl'] })));
    await house.index();
    const find = (which: AlertsFixture) =>
      which.app.get(JobHandlers).runNow({ name: 'find-new-people' }, { profileIds: people });
    await Promise.all([find(house), find(other), find(house), find(other)]);
    for (const each of [house, other])
      each.clock.advance(house.clock.now().getTime() - each.clock.now().getTime() + 300_000);
    const tell = (which: AlertsFixture) => which.app.get(JobHandlers).runNow({ name: 'tell-owners' }, {});
    await Promise.all([tell(house), tell(other), tell(house), tell(other)]);
    expect((await house.mails(founder)).map(({ subject }) => subject.slice(0, 2))).toEqual(['20']);
    expect((await notices())[0].sentence).toMatch(/^20 new people/);
  });

  it('though a process dies between the mail and the mark', async () => {
    const { id } = await house.save(founder, skill('ruby'));
    await house.people([{ skills: ['ruby'] }]);
    await house.settle();
    const unitOfWork = house.app.get(UnitOfWork);
    const query = unitOfWork.query.bind(unitOfWork);
    const dies = jest.spyOn(unitOfWork, 'query').mockImplementation((sql, parameters) => {
      if (sql.startsWith('UPDATE saved_search_match SET notified_at')) throw new Error('The process dies.');
      return query(sql, parameters) as never;
    });
    await house.tell(5);
    expect(dies.mock.results.some(({ type }) => type === 'throw')).toBe(true);
    dies.mockRestore();
    expect(await house.mails(founder)).toEqual([]);
    expect(await notices()).toEqual([]);
    await house.tell(1);
    await house.tell(1);
    expect(await house.mails(founder)).toHaveLength(1);
    expect(await house.found(id)).toHaveLength(1);
  });

  it('though a change is delivered again, and a mail cannot be written at first', async () => {
    await house.save(founder, skill('php'));
    const [person] = await house.people([{ skills: ['php'] }]);
    await house.settle();
    await house.query(`INSERT INTO outbox (entity_kind, entity_id) SELECT 'talent', $1 FROM generate_series(1, 3)`, [
      person,
    ]);
    await house.settle();
    jest.spyOn(house.app.get(Mailer), 'send').mockRejectedValueOnce(new Error('No place left.'));
    await house.tell(5);
    expect(await house.mails(founder)).toEqual([]);
    await house.tell(1);
    await house.tell(1);
    expect(await house.mails(founder)).toHaveLength(1);
  });
});

describe('a change', () => {
  it('is found again when the process dies after the index has it and before the outbox is rid of it', async () => {
    const { id } = await house.save(founder, skill('erlang'));
    const [person] = await house.people([{ skills: ['erlang'] }]);
    const handlers = jest.spyOn(house.app.get(UnitOfWork), 'query');
    const query = handlers.getMockImplementation() ?? UnitOfWork.prototype.query;
    handlers.mockImplementation(function (this: UnitOfWork, sql, parameters) {
      if (/pgboss/.test(sql)) throw new Error('The process dies.');
      return query.call(this, sql, parameters) as never;
    });
    await expect(house.index()).rejects.toThrow('The process dies.');
    handlers.mockRestore();
    await house.query('UPDATE outbox SET available_at = now()');
    await house.settle();
    expect(await house.found(id)).toEqual([person]);
  });

  it('asks the searches alone that may find the person, of ten thousand', async () => {
    const { id } = await house.save(founder, { ...skill('fortran'), cities: ['Lahore'] });
    const rules = (await house.query<{ rules: string }>('SELECT keyed_for AS rules FROM saved_search'))[0]!.rules;
    await house.query(
      `INSERT INTO saved_search (id, account_id, organisation_id, name, query, query_version, frequency, time_zone,
                                 unsubscribe_token, seen_at, keyed_for, watch_round, watch_began_at, watched_since)
       SELECT uuidv7(), $1, $2, 'Search ' || n, '{"skillsAll": [{"skillId": "cobol"}], "sort": "relevance"}', 1, 'instant', 'UTC',
              'token ' || n, now(), $3, 1, now(), now() FROM generate_series(1, 10000) AS n`,
      [founder.accountId, founder.companyId, rules],
    );
    await house.query(
      `INSERT INTO saved_search_key (token, saved_search_id) SELECT 'skills:cobol', id FROM saved_search WHERE name LIKE 'Search %'`,
    );
    const search = jest.spyOn(house.app.get(SearchEngine), 'search');
    const asked = () => search.mock.calls.splice(0).length;
    const [lahore] = await house.people([
      { skills: ['fortran'], city: 'Lahore' },
      { skills: ['fortran'], city: 'Quetta' },
    ]);
    await house.people(Array.from({ length: 30 }, () => ({ skills: ['react', 'python'], city: 'Karachi' })));
    await house.settle();
    expect(asked()).toBe(1);
    expect(await house.found(id)).toEqual([lahore]);
    await house.query(`UPDATE saved_search_key SET token = 'skills:ada' WHERE saved_search_id IN
      (SELECT id FROM saved_search WHERE name LIKE 'Search %' ORDER BY id LIMIT 15)`);
    await house.edit(lahore!, { skills: ['ada', 'fortran'] });
    await house.settle();
    // The one that knows the person is not asked again.
    expect(asked()).toBe(15);
  });

  it('asks searches by words alone once a minute, however many changes there are', async () => {
    const { id } = await house.save(founder, { text: 'smalltlak' });
    for (let n = 0; n < 3; n += 1) await house.save(founder, { text: `nobody has heard of this ${n}` });
    const search = jest.spyOn(house.app.get(SearchEngine), 'search');
    const people: string[] = [];
    for (let n = 0; n < 10; n += 1) {
      people.push(...(await house.people([{ name: `Smalltalk ${n} Khan` }, { skills: ['react'] }])));
      await house.index();
    }
    expect(search).not.toHaveBeenCalled();
    await house.work();
    expect(search.mock.calls).toHaveLength(4);
    expect(await house.found(id)).toEqual(people.filter((_, n) => n % 2 === 0).sort());
  });

  it('costs nothing where nobody watches', async () => {
    await house.save(founder, skill('react'), { frequency: 'OFF' });
    await house.people([{ skills: ['react'] }]);
    await house.index();
    const [row] = await house.query(`SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'find-new-people'`);
    expect(row).toEqual({ jobs: 0 });
  });

  it('reaches searches whose keys follow older rules, and those get new ones', async () => {
    const { id } = await house.save(founder, skill('lua'));
    await house.query(`UPDATE saved_search SET keyed_for = 'older'`);
    await house.query('DELETE FROM saved_search_key');
    const [first] = await house.people([{ skills: ['lua'] }]);
    await house.settle();
    expect(await house.found(id)).toEqual([first]);
    await house.app.get(JobHandlers).runNow({ name: 'keep-watches' }, {});
    expect(await house.query('SELECT token FROM saved_search_key')).toEqual([{ token: 'skills:lua' }]);
  });
});
