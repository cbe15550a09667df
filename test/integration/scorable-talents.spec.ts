import { ScorableTalents, TalentReader } from '@hunar/talent';
import { crowd, insertPeople } from './market-people';
import { TalentFixture } from './talent.fixture';

const SKILLS = [
  'javascript',
  'python',
  'react',
  'html',
  'css',
  'nodejs',
  'fastapi',
  'docker',
  'solidity',
  'c-plus-plus',
];

let fixture: TalentFixture;
let talents: ScorableTalents;

beforeAll(async () => {
  fixture = await TalentFixture.start();
  talents = fixture.app.get(ScorableTalents);
  const { app } = fixture;
  const facts = crowd(2_400, SKILLS, 11);
  await insertPeople(app, { facts: facts.slice(0, 2_000) });
  await insertPeople(app, { facts: facts.slice(2_000, 2_100), visibility: 'public' });
  await insertPeople(app, { facts: facts.slice(2_100, 2_200), visibility: 'hidden' });
  await insertPeople(app, { facts: facts.slice(2_200, 2_300), consented: false });
  await insertPeople(app, { facts: facts.slice(2_300), consented: null });
  for (let count = 0; count < 3; count++) await fixture.freelancer();
  await statesOfEverySort();
  await enrolments();
});
afterAll(() => fixture.app.close());

/** Consent that came and went, addresses behind skills, years that no double holds exactly. */
async function statesOfEverySort(): Promise<void> {
  await fixture.query(`
    INSERT INTO consent (subject_kind, subject_id, purpose, text_version, given, basis, at, by_what)
    SELECT 'talent', p.id, 'listing', '1', random() < 0.5, 'person', now() - random() * interval '9 days', 'test'
      FROM talent_profile p, generate_series(1, 3) WHERE random() < 0.3;
    UPDATE talent_skill SET evidence_url = 'https://example.org/work' WHERE random() < 0.3;
    UPDATE talent_skill SET years = random() * 30 WHERE random() < 0.3;
    UPDATE talent_profile SET rate_currency = 'PKR', rate_period = 'month', rate_amount_minor = 15000050 WHERE random() < 0.1;
    UPDATE talent_profile SET rate_period = NULL WHERE random() < 0.05`);
}

async function enrolments(): Promise<void> {
  const { organisationId } = await fixture.sponsor('own');
  await fixture.import(organisationId, 'name,email\nZulaikha Noor,zulaikha@example.com\n');
  await fixture.query(`
    UPDATE program SET tracks = '{web,generative_ai}';
    INSERT INTO enrolment (id, organisation_id, program_id, cohort_id, profile_id, recorded_name, status, record_hash, brought)
    SELECT uuidv7(), c.organisation_id, c.program_id, c.id, p.id, 'X',
           (ARRAY['certified', 'completed', 'enrolled'])[1 + (random() * 2)::int], '', random() < 0.5
      FROM cohort c, talent_profile p WHERE random() < 0.4 ON CONFLICT DO NOTHING`);
}

/** What the path that reads whole profiles says. */
async function expected(): Promise<Map<string, unknown>> {
  const reader = fixture.app.get(TalentReader);
  const all = new Map<string, unknown>();
  for await (const ids of reader.allIds()) {
    for (const [id, { profile, card, audience }] of await reader.byIds(ids)) {
      const { weeklyHours, availableFrom, timeZone, workingHours, languages } = profile;
      const skills = card.skills
        .map(({ skillId, level, years, evidence }) => ({ skillId, level, years, evidence }))
        .sort((a, b) => (a.skillId < b.skillId ? -1 : 1));
      const rest = { weeklyHours, availableFrom, timeZone, workingHours, languages };
      all.set(id, { audience, facts: { id, skills, rate: card.rate, ...rest } });
    }
  }
  return all;
}

it('says of everybody what reading their whole profiles says', async () => {
  const streamed = new Map<string, unknown>();
  for await (const batch of talents.all()) for (const talent of batch) streamed.set(talent.facts.id, talent);
  const whole = await expected();
  expect(whole.size).toBeGreaterThan(2_400);
  expect(streamed).toEqual(whole);
  expect([...streamed.keys()]).toEqual([...streamed.keys()].sort());
  const some = [...whole.keys()].filter((_, index) => index % 7 === 0);
  const read = await talents.byIds([...some, '01900000-0000-7000-8000-000000000000']);
  expect(new Map(read.map((talent) => [talent.facts.id, talent]))).toEqual(
    new Map(some.map((id) => [id, whole.get(id)])),
  );
});

it('counts those whom founders may see', async () => {
  let seen = 0;
  for await (const batch of talents.all()) seen += batch.filter(({ audience }) => audience.includes('founders')).length;
  expect(seen).toBeGreaterThan(1_000);
  expect(await talents.countForFounders()).toBe(seen);
});
