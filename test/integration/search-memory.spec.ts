import { UnitOfWork } from '@hunar/database';
import { type Audience, type Viewer } from '@hunar/kernel';
import {
  type IndexDefinition,
  IndexEngines,
  type SearchDocument,
  type SearchFilter,
  SearchMemorySettings,
  SearchModule,
  type SearchPage,
  type SearchQuery,
  SearchUnavailableError,
} from '@hunar/search';
import fc from 'fast-check';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { createTestApp, type TestApp } from '../support';

const WORDS = [
  'react',
  'reach',
  'rect',
  'developer',
  'develops',
  'development',
  'machine',
  'learning',
  'ml',
  'go',
  'c++',
];
const VALUES = ['a', 'b', 'c'];
const AUDIENCES: Audience[] = ['public', 'founders', 'org:1'];
const FIELDS = ['name', 'headline', 'skillNames', 'city', 'about'];
const VIEWERS: Viewer[] = [
  { kind: 'system', purpose: 'test' },
  { kind: 'anonymous' },
  { kind: 'account', accountId: 'x', grants: [{ role: 'founder', organisationId: '9' }] },
  { kind: 'account', accountId: 'y', grants: [{ role: 'program_admin', organisationId: '1' }] },
];

let index = 0;
const definition = (): IndexDefinition => ({
  name: `memory_${index++}`,
  version: 1,
  searchable: FIELDS,
  keywords: ['skills', 'cities'],
  facets: ['cities', 'skills'],
  numbers: ['rate', 'hours'],
  synonyms: [
    ['ml', 'machine learning'],
    ['go', 'golang'],
  ],
  exactWords: ['C++', 'Go'],
});

const id = fc.integer({ min: 0, max: 11 }).map((n) => `id${String(n).padStart(2, '0')}`);
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(' '));
const some = fc.subarray(VALUES);
const number = fc.option(fc.integer({ min: 0, max: 4 }));
const document: fc.Arbitrary<SearchDocument> = fc
  .record({
    id,
    audience: fc.subarray(AUDIENCES, { minLength: 1 }),
    texts: fc.array(text, { minLength: FIELDS.length, maxLength: FIELDS.length }),
    skills: some,
    cities: some,
    rate: number,
    hours: number,
  })
  .map(({ id: of, audience, texts, ...fields }) => ({
    id: of,
    audience,
    fields: { ...fields, ...Object.fromEntries(FIELDS.map((field, at) => [field, texts[at]!])) },
    card: { texts },
  }));
const { filter } = fc.letrec<{ filter: SearchFilter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ field: fc.constantFrom('skills', 'cities'), anyOf: some }),
    fc.record({ field: fc.constantFrom('skills', 'cities'), allOf: some }),
    fc.record({ field: fc.constantFrom('rate', 'hours'), atLeast: fc.integer({ min: 0, max: 4 }) }),
    fc.record({ field: fc.constantFrom('rate', 'hours'), atMost: fc.integer({ min: 0, max: 4 }) }),
    fc.record({ ids: fc.array(id, { maxLength: 5 }) }),
    fc.record({ not: tie('filter') }),
    fc.record({ all: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('filter'), { maxLength: 3 }) }),
  ),
}));
const typed = fc.array(fc.constantFrom(...WORDS, 'reac', 'dev', 'develpers', 'reect', 'learnign', 'm', 'golang'), {
  maxLength: 3,
});
const query: fc.Arbitrary<SearchQuery> = fc.record({
  text: typed.map((words) => words.join(' ')),
  filters: fc.array(filter, { maxLength: 2 }),
  facets: fc.subarray(['skills', 'cities']),
  sort: fc.option(
    fc.record({ field: fc.constantFrom('rate', 'hours'), direction: fc.constantFrom('ascending', 'descending') }),
  ),
  first: fc.integer({ min: 1, max: 5 }),
  after: fc.constant(null),
});
const write = fc.record({ documents: fc.array(document, { maxLength: 5 }), removed: fc.array(id, { maxLength: 2 }) });

