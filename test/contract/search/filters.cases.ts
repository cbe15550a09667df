import type { SearchDocument, SearchFilter, SearchQuery } from '@hunar/search';
import { SearchQueryError } from '@hunar/search';
import { definition, idsOf, person, query, type Subject, SYSTEM } from './fixture';

const INDEX = definition('filters');
const nested = (depth: number): SearchFilter =>
  depth === 0 ? { field: 'skills', anyOf: ['react'] } : { not: nested(depth - 1) };
const PEOPLE: SearchDocument[] = [
  {
    ...person('a', {
      name: 'Ali React',
      skills: ['react', 'node-js'],
      skillLevels: ['react@0', 'react@3'],
      cities: ['Lahore'],
      certified: ['true'],
      rate: 20,
      hours: 40,
    }),
  },
  {
    ...person('b', {
      name: 'Bano React',
      skills: ['react'],
      skillLevels: ['react@0'],
      cities: ['Karachi'],
      certified: ['false'],
      rate: 12.5,
      hours: 20,
    }),
  },
  {
    ...person('c', {
      name: 'Chand Python',
      skills: ['python', 'c-sharp'],
      cities: ['Lahore'],
      certified: ['true'],
      rate: null,
      hours: 0,
    }),
  },
  person('d', { name: 'Dua Python', skills: ['python', 'react'], cities: [], certified: ['false'], rate: 35 }),
  person('e', { name: 'Erum', skills: [], cities: ['Dera "Ghazi" \\ Khan'], certified: ['false'], rate: -1.25 }),
];

