import { newId } from '@hunar/kernel';
import { SavedShortlists } from '@hunar/matching';
import { MarketFixture, type Person } from './market.fixture';

let market: MarketFixture;
beforeAll(async () => {
  market = await MarketFixture.start();
});
afterAll(() => market.app.close());

/** Saves a list as whoever ranked it does, each person with so many hundredths of a point. */
const save = (jobId: string, people: Readonly<Record<string, number>>) =>
  market.app.get(SavedShortlists).save([
    {
      jobId,
      jobVersion: 1,
      modelVersion: 'any',
      matchedAt: market.identity.clock.now(),
      talentIds: Object.keys(people),
      scores: Object.values(people),
    },
  ]);

const codesFor = async (person: Person): Promise<string[]> => {
  const { data } = await market.ask('{ notices { edges { node { code } } } }', {}, person);
  return data.notices.edges.map(({ node }: any) => node.code);
};

it('tells the person of a new job and its founders of who comes in later; nobody of a job that was closed while it was ranked', async () => {
  const told: string[][][] = [];
  for (const isClosed of [false, true]) {
    const [founder, person] = [await market.founder(), await market.freelancer()];
    const jobId = await market.post(founder, { mustHave: [{ skill: 'react' }] });
    if (isClosed) await market.ask('mutation ($id: ID!) { closeJob(id: $id) { __typename } }', { id: jobId }, founder);
    await save(jobId, { [person.profileId]: 9000 });
    await save(jobId, { [person.profileId]: 9000, [newId()]: 8000 });
    told.push([await codesFor(person), await codesFor(founder)]);
  }
  expect(told).toEqual([
    [['top_ten.job'], ['top_ten.people']],
    [[], []],
  ]);
});

it('tells nobody of a new job for which they are among the ten best for want of others', async () => {
  const [founder, good, fair, poor] = await Promise.all([
    market.founder(),
    ...Array.from({ length: 3 }, () => market.freelancer()),
  ]);
  const jobId = await market.post(founder!, { mustHave: [{ skill: 'cobol' }] });
  await save(jobId, { [good!.profileId]: 7000, [fair!.profileId]: 5000, [poor!.profileId]: 4999 });
  expect(await Promise.all([good!, fair!, poor!].map(codesFor))).toEqual([['top_ten.job'], ['top_ten.job'], []]);
});
