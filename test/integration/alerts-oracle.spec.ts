import { SearchEngine } from '@hunar/search';
import { TalentIndex, TalentQueries, type TalentQuery } from '@hunar/talent';
import fc from 'fast-check';
import { AlertsFixture } from './alerts.fixture';
import type { Founder } from './market.fixture';

const SKILLS = ['react', 'python', 'cobol', 'vuejs', 'rust'];
const CITIES = ['Lahore', 'Karachi', 'Quetta'];

let house: AlertsFixture;
let founder: Founder;
let people: string[];
beforeAll(async () => {
  house = await AlertsFixture.start();
  founder = await house.market.founder();
  people = await house.people(Array.from({ length: 12 }, () => ({})));
  await house.settle();
});
afterAll(() => house.app.close());

const some = (values: readonly string[]) => fc.subarray([...values], { maxLength: 2 });
const skillsOf = (ids: readonly string[]) => ids.map((skillId) => ({ skillId }));
const search = fc
  .record({
    all: some(SKILLS),
    any: some(SKILLS),
    cities: some(CITIES),
    text: fc.constantFrom('', 'rect', 'lahor', 'py'),
  })
  .map(({ all, any, cities, text }) => ({ text, skillsAll: skillsOf(all), skillsAny: skillsOf(any), cities }));
const change = fc.record({
  person: fc.integer({ min: 0, max: 11 }),
  skills: some(SKILLS),
  city: fc.constantFrom(...CITIES, null),
  visibility: fc.constantFrom('public', 'founders', 'hidden'),
});

/** Whom a search finds now, asked outright. */
async function everybody(query: object): Promise<string[]> {
  const criteria = await house.app.get(TalentQueries).criteria({ ...query, sort: 'relevance' } as TalentQuery);
  if (!criteria) throw new Error('The search asks for something unknown.');
  const page = { facets: [], sort: null, first: 100, after: null };
  const { index } = house.app.get(TalentIndex);
  const { hits } = await house.app.get(SearchEngine).search(founder.viewer, index, { ...criteria, ...page });
  return hits.map(({ id }) => id).sort();
}

it('finds for every saved search whom running every search after every change would find', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(search, { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(change, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
      async (queries, rounds) => {
        await house.query('DELETE FROM saved_search');
        const saved: { id: string; query: object; before: string[]; ever: Set<string> }[] = [];
        for (const query of queries) {
          const { id } = await house.save(founder, query);
          saved.push({ id, query, before: await everybody(query), ever: new Set() });
        }
        for (const changes of rounds) {
          for (const { person, ...edit } of changes) await house.edit(people[person]!, edit);
          await house.settle();
          for (const { id, query, before, ever } of saved) {
            for (const found of await everybody(query)) if (!before.includes(found)) ever.add(found);
            expect(await house.found(id)).toEqual([...ever].sort());
          }
        }
      },
    ),
    { numRuns: 12 },
  );
});
