import { type SearchPage, SearchQueryError, type SearchQuery } from '@hunar/search';
import { allPages, definition, person, query, type Subject, SYSTEM } from './fixture';

const INDEX = definition('paging');
/** 137 people with many ties; a third has no rate. */
const PEOPLE = Array.from({ length: 137 }, (_, n) =>
  person(`p${String((n * 61) % 137).padStart(3, '0')}`, {
    name: n % 2 === 0 ? 'Ali' : 'Bano',
    headline: n % 3 === 0 ? 'React developer' : 'Developer',
    about: n % 5 === 0 ? 'knows react' : null,
    rate: n % 3 === 1 ? null : (n % 4) * 10,
    updatedAt: 1_700_000_000_000 + (n % 7),
  }),
);
const rateOf = new Map(PEOPLE.map(({ id, fields }) => [id, fields.rate as number | null]));

/** A crowd of its own for each case that writes. */
const crowd = (size: number) =>
  Array.from({ length: size }, (_, n) =>
    person(`q${String((n * 37) % size).padStart(3, '0')}`, {
      name: n % 3 === 0 ? 'Ali' : 'Bano Ali',
      headline: n % 4 === 0 ? 'React developer' : 'Developer of React',
      about: n % 7 === 0 ? 'react once' : null,
      rate: n % 5 === 2 ? null : (n % 6) * 5,
    }),
  );

