import { definition, person, query, type Subject, SYSTEM } from './fixture';

const INDEX = definition('highlights');
const LONG = `${'Before that, other things were done. '.repeat(20)}Then Kubernetes came.${' And much followed it.'.repeat(30)}`;
const PEOPLE = [
  person('list', { name: 'Ali', skillNames: ['React', 'Kubernetes', 'Go'] }),
  person('long', { name: 'Bano', about: LONG }),
  person('phrase', { about: 'learning of a machine, and machine learning' }),
  person('marks', { name: 'Núñez <b>& Söhne</b>', city: 'لاہور' }),
];

/** What is shown of why a document was found. */
export function highlightCases(subject: Subject): void {
  const highlights = async (text: string, id: string) => {
    const { hits } = await subject.engine.search(SYSTEM, INDEX, query({ text }));
    return hits.find((hit) => hit.id === id)?.highlights ?? [];
  };
  const matched = async (text: string, id: string) =>
    (await highlights(text, id)).flatMap(({ field, fragments }) =>
      fragments.filter((fragment) => fragment.matched).map((fragment) => `${field}: ${fragment.text}`),
    );

  beforeAll(async () => {
    await subject.engine.ensure(INDEX);
    await subject.engine.write(INDEX, PEOPLE, []);
  });

  it('shows the field with the words that were found', async () => {
    expect(await highlights('kubernetes', 'list')).toEqual([
      {
        field: 'skillNames',
        fragments: [
          { text: 'React, ', matched: false },
          { text: 'Kubernetes', matched: true },
          { text: ', Go', matched: false },
        ],
      },
    ]);
  });
  it('shows whole words for a start, a misspelling and a synonym', async () => {
    expect(await matched('kub', 'list')).toEqual(['skillNames: Kubernetes']);
    expect(await matched('kubernets', 'list')).toEqual(['skillNames: Kubernetes']);
    expect(await matched('golang', 'list')).toEqual(['skillNames: Go']);
    expect((await matched('ml', 'phrase')).join(' ')).toMatch(/^about: (machine learning|machine about: learning)$/);
  });
  it('shows words as they are written, accents and markup included', async () => {
    expect(await matched('nunez', 'marks')).toEqual(['name: Núñez']);
    expect(
      (await highlights('sohne', 'marks')).flatMap(({ fragments }) => fragments.map(({ text }) => text)).join(''),
    ).toBe('Núñez <b>& Söhne</b>');
    expect(await matched('لاہور', 'marks')).toEqual(['city: لاہور']);
  });
  it('shows a part of a long text around what was found', async () => {
    const [about] = await highlights('kubernetes', 'long');
    const text = about!.fragments.map((fragment) => fragment.text).join('');
    expect(text.length).toBeLessThanOrEqual(302);
    expect(text).toMatch(/^….*Then Kubernetes came\..*…$/);
    expect(about!.fragments.filter((fragment) => fragment.matched)).toEqual([{ text: 'Kubernetes', matched: true }]);
  });
  it('shows nothing where no words were searched', async () => {
    expect(await highlights('', 'list')).toEqual([]);
  });
}
