import { ANONYMOUS } from '@hunar/kernel';
import type { IndexDefinition, SearchDocument, SearchQuery } from '@hunar/search';
import { definition, idsOf, person, query, type Subject, SYSTEM } from './fixture';

const INDEX = definition('spelling');
const PEOPLE = [
  ...Array.from({ length: 12 }, (_, n) =>
    person(`p${String(n).padStart(2, '0')}`, {
      name: n % 2 === 0 ? 'Ayesha Khan' : 'Bilal Ahmed',
      headline: 'Kubernetes engineer',
      skillNames: n % 3 === 0 ? ['Python', 'Docker'] : ['Docker'],
      city: n < 8 ? 'Lahore' : 'Karachi',
      about: 'Ships with GitHub Actions, ES2022 and C++.',
    }),
  ),
  person('selma', { name: 'Selma' }),
  person('silma', { name: 'Silma' }),
  person('hidden', { name: 'Zulfiqar' }, ['operators']),
  person('mehru', { name: 'Mehrunisa' }, ['operators']),
  person('mehruu', { name: 'Mehrunissa' }),
];

/** What is found for misspelt words, and what is told of it. */
export function spellingCases(subject: Subject): void {
  /** PostgreSQL keeps the words whichever engine searches. */
  const write = async (
    index: IndexDefinition,
    documents: readonly SearchDocument[],
    removed: readonly string[] = [],
  ) => {
    for (const engine of new Set([subject.engine, subject.words])) {
      await engine.ensure(index);
      await engine.write(index, documents, removed);
    }
  };
  const search = (text: string, changes: Partial<SearchQuery> = {}) =>
    subject.engine.search(SYSTEM, INDEX, query({ text, facets: ['skills'], ...changes }));

  beforeAll(() => write(INDEX, PEOPLE));

  it.each([
    ['a letter left out', 'kubernets python', 'kubernetes python'],
    ['two letters swapped', 'pyhton docker', 'python docker'],
    ['a letter added', 'dockeer karachi', 'docker karachi'],
    ['another letter', 'lahire kubernetes', 'lahore kubernetes'],
    ['another first letter', 'cython engineer', 'python engineer'],
    ['the first letter left out', 'ubernetes lahore', 'kubernetes lahore'],
    ['errors in two words', 'kubernets engeneer', 'kubernetes engineer'],
    ['a misspelt start', 'docker kubrnet', 'docker kubernetes'],
    ['signs around it', '"Pyhton" / C++!', '"python" / C++!'],
  ])('finds for %s what the clean text finds, in its order, and says so', async (_, typed, meant) => {
    const [wrong, clean] = [await search(typed), await search(meant)];
    expect(clean.total).toBeGreaterThan(0);
    expect(wrong.correctedText).toBe(meant);
    expect(clean.correctedText).toBeNull();
    const shown = ({ hits, total, facets }: typeof wrong) => ({
      total,
      facets,
      hits: hits.map(({ id, card, highlights }) => ({ id, card, highlights })),
    });
    expect(shown(wrong)).toEqual(shown(clean));
  });
  it.each([
    'python docker',
    'kub',
    'es2023',
    'ES2022',
    'c++',
    'khxn',
    'salma',
    'nothingofthekind',
    '',
    'engineer kubern',
  ])('leaves "%s" as it is', async (text) => {
    expect((await search(text)).correctedText).toBeNull();
  });
  it('shows all who may be meant where two words are as good', async () => {
    expect(idsOf(await search('salma')).sort()).toEqual(['selma', 'silma']);
  });
  it('keeps to what it corrected on later pages', async () => {
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await search('kubernets', { first: 5, after });
      expect(page).toMatchObject({ correctedText: 'kubernetes', total: 12 });
      ids.push(...idsOf(page));
      if (!page.hasNextPage) break;
      after = page.hits.at(-1)!.cursor;
    }
    expect(ids).toEqual(idsOf(await search('kubernetes')));
  });
  it('corrects no word that somebody has since a moment ago', async () => {
    expect((await search('kubernete lahore')).correctedText).toBe('kubernetes lahore');
    await write(INDEX, [person('new', { name: 'Kubernete', city: 'Lahore' })]);
    const page = await search('kubernete lahore');
    expect(page.correctedText).toBeNull();
    expect(idsOf(page)[0]).toBe('new');
    await write(INDEX, [], ['new']);
  });
  it('mends no word to one of hidden documents alone, and finds those for whoever may see them', async () => {
    const page = await subject.engine.search(ANONYMOUS, INDEX, query({ text: 'zulfiqr' }));
    expect(page).toMatchObject({ total: 0, hits: [], correctedText: null });
    expect(await search('zulfiqr')).toMatchObject({ total: 1, hits: [{ id: 'hidden' }], correctedText: null });
  });
  it('tells nobody by what it mends, or leaves, whether a word stands in a hidden document', async () => {
    const visible = definition('spelling_visible');
    await write(
      visible,
      PEOPLE.filter(({ audience }) => audience.includes('public')),
    );
    const told = async (index: IndexDefinition, text: string) => {
      const page = await subject.engine.search(ANONYMOUS, index, query({ text }));
      return { text, ids: idsOf(page), total: page.total, correctedText: page.correctedText };
    };
    for (const text of ['mehrunisa', 'mehrunixa', 'mehrunisha', 'zulfiqr', 'zulfiqar']) {
      expect(await told(INDEX, text)).toEqual(await told(visible, text));
    }
    expect(await told(INDEX, 'mehrunisa')).toMatchObject({ correctedText: 'mehrunissa', ids: ['mehruu'] });
    // Who sees somebody of that name is shown them.
    expect(await search('mehrunisa')).toMatchObject({ correctedText: null, hits: [{ id: 'mehru' }, { id: 'mehruu' }] });
  });
  it('searches as typed where nothing is found for what was meant', async () => {
    const filters = [{ field: 'cities', anyOf: ['Nowhere'] }];
    expect(await search('pyhton', { filters })).toMatchObject({ total: 0, correctedText: null });
  });
}
