import { UnitOfWork } from '@hunar/database';
import { ANONYMOUS, type Audience } from '@hunar/kernel';
import { type IndexDefinition, IndexEngines, SearchModule, WordCounts } from '@hunar/search';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestApp, type TestApp } from '../support';

const INDEX: IndexDefinition = {
  name: 'words',
  version: 1,
  searchable: ['text'],
  keywords: [],
  facets: [],
  numbers: [],
  synonyms: [],
  exactWords: [],
};

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ imports: [SearchModule] });
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.database.query('DELETE FROM search_index');
  await engine().ensure(INDEX);
});

const engine = (of = app) => of.get(IndexEngines).main.engine;
const note = (id: string, text: string, audience: Audience[] = ['public']) => ({
  id,
  audience,
  fields: { text },
  card: null,
});
const notes = (text: string, count: number) => Array.from({ length: count }, (_, n) => note(`${text}${n}`, text));
const write = (...documents: ReturnType<typeof note>[]) => engine().write(INDEX, documents, []);
const counts = async () => {
  const rows = await app.database.query<{ word: string; documents: number }>(
    'SELECT w.word, w.documents FROM search_word w JOIN search_index i USING (generation) ORDER BY w.word',
  );
  return Object.fromEntries(rows.map(({ word, documents }) => [word, documents]));
};
const renew = () => app.get(WordCounts).renew(INDEX.name);

it('mends a word by how frequent words are, once those that came after a build are counted', async () => {
  const corrected = async (of: TestApp) => {
    const query = { text: 'reacr', filters: [], facets: [], sort: null, first: 1, after: null };
    return (await engine(of).search(ANONYMOUS, INDEX, query)).correctedText;
  };
  await write(...notes('React', 20), ...notes('Reach', 2));
  expect(await corrected(app)).toBeNull();
  await app.get(WordCounts).renewIfOutgrown(INDEX.name);
  expect(await counts()).toEqual({ reach: 2, react: 20 });
  // A process keeps the words for a minute.
  const another = await createTestApp({ imports: [SearchModule], database: app.database });
  expect(await corrected(another)).toBe('react');
  await another.close();
});

it('counts anew when there are many more documents or fewer, and not before', async () => {
  const counter = app.get(WordCounts);
  await write(...notes('React', 20));
  await renew();
  await write(...notes('Redis', 4));
  await counter.renewIfOutgrown(INDEX.name);
  expect(await counts()).toEqual({ react: 20, redis: 1 });
  await write(...notes('Redis', 5));
  await counter.renewIfOutgrown(INDEX.name);
  expect(await counts()).toEqual({ react: 20, redis: 5 });
  await engine().write(
    INDEX,
    [],
    notes('React', 20).map(({ id }) => id),
  );
  await counter.renewIfOutgrown(INDEX.name);
  expect(await counts()).toEqual({ redis: 5 });
});

it('counts no hidden documents, forgets words that nobody has any more, and counts as a rebuild does', async () => {
  const hidden = note('hidden', 'Zulfiqar Python', ['operators', 'org:1']);
  await write(note('a', 'Pyhton'), note('b', 'Python'), hidden);
  await renew();
  expect(await counts()).toEqual({ pyhton: 1, python: 1, zulfiqar: 0 });
  await write(note('a', 'Python'), note('c', 'Kotlin', ['org:1']));
  await renew();
  const expected = { kotlin: 0, python: 2, zulfiqar: 0 };
  expect(await counts()).toEqual(expected);
  const aside = await engine().aside(INDEX);
  await aside.write([note('a', 'Python'), note('b', 'Python'), note('c', 'Kotlin', ['org:1']), hidden], []);
  await aside.ready();
  await aside.swap();
  expect(await counts()).toEqual(expected);
  await write(note('c', 'Kotlin', ['founders']));
  expect(await counts()).toEqual({ ...expected, kotlin: 1 });
});

it('forgets no word that somebody is writing again', async () => {
  await write(note('a', 'Kotlin'));
  await engine().write(INDEX, [], ['a']);
  let commit = () => {};
  const unitOfWork = app.get(UnitOfWork);
  let written = () => {};
  const isWritten = new Promise<void>((resolve) => (written = resolve));
  const writing = unitOfWork.run(async () => {
    await write(note('b', 'Kotlin'));
    written();
    await new Promise<void>((resolve) => (commit = resolve));
  });
  await isWritten;
  const counting = renew();
  await sleep(100);
  commit();
  await Promise.all([writing, counting]);
  expect(Object.keys(await counts())).toEqual(['kotlin']);
  await renew();
  expect(await counts()).toEqual({ kotlin: 1 });
});