const everything: SearchQuery = { text: '', filters: [], facets: [], sort: null, first: 50, after: null };

/** That this process used so far, in microseconds. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Outside of any transaction, whoever calls. */
const outside = AsyncLocalStorage.snapshot();

/** Collects the ids of what each look for changes reads. */
function changesRead(unitOfWork: UnitOfWork): { readonly read: string[][]; stop(): void } {
  const read: string[][] = [];
  const prepared = unitOfWork.prepared.bind(unitOfWork);
  const spy = jest.spyOn(unitOfWork, 'prepared').mockImplementation(async (name, sql, parameters) => {
    const rows = await prepared<{ id: string | null }>(name, sql, parameters);
    if (name === 'search_changes') read.push(rows.flatMap(({ id }) => id ?? []));
    return rows as never;
  });
  return { read, stop: () => spy.mockRestore() };
}

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ imports: [SearchModule] });
});
afterAll(() => app.close());

/** All pages, so that cursors are compared too. */
async function answers(viewer: Viewer, of: IndexDefinition, asked: SearchQuery): Promise<unknown> {
  const engine = app.get(IndexEngines).main.engine;
  const pages: unknown[] = [];
  for (let after: string | null = null; ;) {
    const page: SearchPage<unknown> = await engine.search(viewer, of, { ...asked, after });
    pages.push(page);
    if (!page.hasNextPage) break;
    after = page.hits.at(-1)!.cursor;
  }
  return { pages, counts: await engine.counts(viewer, of, [asked, { ...asked, text: '' }]) };
}