/** Filters, and what is counted under them. */
export function filterCases(subject: Subject): void {
  const search = (changes: Partial<SearchQuery>) => subject.engine.search(SYSTEM, INDEX, query(changes));
  const filtered = async (...filters: SearchFilter[]) => idsOf(await search({ filters })).join('');

  beforeAll(async () => {
    await subject.engine.ensure(INDEX);
    await subject.engine.write(INDEX, PEOPLE, []);
  });

  it('filters by any of some values', async () => {
    expect(await filtered({ field: 'skills', anyOf: ['node-js', 'python'] })).toBe('acd');
    expect(await filtered({ field: 'cities', anyOf: ['Lahore'] })).toBe('ac');
    expect(await filtered({ field: 'skills', anyOf: ['unheard-of'] })).toBe('');
    expect(await filtered({ field: 'skills', anyOf: [] })).toBe('');
  });
  it('filters by all of some values', async () => {
    expect(await filtered({ field: 'skills', allOf: ['react', 'python'] })).toBe('d');
    expect(await filtered({ field: 'skills', allOf: ['react', 'unheard-of'] })).toBe('');
    expect(await filtered({ field: 'skills', allOf: [] })).toBe('abcde');
    expect(await filtered({ field: 'skillLevels', allOf: ['react@3'] })).toBe('a');
  });
  it('takes a value as it is, quotes and all', async () => {
    expect(await filtered({ field: 'cities', anyOf: ['Dera "Ghazi" \\ Khan'] })).toBe('e');
    expect(await filtered({ field: 'cities', anyOf: ['" OR id EXISTS OR "'] })).toBe('');
  });
  it('takes long values in any script', async () => {
    const index = definition('long_values');
    const long = ['ک'.repeat(300), '🦆'.repeat(199), 'k'.repeat(399)];
    await subject.engine.ensure(index);
    await subject.engine.write(
      index,
      long.map((value, n) => person(`long-${n}`, { skills: [value] })),
      [],
    );
    for (const [n, value] of long.entries()) {
      const filters = [{ field: 'skills', anyOf: [value] }];
      const page = await subject.engine.search(SYSTEM, index, query({ filters, facets: ['skills'] }));
      expect(idsOf(page)).toEqual([`long-${n}`]);
      expect(value.startsWith(page.facets.skills![0]!.value)).toBe(true);
    }
  });
  it('filters by bounds, both included', async () => {
    expect(await filtered({ field: 'rate', atLeast: 20 })).toBe('ad');
    expect(await filtered({ field: 'rate', atMost: 12.5 })).toBe('be');
    expect(await filtered({ field: 'rate', atLeast: 12.5 }, { field: 'rate', atMost: 20 })).toBe('ab');
    expect(await filtered({ field: 'rate', atLeast: -1.25 }, { field: 'rate', atMost: 1e-7 })).toBe('e');
  });
  it('lets a missing number match no bound', async () => {
    expect(await filtered({ field: 'rate', atMost: 1e12 })).toBe('abde');
    expect(await filtered({ field: 'rate', atLeast: -1e12 })).toBe('abde');
    expect(await filtered({ field: 'hours', atMost: 40 })).toBe('abc');
  });
  it('holds all conditions and the text together', async () => {
    const filters: SearchFilter[] = [
      { field: 'skills', anyOf: ['react', 'python'] },
      { field: 'certified', anyOf: ['true'] },
      { field: 'rate', atMost: 30 },
    ];
    expect(await filtered(...filters)).toBe('a');
    expect(idsOf(await search({ text: 'react', filters: [{ field: 'rate', atMost: 15 }] }))).toEqual(['b']);
  });
  it('joins conditions by all, any and not, a missing number being none of them', async () => {
    const react: SearchFilter = { field: 'skills', anyOf: ['react'] };
    const lahore: SearchFilter = { field: 'cities', anyOf: ['Lahore'] };
    expect(await filtered({ any: [react, lahore] })).toBe('abcd');
    expect(await filtered({ all: [react, lahore] })).toBe('a');
    expect(await filtered({ not: react })).toBe('ce');
    expect(await filtered({ not: { field: 'skills', allOf: ['react', 'node-js'] } })).toBe('bcde');
    expect(await filtered({ not: { field: 'rate', atMost: 20 } })).toBe('cd');
    expect(await filtered({ any: [{ all: [react, { not: lahore }] }, { field: 'rate', atLeast: 35 }] })).toBe('bd');
    expect(await filtered({ not: { not: react } })).toBe('abd');
  });
  it('takes joins of nothing as logic does', async () => {
    expect(await filtered({ all: [] })).toBe('abcde');
    expect(await filtered({ any: [] })).toBe('');
    expect(await filtered({ not: { any: [] } })).toBe('abcde');
    expect(await filtered({ not: { all: [] } })).toBe('');
    expect(await filtered({ not: { field: 'skills', anyOf: [] } })).toBe('abcde');
  });
  it('finds only some ids', async () => {
    expect(await filtered({ ids: ['e', 'b', 'nobody', 'not an id "\\'] })).toBe('be');
    expect(await filtered({ ids: [] })).toBe('');
    expect(await filtered({ not: { ids: ['a', 'b'] } })).toBe('cde');
  });
  it('takes thousands of values and conditions', async () => {
    const many = Array.from({ length: 5_000 }, (_, n) => `nothing-${n}`);
    expect(await filtered({ field: 'skills', anyOf: [...many, 'node-js'] })).toBe('a');
    expect(await filtered({ not: { ids: [...many, 'b'] } })).toBe('acde');
    const any = many.slice(0, 200).map((value): SearchFilter => ({ field: 'skills', anyOf: [value] }));
    expect(await filtered({ any: [...any, { field: 'rate', atLeast: 35 }] })).toBe('d');
    expect(await filtered({ all: any.map((not) => ({ not })) })).toBe('abcde');
    expect(await filtered({ field: 'skills', allOf: ['react', ...many.slice(0, 500)] })).toBe('');
  });
  it('counts what several queries find', async () => {
    const counts = await subject.engine.counts(SYSTEM, INDEX, [
      { text: 'react', filters: [] },
      { text: '', filters: [{ field: 'certified', anyOf: ['true'] }] },
      { text: 'react', filters: [{ field: 'rate', atMost: 15 }] },
      { text: 'nothingofthekind', filters: [] },
    ]);
    expect(counts).toEqual([2, 2, 1, 0]);
    expect(await subject.engine.counts(SYSTEM, INDEX, [])).toEqual([]);
  });
  it('refuses to count an unknown field, or too much at once', async () => {
    const unknown = [{ text: '', filters: [{ field: 'salary', atMost: 1 }] }];
    await expect(subject.engine.counts(SYSTEM, INDEX, unknown)).rejects.toThrow(SearchQueryError);
    const many = Array.from({ length: 51 }, () => ({ text: '', filters: [] }));
    await expect(subject.engine.counts(SYSTEM, INDEX, many)).rejects.toThrow(SearchQueryError);
  });
  it('counts values over the whole result, not only its first page', async () => {
    const page = await search({ first: 1, facets: ['skills', 'cities', 'certified'] });
    expect(page.total).toBe(5);
    expect(page.facets).toEqual({
      skills: [
        { value: 'react', count: 3 },
        { value: 'python', count: 2 },
        { value: 'c-sharp', count: 1 },
        { value: 'node-js', count: 1 },
      ],
      cities: [
        { value: 'Lahore', count: 2 },
        { value: 'Dera "Ghazi" \\ Khan', count: 1 },
        { value: 'Karachi', count: 1 },
      ],
      certified: [
        { value: 'false', count: 3 },
        { value: 'true', count: 2 },
      ],
    });
  });
  it('counts under text and filters', async () => {
    const filters = [{ field: 'rate', atLeast: 15 }];
    const page = await search({ text: 'react', filters, facets: ['cities', 'cohorts'] });
    expect(page.total).toBe(1);
    expect(page.facets).toEqual({ cities: [{ value: 'Lahore', count: 1 }], cohorts: [] });
  });
  it('counts nothing where nothing is found', async () => {
    const page = await search({ text: 'nothingofthekind', facets: ['skills'] });
    expect(page).toMatchObject({ hits: [], hasNextPage: false, total: 0, facets: { skills: [] } });
  });
  it.each([
    ['a filter on an unknown field', { filters: [{ field: 'salary', anyOf: ['1'] }] }],
    ['a bound on a keyword', { filters: [{ field: 'skills', atLeast: 1 }] }],
    ['a list on a number', { filters: [{ field: 'rate', anyOf: ['1'] }] }],
    ['a bound that is no number', { filters: [{ field: 'rate', atLeast: Number.NaN }] }],
    ['a boundless bound', { filters: [{ field: 'rate', atMost: Number.POSITIVE_INFINITY }] }],
    ['an unknown facet', { facets: ['name'] }],
    ['a facet of a keyword that is not counted', { facets: ['skillLevels'] }],
    ['an unknown field in a filter of filters', { filters: [{ not: { any: [{ field: 'salary', anyOf: ['1'] }] } }] }],
    ['filters nested too deep', { filters: [nested(9)] }],
    ['an unknown order', { sort: { field: 'name', direction: 'ascending' as const } }],
    ['a page of none', { first: 0 }],
    ['a page of too many', { first: 101 }],
  ])('refuses %s', async (_, changes) => {
    await expect(search(changes)).rejects.toThrow(SearchQueryError);
  });
}
