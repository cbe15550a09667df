import { SearchQueryError, type SearchQuery } from '@hunar/search';
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
}
