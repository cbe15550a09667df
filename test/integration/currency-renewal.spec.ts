import { UnitOfWork } from '@hunar/database';
import { systemViewer } from '@hunar/kernel';
import { JobHandlers } from '@hunar/queue';
import { ExchangeRates } from '@hunar/talent';
import { AsyncLocalStorage } from 'node:async_hooks';
import { type Founder, MarketFixture } from './market.fixture';

const RATE = { currency: 'PKR', usdPerUnit: 0.0036, asOf: '2026-01-01' };

let market: MarketFixture;
let founder: Founder;
beforeAll(async () => {
  market = await MarketFixture.start();
  founder = await market.founder();
});
afterAll(() => market.app.close());
beforeEach(() => market.app.database.query('DELETE FROM job_posting'));

const setRate = () => market.app.get(ExchangeRates).set(systemViewer('test'), RATE);
const postJob = (currency: string) =>
  market.post(founder, { mustHave: [{ skill: 'java' }], rateMax: { amount: 300_000, currency, period: 'MONTH' } });
const forgetChanges = () => market.app.database.query('DELETE FROM outbox');
/** Does what the committed rate has queued; the postings that it has indexed anew. */
async function renewed(): Promise<string[]> {
  const queued = await market.app.database.query<{ data: object }>(
    `DELETE FROM pgboss.job WHERE name = 'renew-profiles' RETURNING data`,
  );
  for (const { data } of queued) await market.app.get(JobHandlers).runNow({ name: 'renew-profiles' }, data);
  const rows = await market.app.database.query<{ id: string }>(
    `SELECT DISTINCT entity_id AS id FROM outbox WHERE entity_kind = 'job' ORDER BY 1`,
  );
  return rows.map(({ id }) => id);
}

it('renews a posting that was indexed by the old rate while the new one was being set', async () => {
  const outsideTheTransaction = AsyncLocalStorage.snapshot();
  let posted = '';
  await market.app.get(UnitOfWork).run(async () => {
    await setRate();
    await outsideTheTransaction(async () => {
      posted = await postJob('PKR');
      await postJob('USD');
      await forgetChanges();
    });
  });
  expect(await renewed()).toEqual([posted]);
});

it('renews more postings than one transaction takes', async () => {
  await postJob('PKR');
  await market.app.database.query(
    `INSERT INTO job_posting (id, organisation_id, title, time_zone, engagement, rate_max_minor, rate_currency, rate_period)
     SELECT uuidv7(), organisation_id, title, time_zone, engagement, rate_max_minor, rate_currency, rate_period
       FROM job_posting, generate_series(1, 2000)`,
  );
  await forgetChanges();
  await setRate();
  expect(await renewed()).toHaveLength(2001);
});
