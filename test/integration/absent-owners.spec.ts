import { UnitOfWork } from '@hunar/database';
import { GrantService } from '@hunar/identity';
import { newId, systemViewer } from '@hunar/kernel';
import { JobHandlers } from '@hunar/queue';
import { setTimeout as sleep } from 'node:timers/promises';
import { AlertsFixture, SAVE } from './alerts.fixture';
import type { Founder } from './market.fixture';

const SYSTEM = systemViewer('test');
const REACT = { skillsAll: [{ skillId: 'react' }] };

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
  await house.query('DELETE FROM saved_search');
  founder = await house.market.founder();
});

const grant = () => ({ role: 'founder', organisationId: founder.companyId }) as const;
const give = () => house.app.get(GrantService).give(SYSTEM, founder.accountId, grant());
const take = () => house.app.get(GrantService).take(SYSTEM, founder.accountId, grant());
const waitingJobs = () => house.query(`SELECT data FROM pgboss.job WHERE name = 'begin-watch' AND state = 'created'`);
/** An hour later: what nothing carries on is carried on, and keys of older rules are made anew. */
async function keepWatches(): Promise<void> {
  await house.query(`UPDATE saved_search SET watch_began_at = watch_began_at - interval '1 hour'`);
  await house.app.get(JobHandlers).runNow({ name: 'keep-watches' }, {});
}
/** Saves a search whose watch is still to begin. */
async function save(): Promise<string> {
  const input = { name: newId(), query: REACT, timeZone: 'UTC', frequency: 'INSTANT' };
  return (await house.market.ask(SAVE, { input }, founder)).data.saveSearch.id;
}

it('sets a watch aside while its owner may not search, and begins it when they may again', async () => {
  const id = await save();
  await take();
  await house.work();
  await keepWatches();
  expect(await waitingJobs()).toEqual([]);

  const [before] = await house.people([{ skills: ['react'] }]);
  await house.settle();
  await give();
  await house.work();
  const [after] = await house.people([{ skills: ['react'] }]);
  await house.edit(before!, { city: 'Lahore' });
  await house.settle();
  expect(await house.found(id)).toEqual([after]);
});

it('tells a returning owner of those who waited, at the hour that has passed meanwhile', async () => {
  // 08:00 UTC is when a daily mail is made.
  house.clock.advance(Date.parse('2027-01-10T09:00:00Z') - house.clock.now().getTime());
  founder = await house.market.founder();
  await house.save(founder, REACT, { frequency: 'DAILY', timeZone: 'UTC' });
  await house.people([{ skills: ['react'] }]);
  await house.settle();
  await house.tell(22 * 60 + 59);
  await take();
  await house.tell(1);
  expect(await house.mails(founder)).toEqual([]);
  await house.tell(5);
  await give();
  await house.work();
  await house.tell(1);
  expect((await house.mails(founder)).map(({ subject }) => subject.slice(0, 3))).toEqual(['One']);
  await house.tell(24 * 60);
  expect(await house.mails(founder)).toHaveLength(1);
});

it('takes whoever came to match while the owner was away for there already', async () => {
  const { id } = await house.save(founder, REACT);
  await take();
  const [meanwhile] = await house.people([{ skills: ['react'] }]);
  await house.settle();
  await give();
  await house.work();
  await house.edit(meanwhile!, { city: 'Lahore' });
  const [after] = await house.people([{ skills: ['react'] }]);
  await house.settle();
  expect(await house.found(id)).toEqual([after]);
});

it('sets a watch aside whose keys follow older rules, and looks at it no more', async () => {
  await save();
  await house.work();
  await take();
  await house.query(`UPDATE saved_search SET keyed_for = 'older'`);
  await keepWatches();
  await keepWatches();
  expect(await waitingJobs()).toEqual([]);
  expect(await house.query('SELECT watch_began_at AS "beganAt", watch_round AS round FROM saved_search')).toEqual([
    { beganAt: null, round: 2 },
  ]);
  await house.people([{ skills: ['react'] }]);
  await house.index();
  expect(await house.query(`SELECT 1 FROM pgboss.job WHERE name = 'find-new-people'`)).toEqual([]);
});

it('loses no watch to a grant that is given while it is being set aside', async () => {
  await save();
  await take();
  const [job] = await house.query<{ data: object }>(`DELETE FROM pgboss.job WHERE name = 'begin-watch' RETURNING data`);
  let beginning: Promise<unknown> | undefined;
  await house.app.get(UnitOfWork).run(async () => {
    await give();
    beginning = other.app.get(JobHandlers).runNow({ name: 'begin-watch' }, job!.data);
    await sleep(300);
  });
  await beginning;
  await house.work();
  expect(await house.query('SELECT watched_since IS NOT NULL AS watching FROM saved_search')).toEqual([
    { watching: true },
  ]);
});

it('leaves the searches for another company and those that are off alone', async () => {
  await save();
  await take();
  await house.work();
  await house.app.get(GrantService).give(SYSTEM, founder.accountId, {
    role: 'founder',
    organisationId: (await house.market.founder('Another company')).companyId,
  });
  await house.query(`UPDATE saved_search SET frequency = 'off'`);
  await give();
  expect(await waitingJobs()).toEqual([]);
});