describe('an index in memory', () => {
  it('answers every query as the tables do, after any writes, for anybody', async () => {
    const engine = app.get(IndexEngines).main.engine;
    const settings = app.get(SearchMemorySettings);
    await fc.assert(
      fc.asyncProperty(
        fc.array(write, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.constantFrom(...VIEWERS), query), { minLength: 3, maxLength: 5 }),
        fc.integer({ min: 0, max: 3 }),
        async (writes, queries, rebuilds) => {
          const of = definition();
          await engine.ensure(of);
          for (const { documents, removed } of writes) {
            await engine.write(of, documents, removed);
            if (rebuilds === 0) {
              const aside = await engine.aside(of);
              await aside.write(documents, removed);
              await aside.ready();
              await aside.write(writes[0]!.documents, []);
              await aside.swap();
            }
            for (const [viewer, asked] of queries) {
              settings.mode = 'off';
              const expected = await answers(viewer, of, asked);
              settings.mode = 'eager';
              expect(await answers(viewer, of, asked)).toEqual(expected);
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('shows nobody the card of a document that was hidden from them while they searched', async () => {
    const engine = app.get(IndexEngines).main.engine;
    app.get(SearchMemorySettings).mode = 'eager';
    const of = definition();
    const one = (id: string, audience: Audience[], card: string) => ({ id, audience, fields: {}, card });
    await engine.ensure(of);
    await engine.write(of, [one('a', ['public'], 'a'), one('b', ['public'], 'b'), one('c', ['public'], 'c')], []);
    const unitOfWork = app.get(UnitOfWork);
    const prepared = unitOfWork.prepared.bind(unitOfWork);
    const hide = ['a', 'b'];
    const spy = jest.spyOn(unitOfWork, 'prepared').mockImplementation(async (name, sql, parameters) => {
      // Between the search and its cards, and once more between the second search and its cards.
      const id = name === 'search_cards_for' && hide.shift();
      if (id) await engine.write(of, [one(id, ['org:1'], 'secret')], []);
      return prepared(name, sql, parameters);
    });
    const page = await engine.search(VIEWERS[1]!, of, { ...everything, first: 1 });
    spy.mockRestore();
    expect(hide).toEqual([]);
    expect(page).toMatchObject({ hits: [{ id: 'c', card: 'c' }], total: 1, hasNextPage: false });
  });

  it('reads a change once, also in a database that was restored from the dump of another', async () => {
    const engine = app.get(IndexEngines).main.engine;
    app.get(SearchMemorySettings).mode = 'eager';
    const of = definition();
    const one = (id: string, card: string): SearchDocument => ({ id, audience: ['public'], fields: {}, card });
    await engine.ensure(of);
    await engine.write(of, [one('a', 'a'), one('b', 'b')], []);
    // The dump says who changed what; those transactions are to come here.
    await app.database.query(
      `UPDATE search_change SET changed_by = (pg_current_xact_id()::text::bigint + 1000000)::text::xid8`,
    );
    const { read, stop } = changesRead(app.get(UnitOfWork));
    const cards = async () => (await engine.search(VIEWERS[1]!, of, everything)).hits.map(({ card }) => card);
    expect(await cards()).toEqual(['a', 'b']);
    await engine.write(of, [one('b', 'changed')], []);
    expect(await cards()).toEqual(['a', 'changed']);
    expect(await cards()).toEqual(['a', 'changed']);
    stop();
    expect(read.flat()).toEqual(['b']);
  });

  it('shows whoever waits for a copy that is being read what was committed meanwhile', async () => {
    const engine = app.get(IndexEngines).main.engine;
    app.get(SearchMemorySettings).mode = 'eager';
    const of = definition();
    const one = (id: string): SearchDocument => ({ id, audience: ['public'], fields: {}, card: id });
    await engine.ensure(of);
    await engine.write(of, [one('a')], []);
    const unitOfWork = app.get(UnitOfWork);
    const query = unitOfWork.query.bind(unitOfWork);
    const joined: Promise<SearchPage<unknown>>[] = [];
    const spy = jest.spyOn(unitOfWork, 'query').mockImplementation(async (sql, parameters) => {
      const rows = await query(sql, parameters);
      if (sql.startsWith('FETCH') && joined.length === 0) {
        await outside(() => engine.write(of, [one('b')], []));
        joined.push(outside(() => engine.search(VIEWERS[1]!, of, everything)));
        await sleep(50);
      }
      return rows as never;
    });
    await engine.search(VIEWERS[1]!, of, everything);
    spy.mockRestore();
    expect((await joined[0]!).hits.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each(['off', 'eager'] as const)('lets others have their turn while it counts, with memory %s', async (mode) => {
    const engine = app.get(IndexEngines).main.engine;
    app.get(SearchMemorySettings).mode = mode;
    const of = definition();
    await engine.ensure(of);
    await engine.write(
      of,
      Array.from({ length: 200 }, (_, n) => ({
        id: `n${n}`,
        audience: ['public' as const],
        fields: { rate: n, skills: n % 2 === 0 ? ['even', 'any'] : ['any'] },
        card: n,
      })),
      [],
    );
    const shared: SearchFilter = { any: [{ field: 'skills', allOf: ['any', 'even'] }, { ids: ['n1', 'n3'] }] };
    // So many that each count takes a while.
    const rate = (atLeast: number): SearchFilter => ({
      any: Array.from({ length: mode === 'eager' ? 300 : 1 }, () => ({ field: 'rate', atLeast })),
    });
    const asked = Array.from({ length: 50 }, (_, n) => ({ text: '', filters: [shared, rate(n)] }));
    const expected = asked.map((_, least) => 100 - Math.ceil(least / 2) + [1, 3].filter((n) => n >= least).length);
    await engine.counts(VIEWERS[1]!, of, [asked[0]!]);
    const unitOfWork = app.get(UnitOfWork);
    const run = unitOfWork.run.bind(unitOfWork);
    let [open, mostOpen, longest] = [0, 0, 0];
    const done = new AbortController();
    const spy = jest.spyOn(unitOfWork, 'run').mockImplementation(async (work) => {
      mostOpen = Math.max(mostOpen, (open += 1));
      return run(work).finally(() => (open -= 1)) as never;
    });
    const others = (async () => {
      for (let before = cpuTime(); !done.signal.aborted; before = cpuTime()) {
        await setImmediate();
        longest = Math.max(longest, cpuTime() - before);
      }
    })();
    const startedAt = cpuTime();
    expect(await engine.counts(VIEWERS[1]!, of, asked)).toEqual(expected);
    const all = cpuTime() - startedAt;
    done.abort();
    await others;
    spy.mockRestore();
    expect(mostOpen).toBeLessThanOrEqual(4);
    expect(longest).toBeLessThan(all / 4);
  });

  it.each(['off', 'eager'] as const)(
    'does not answer a definition whose fields stand elsewhere, until it is built to that, with memory %s',
    async (mode) => {
      const engine = app.get(IndexEngines).main.engine;
      app.get(SearchMemorySettings).mode = mode;
      const old = definition();
      const built = async (to: IndexDefinition) => {
        await engine.ensure(to);
        const aside = await engine.aside(to);
        await aside.write([{ id: 'a', audience: ['public'], fields: { rate: 1, hours: 9 }, card: 'a' }], []);
        await aside.ready();
        await aside.swap();
      };
      const dear = async (of: IndexDefinition) => {
        const filters: SearchFilter[] = [{ field: 'hours', atLeast: 5 }];
        return (await engine.search(VIEWERS[1]!, of, { ...everything, filters })).hits.map(({ id }) => id);
      };
      await built(old);
      expect(await dear(old)).toEqual(['a']);
      // Another version alone, or other synonyms, read as well as before.
      expect(await dear({ ...old, version: 2, synonyms: [] })).toEqual(['a']);
      const moved = { ...old, version: 2, numbers: ['hours', 'since', 'rate'] };
      await expect(dear(moved)).rejects.toThrow(SearchUnavailableError);
      await expect(engine.counts(VIEWERS[1]!, moved, [everything])).rejects.toThrow(SearchUnavailableError);
      // Programs of both may run for a while: what changes is rather absent for the old ones than wrong.
      await engine.write(moved, [{ id: 'a', audience: ['public'], fields: { hours: 1, rate: 9 }, card: 'a' }], []);
      expect(await dear(old)).toEqual([]);
      await built(moved);
      expect(await dear(moved)).toEqual(['a']);
      await expect(dear(old)).rejects.toThrow(SearchUnavailableError);
    },
  );

  it('shows every search what was committed before it, while writers and rebuilds go on', async () => {
    const engine = app.get(IndexEngines).main.engine;
    app.get(SearchMemorySettings).mode = 'background';
    const of = definition();
    await engine.ensure(of);
    let written = 0;
    const ended = new AbortController();
    const one = (n: number): SearchDocument => ({ id: `n${n}`, audience: ['public'], fields: { rate: n }, card: n });
    const write = async () => {
      for (let n = 0; n < 300; n++) {
        await engine.write(of, [one(n)], []);
        written = n + 1;
      }
      ended.abort();
    };
    const rebuild = async () => {
      // What is searched meanwhile is another generation each time, with the same documents.
      for (let round = 0; round < 5 && !ended.signal.aborted; round++) {
        const aside = await engine.aside(of);
        await aside.write(
          Array.from({ length: 300 }, (_, n) => one(n)),
          [],
        );
        await aside.ready();
        await aside.swap();
      }
    };
    const ask = async () => {
      while (!ended.signal.aborted) {
        const before = written;
        const page = await engine.search(VIEWERS[1]!, of, {
          ...everything,
          sort: { field: 'rate', direction: 'ascending' },
        });
        // Until the copy is there the tables list and count in two statements, between which somebody may write.
        const listed = page.hits.length;
        expect(Math.min(listed, page.total)).toBeGreaterThanOrEqual(Math.min(50, before));
        expect(page.hits.map(({ card }) => card)).toEqual(Array.from({ length: listed }, (_, n) => n));
      }
    };
    await Promise.all([write(), rebuild(), ask(), ask(), ask()]);
    expect((await engine.search(VIEWERS[1]!, of, everything)).total).toBe(300);
  });
});
