import { newId } from '@hunar/kernel';
import { SavedShortlists } from '@hunar/matching';
import { MarketFixture, type Person } from './market.fixture';

let market: MarketFixture;
beforeAll(async () => {
  market = await MarketFixture.start();
});
afterAll(() => market.app.close());

/** Saves a list as whoever ranked it does. */
const save = (jobId: string, ...talentIds: string[]) =>
  market.app.get(SavedShortlists).save([
    {
      jobId,
      jobVersion: 1,
      modelVersion: 'any',
      matchedAt: market.identity.clock.now(),
      talentIds,
      scores: talentIds.map(() => 9000),
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
    await save(jobId, person.profileId);
    await save(jobId, person.profileId, newId());
    told.push([await codesFor(person), await codesFor(founder)]);
  }
  expect(told).toEqual([
    [['top_ten.job'], ['top_ten.people']],
    [[], []],
  ]);
});
