import { ANONYMOUS } from '@hunar/kernel';
import { type IndexDefinition, SearchUnavailableError } from '@hunar/search';
import { type Card, definition, found, idsOf, person, query, type Subject, SYSTEM } from './fixture';

/** Writing, removing and building anew. */
export function writeCases(subject: Subject): void {
  const fresh = async (name: string, changes: Partial<IndexDefinition> = {}) => {
    const index = definition(name, changes);
    await subject.engine.ensure(index);
    return index;
  };
  const idsIn = async (index: IndexDefinition) => {
    const ids: string[] = [];
    for await (const { id } of subject.engine.entries(index, null)) ids.push(id);
    return ids;
  };
  const rebuild = async (index: IndexDefinition, documents: readonly ReturnType<typeof person>[]) => {
    const aside = await subject.engine.aside(index);
    await aside.write(documents, []);
    await aside.swap();
  };

  it('says who it is', async () => {
    expect(await subject.engine.describe()).toMatch(/^(PostgreSQL|Meilisearch) \d+\.\d+/);
  });
  it('finds a document as soon as it is written, with its card untouched', async () => {
    const index = await fresh('visible');
    const card = { id: 'a', shown: 'x', nested: { list: [1, null, 'ü', 1.5], empty: {} }, sign: '<"\\\'>' };
    await subject.engine.write(index, [{ ...person('a', { name: 'Ali' }), card }], []);
    const { hits } = await subject.engine.search<Card>(ANONYMOUS, index, query({ text: 'ali' }));
    expect(hits.map((hit) => hit.card)).toEqual([card]);
  });
  it('replaces a document as a whole', async () => {
    const index = await fresh('replaced');
    await subject.engine.write(index, [person('a', { name: 'Ali', skills: ['react'], rate: 10 })], []);
    await subject.engine.write(index, [person('a', { name: 'Bano', skills: ['python'] })], []);
    expect(await found(subject, index, 'ali')).toEqual([]);
    expect(await found(subject, index, 'bano')).toEqual(['a']);
    const page = await subject.engine.search(SYSTEM, index, query({ facets: ['skills'] }));
    expect(page.facets.skills).toEqual([{ value: 'python', count: 1 }]);
    expect(
      (await subject.engine.search(SYSTEM, index, query({ filters: [{ field: 'rate', atLeast: 0 }] }))).total,
    ).toBe(0);
  });
  it('removes documents, and lets ids be removed that are not there', async () => {
    const index = await fresh('removed');
    await subject.engine.write(index, [person('a', { name: 'Ali' }), person('b', { name: 'Bano' })], []);
    await subject.engine.write(index, [person('c', { name: 'Chand' })], ['a', 'never-there']);
    expect(await found(subject, index, '')).toEqual(['b', 'c']);
    expect(await found(subject, index, 'ali')).toEqual([]);
  });
  it('is the same after the same write, and takes nothing to write', async () => {
    const index = await fresh('idempotent');
    const documents = [
      person('a', { name: 'Ali', skills: ['react', 'react'] }),
      person('a', { name: 'Ali', skills: ['react', 'react'] }),
    ];
    for (let time = 0; time < 3; time++) await subject.engine.write(index, documents, ['z']);
    await subject.engine.write(index, [], []);
    const page = await subject.engine.search(SYSTEM, index, query({ facets: ['skills'] }));
    expect(page).toMatchObject({ total: 1, facets: { skills: [{ value: 'react', count: 1 }] } });
  });
  it('writes many at once', async () => {
    const index = await fresh('many');
    const documents = Array.from({ length: 2_500 }, (_, n) =>
      person(`p${String(n).padStart(4, '0')}`, { name: `Name${n}`, hours: n }),
    );
    await subject.engine.write(index, documents, []);
    expect((await subject.engine.search(SYSTEM, index, query())).total).toBe(2_500);
    expect(await idsIn(index)).toEqual(documents.map(({ id }) => id));
  });
  it('takes writes from several at once', async () => {
    const index = await fresh('concurrent');
    const shared = (n: number) => person(`p${n % 40}`, { name: `Name ${n}`, skills: [`skill-${n % 7}`, 'all'] });
    const writers = Array.from({ length: 6 }, (_, writer) =>
      subject.engine.write(
        index,
        Array.from({ length: 60 }, (__, n) => shared(n * 7 + writer)),
        [],
      ),
    );
    await Promise.all(writers);
    const page = await subject.engine.search(SYSTEM, index, query({ facets: ['skills'] }));
    expect(page.total).toBe(40);
    expect(page.facets.skills![0]).toEqual({ value: 'all', count: 40 });
  });
  it('lists ids in order, and none of an empty index', async () => {
    const index = await fresh('listed');
    expect(await idsIn(index)).toEqual([]);
    await subject.engine.write(
      index,
      ['b', 'a', 'B', '10', '9'].map((id) => person(id, { name: id })),
      [],
    );
    expect(await idsIn(index)).toEqual(['10', '9', 'B', 'a', 'b']);
  });
  it('tells what each document says by its digest, from any place on and by id', async () => {
    const index = await fresh('digests');
    const people = Array.from({ length: 5 }, (_, n) => person(`d${n}`, { name: `Name ${n}`, rate: n }));
    await subject.engine.write(index, people, []);
    const entries = async (after: string | null) => {
      const found = [];
      for await (const entry of subject.engine.entries(index, after)) found.push(entry);
      return found;
    };
    const all = await entries(null);
    expect(all.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
    expect(new Set(all.map(({ digest }) => digest)).size).toBe(5);
    expect(all.every(({ digest }) => digest?.length === 22)).toBe(true);
    expect(await entries('d2')).toEqual(all.slice(3));
    expect(await entries('d2x')).toEqual(all.slice(3));
    expect(await entries('d4')).toEqual([]);
    const some = await subject.engine.entriesOf(index, ['d3', 'nobody', 'd1']);
    expect(some.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([all[1], all[3]]);
    expect(await subject.engine.entriesOf(index, [])).toEqual([]);
    expect(await subject.engine.size(index)).toBe(5);
    await subject.engine.write(index, [person('d2', { name: 'Name 2', rate: 99 })], []);
    const after = await entries(null);
    expect(after.filter((entry, at) => entry.digest !== all[at]!.digest).map(({ id }) => id)).toEqual(['d2']);
    const page = await subject.engine.search<Card>(SYSTEM, index, query({ text: all[0]!.digest! }));
    expect(page.total).toBe(0);
  });
  it('keeps a mark beside an index, until the index is built anew', async () => {
    const index = definition('marked');
    expect(await subject.engine.state(index)).toEqual({ built: false, mark: null });
    expect(await subject.engine.size(index)).toBe(0);
    await rebuild(index, [person('a', { name: 'Ali' })]);
    expect(await subject.engine.state(index)).toEqual({ built: true, mark: null });
    await subject.engine.mark(index, 'first');
    await subject.engine.mark(index, 'second');
    await subject.engine.write(index, [person('b', { name: 'Bano' })], []);
    expect(await subject.engine.state(index)).toEqual({ built: true, mark: 'second' });
    expect(await subject.engine.state({ ...index, version: 2 })).toEqual({ built: false, mark: 'second' });
    await rebuild(index, []);
    expect(await subject.engine.state(index)).toEqual({ built: true, mark: null });
  });
  it('does not answer from an index that nobody made', async () => {
    const unmade = definition('unmade');
    const asked = subject.engine.search(SYSTEM, unmade, query({ text: 'a', facets: ['skills'] }));
    await expect(asked).rejects.toThrow(SearchUnavailableError);
    await expect(subject.engine.counts(SYSTEM, unmade, [query()])).rejects.toThrow(SearchUnavailableError);
    expect(await idsIn(definition('unmade'))).toEqual([]);
  });
  it('says whether an index wants a reindex', async () => {
    const index = definition('ensured');
    expect(await subject.engine.ensure(index)).toBe(false);
    expect(await subject.engine.ensure(index)).toBe(false);
    await rebuild(index, [person('a', { name: 'Ali' })]);
    expect(await subject.engine.ensure(index)).toBe(true);
    expect(await subject.engine.ensure({ ...index, version: 2 })).toBe(false);
    expect(await subject.engine.ensure({ ...index, synonyms: [['ali', 'alee']] })).toBe(false);
    expect(await found(subject, index, '')).toEqual(['a']);
  });
  it('swaps a new index in, with its own definition', async () => {
    const index = await fresh('swapped');
    await subject.engine.write(index, [person('old', { name: 'Ali' })], []);
    const changed = {
      ...index,
      version: 2,
      searchable: [...index.searchable, 'motto'],
      synonyms: [['ali', 'alee']],
      numbers: ['hours', 'rate'],
    };
    const aside = await subject.engine.aside(changed);
    await aside.write([person('new', { name: 'Ali', motto: 'Onwards', rate: 3 }), person('gone', { name: 'Gul' })], []);
    await aside.write([], ['gone']);
    expect(await found(subject, index, '')).toEqual(['old']);
    await aside.swap();
    expect(await found(subject, changed, '')).toEqual(['new']);
    expect(await found(subject, changed, 'onwards')).toEqual(['new']);
    expect(await found(subject, changed, 'alee')).toEqual(['new']);
    const filters = [{ field: 'rate', atLeast: 3 }];
    expect((await subject.engine.search(SYSTEM, changed, query({ filters }))).total).toBe(1);
    await subject.engine.write(changed, [person('later', { name: 'Bano' })], []);
    expect(await idsIn(changed)).toEqual(['later', 'new']);
  });
  it('leaves the live index alone when a new one is abandoned, or was left by a crash', async () => {
    const index = await fresh('abandoned');
    await subject.engine.write(index, [person('live', { name: 'Ali' })], []);
    const crashed = await subject.engine.aside(index);
    await crashed.write([person('half', { name: 'Bano' })], []);
    const aside = await subject.engine.aside(index);
    await aside.write([person('other', { name: 'Bano' })], []);
    await aside.abandon();
    expect(await found(subject, index, '')).toEqual(['live']);
    await rebuild(index, [person('next', { name: 'Chand' })]);
    expect(await found(subject, index, '')).toEqual(['next']);
  });
  it('shows searches the old index or the new one, and never half of either', async () => {
    const index = await fresh('atomic');
    const crowd = (generation: string) =>
      Array.from({ length: 50 }, (_, n) => person(`${generation}${n}`, { name: 'Ali', skills: [generation] }));
    await rebuild(index, crowd('a'));
    const done = new AbortController();
    const seen = new Set<string>();
    const searching = (async () => {
      while (!done.signal.aborted) {
        const page = await subject.engine.search(SYSTEM, index, query({ text: 'ali', facets: ['skills'] }));
        seen.add(`${page.total} ${page.hits.length} ${new Set(page.hits.map(({ id }) => id[0])).size}`);
        seen.add(page.facets.skills!.map(({ count }) => count).join());
      }
    })();
    for (const generation of ['b', 'c', 'd']) await rebuild(index, crowd(generation));
    done.abort();
    await searching;
    expect([...seen].sort()).toEqual(['50', '50 50 1']);
    expect(idsOf(await subject.engine.search(SYSTEM, index, query({ first: 1 })))[0]).toMatch(/^d/);
  });
}
