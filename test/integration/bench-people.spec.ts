import { IdentityModule } from '@hunar/identity';
import { NotificationsModule } from '@hunar/notifications';
import { ProgramsModule } from '@hunar/programs';
import { QueueModule } from '@hunar/queue';
import { Taxonomy } from '@hunar/skills';
import { TalentIndex } from '@hunar/talent';
import { crowdDocuments } from '../bench/search/crowd-documents';
import { Crowd } from '../bench/search/people';
import { insertPeople, insertPrograms } from '../bench/search/people-rows';
import { createTestApp, type TestApp } from '../support';

const COUNT = 300;
const crowd = new Crowd(Taxonomy.load());
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ imports: [QueueModule, IdentityModule, NotificationsModule, ProgramsModule] });
});
afterAll(() => app.close());

async function generated(ofCrowd: Crowd) {
  const documents = [];
  for await (const batch of crowdDocuments(ofCrowd, COUNT, 70)) documents.push(...batch);
  return documents;
}

describe('the people of the search benches', () => {
  it('are the same each time, others for another seed', async () => {
    const documents = await generated(crowd);
    expect(documents).toHaveLength(COUNT);
    expect(await generated(new Crowd(Taxonomy.load()))).toEqual(documents);
    expect(await generated(new Crowd(Taxonomy.load(), 7))).not.toEqual(documents);
  });

  it('have in the database the documents that the benches load without one', async () => {
    await insertPrograms((sql, parameters) => app.database.query(sql, parameters));
    const people = Array.from({ length: COUNT }, (_, index) => crowd.person(index));
    await insertPeople((sql, parameters) => app.database.query(sql, parameters), people);
    const ids = people.map(({ profile }) => profile.id);
    const read = new Map((await app.get(TalentIndex).documents(ids)).map((document) => [document.id, document]));
    expect(ids.map((id) => read.get(id))).toEqual(await generated(crowd));
  });
});
