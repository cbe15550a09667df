import { JobHandlers } from '@hunar/queue';
import { TalentProfileService } from '@hunar/talent';
import { TalentFixture } from './talent.fixture';

const SEARCH = `query ($input: TalentSearchInput!) { talentSearch(input: $input) { edges { node { name } } } }`;
const OFFICE_HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '09:00', end: '17:00' }));

let fixture: TalentFixture;
let london: string;
beforeAll(async () => {
  fixture = await TalentFixture.start();
});
afterAll(() => fixture.app.close());

const at = (instant: string) => {
  const { clock } = fixture.identity;
  clock.advance(Date.parse(instant) - clock.now().getTime());
};
async function person(name: string, timeZone: string, workingHours: typeof OFFICE_HOURS): Promise<string> {
  const { profileId, viewer } = await fixture.freelancer(name);
  const [row] = await fixture.query<{ version: number }>('SELECT version FROM talent_profile WHERE id = $1', [
    profileId,
  ]);
  const saved = await fixture.app
    .get(TalentProfileService)
    .update(viewer, row!.version, { name, timeZone, workingHours });
  if (!saved.ok) throw new Error(JSON.stringify(saved.failures));
  return profileId;
}
/** What the hourly job does; the profiles that it has indexed anew. */
async function followClocks(): Promise<string[]> {
  await fixture.app.get(JobHandlers).runNow({ name: 'follow-clocks' }, {});
  const rows = await fixture.query<{ id: string }>(`SELECT entity_id AS id FROM outbox WHERE entity_kind = 'talent'`);
  await fixture.index();
  return rows.map(({ id }) => id);
}
/** Who works from 08:00 to 16:00 UTC, by the index. */
async function earlyInUtc(): Promise<string[]> {
  const overlap = { timeZone: 'UTC', hours: 8, workingFrom: '08:00', workingTo: '16:00' };
  const { data } = await fixture.ask(SEARCH, { input: { overlap } }, await fixture.actor('founder'));
  return data.talentSearch.edges.map(({ node }: { node: { name: string } }) => node.name);
}

it('indexes people anew when the clocks of their zone change, once, and nobody else', async () => {
  at('2027-01-11T12:00:00Z');
  london = await person('Lubna', 'Europe/London', OFFICE_HOURS);
  await person('Karim', 'Asia/Karachi', OFFICE_HOURS);
  await person('Laila', 'Europe/London', []);
  await fixture.index();
  expect(await followClocks()).toEqual([]);
  expect(await earlyInUtc()).toEqual([]);

  at('2027-03-28T00:59:00Z');
  expect(await followClocks()).toEqual([]);
  at('2027-03-28T01:05:00Z');
  expect(await followClocks()).toEqual([london]);
  expect(await earlyInUtc()).toEqual(['Lubna']);
  at('2027-03-28T02:05:00Z');
  expect(await followClocks()).toEqual([]);
});

it('knows that the clocks of a zone which is new to it have changed since yesterday', async () => {
  at('2027-11-06T12:00:00Z');
  const newYork = await person('Nadia', 'America/New_York', OFFICE_HOURS);
  await fixture.index();
  // The clocks of London, too, have changed since March.
  at('2027-11-07T06:05:00Z');
  expect((await followClocks()).sort()).toEqual([london, newYork].sort());
  expect(await followClocks()).toEqual([]);
});