/** Orders, and paging through them. */
export function pagingCases(subject: Subject): void {
  const by = (field: string, direction: 'ascending' | 'descending'): SearchQuery['sort'] => ({ field, direction });
  const first = (changes: Partial<SearchQuery>) => subject.engine.search(SYSTEM, INDEX, query(changes));

  beforeAll(async () => {
    await subject.engine.ensure(INDEX);
    await subject.engine.write(INDEX, PEOPLE, []);
  });

  it.each([
    ['ascending' as const, 1],
    ['descending' as const, -1],
  ])('sorts %s, missing numbers last, ties by id', async (direction, sign) => {
    const expected = [...rateOf].sort(
      ([a, x], [b, y]) => Number(x === null) - Number(y === null) || sign * ((x ?? 0) - (y ?? 0)) || (a < b ? -1 : 1),
    );
    const ids = (await allPages(subject, INDEX, { sort: by('rate', direction), first: 100 })).flat();
    expect(ids).toEqual(expected.map(([id]) => id));
  });
  it('sorts by large numbers', async () => {
    const { hits } = await first({ sort: by('updatedAt', 'descending'), first: 20 });
    const times = hits.map(({ id }) => PEOPLE.find((one) => one.id === id)!.fields.updatedAt);
    expect(new Set(times)).toEqual(new Set([1_700_000_000_006, 1_700_000_000_005]));
  });
  it('sorts what a text found, whatever its relevance', async () => {
    const pages = await allPages(subject, INDEX, { text: 'react', sort: by('rate', 'ascending'), first: 10 });
    const rates = pages.flat().map((id) => rateOf.get(id) ?? Number.POSITIVE_INFINITY);
    expect(rates.length).toBeGreaterThan(40);
    expect(rates).toEqual(rates.toSorted((a, b) => a - b));
  });
  it.each<[string, Partial<SearchQuery>, number]>([
    ['everybody in order of id', {}, 137],
    ['a text by relevance', { text: 'react developer' }, 64],
    ['a start by relevance', { text: 'dev' }, 137],
    ['by rate, ascending', { sort: by('rate', 'ascending') }, 137],
    ['by rate, descending', { sort: by('rate', 'descending') }, 137],
    ['a filtered result', { filters: [{ field: 'rate', atLeast: 10 }], sort: by('updatedAt', 'ascending') }, 68],
  ])('pages through %s without a gap or a repeat', async (_, changes, total) => {
    const whole = (await allPages(subject, INDEX, { ...changes, first: 100 })).flat();
    const pages = await allPages(subject, INDEX, { ...changes, first: 7 });
    expect(pages.flat()).toEqual(whole);
    expect(new Set(whole).size).toBe(total);
    expect((await first(changes)).total).toBe(total);
    expect(pages.slice(0, -1).every((page) => page.length === 7)).toBe(true);
  });
  it('starts after any hit, with pages of another size', async () => {
    const whole = await first({ first: 100 });
    const after = whole.hits[4]!.cursor;
    const page = await first({ first: 3, after });
    expect(page.hits.map(({ id }) => id)).toEqual(whole.hits.slice(5, 8).map(({ id }) => id));
    expect(page).toMatchObject({ hasNextPage: true, total: 137 });
  });
  it('says that there is no next page on the last one, and on one past it', async () => {
    const exactly = await first({ first: 100, filters: [{ field: 'rate', atLeast: 30 }] });
    expect(exactly.hasNextPage).toBe(false);
    const past = await first({ filters: [{ field: 'rate', atLeast: 30 }], after: exactly.hits.at(-1)!.cursor });
    expect(past).toMatchObject({ hits: [], hasNextPage: false, total: exactly.total });
  });
  it('refuses a cursor that is none, or of another order', async () => {
    const { hits } = await first({ first: 1 });
    const refused = [
      '',
      'abc',
      '🦆',
      Buffer.from('[1]').toString('base64url'),
      Buffer.from('["x","relevance",1,"a"]').toString('base64url'),
    ];
    for (const after of refused) await expect(first({ after })).rejects.toThrow(SearchQueryError);
    await expect(first({ after: hits[0]!.cursor, sort: by('rate', 'ascending') })).rejects.toThrow(SearchQueryError);
  });

  describe.each<[string, Partial<SearchQuery>]>([
    ['by relevance', { text: 'react' }],
    ['of everybody', {}],
    ['by rate, ascending', { sort: by('rate', 'ascending') }],
    ['by rate, descending, missing ones last', { text: 'ali', sort: by('rate', 'descending') }],
  ])('writes between pages %s', (name, changes) => {
    let people = crowd(90);
    let index = definition('between');
    let count = 0;
    const documentOf = (id: string) => people.find((one) => one.id === id)!;
    /** Pages of seven; between them `write` changes the index, and is told what was seen. Resolves with all ids, in order. */
    const pagesWhile = async (write: (seen: readonly string[], page: number) => Promise<void>) => {
      const seen: string[] = [];
      for (let after: string | null = null, page = 0; ; page++) {
        const answer: SearchPage<unknown> = await subject.engine.search(
          SYSTEM,
          index,
          query({ ...changes, first: 7, after }),
        );
        seen.push(...answer.hits.map(({ id }) => id));
        if (!answer.hasNextPage) return seen;
        after = answer.hits.at(-1)!.cursor;
        await write(seen, page);
      }
    };
    const order = async () => (await allPages(subject, index, { ...changes, first: 100 })).flat();

    beforeEach(async () => {
      people = crowd(90);
      index = definition(`between_${name.replace(/\W/g, '')}_${(count += 1)}`);
      await subject.engine.ensure(index);
      await subject.engine.write(index, people, []);
    });

    it('repeats and skips nothing when the seen are removed', async () => {
      const before = await order();
      const seen = await pagesWhile((ids, page) => subject.engine.write(index, [], ids.slice(page * 7, page * 7 + 5)));
      expect(seen).toEqual(before);
    });
    it('continues when the last one seen is removed, or all of them and more', async () => {
      const before = await order();
      const seen = await pagesWhile((ids) => subject.engine.write(index, [], ids));
      expect(seen).toEqual(before);
      const page = await subject.engine.search(SYSTEM, index, query({ ...changes }));
      expect(page.hits.map(({ id }) => id)).toEqual(before.slice(-page.total));
    });
    it('repeats nothing when others come in before, and takes in those that come after', async () => {
      const before = await order();
      const seen = await pagesWhile(async (ids, page) => {
        // Twins of one that was seen and of the last of all: as good, and with an id before or after its own.
        const early = documentOf(ids.findLast((id) => before.includes(id))!);
        const late = documentOf(before.at(-1)!);
        await subject.engine.write(
          index,
          [
            { ...early, id: `${early.id.slice(0, 3)}-early${page}` },
            { ...late, id: `z-late${page}` },
          ],
          [],
        );
      });
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => before.includes(id))).toEqual(before);
      expect(seen.filter((id) => id.startsWith('z-late')).length).toBeGreaterThan(5);
    });
    it('loses none that did not move, while others move, come and go', async () => {
      const steady = people.filter((_, n) => n % 2 === 0).map(({ id }) => id);
      const expected = (await order()).filter((id) => steady.includes(id));
      let random = 7;
      const seen = await pagesWhile(async (_, page) => {
        const moved = people
          .filter(({ id }) => !steady.includes(id))
          .map((one) => {
            random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
            return { ...one, fields: { ...documentOf(people[random % 90]!.id).fields } };
          });
        await subject.engine.write(
          index,
          moved.slice(0, 30),
          moved.slice(30 + page).map(({ id }) => id),
        );
      });
      expect(seen.filter((id) => steady.includes(id))).toEqual(expected);
    });
  });
}
