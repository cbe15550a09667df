import { definition, found, person, query, type Subject, SYSTEM } from './fixture';
import fc from 'fast-check';

const INDEX = definition('odd');

/** Whatever is typed, a search answers. */
export function oddInputCases(subject: Subject): void {
  beforeAll(async () => {
    await subject.engine.ensure(INDEX);
    await subject.engine.write(
      INDEX,
      [person('a', { name: "Ali O'Neill", about: 'likes -tea & "coffee"', skills: ['react'] })],
      [],
    );
  });

  it.each([
    ['quotes', '"ali"', ['a']],
    ['an open quote', '"ali', ['a']],
    ['a quoted order that is not there', '"coffee tea"', ['a']],
    ['an apostrophe', "o'neill", ['a']],
    ['a minus sign', 'ali -tea', ['a']],
    ['operators', 'ali & (coffee | !tea):*', ['a']],
    ['backslashes', String.raw`ali \ \\ \'`, ['a']],
    ['only signs', '!!! ??? --- "" \\', ['a']],
    ['SQL', "ali'; DROP TABLE search_document; --", []],
    ['a percent sign', 'ali%', ['a']],
    ['an emoji', 'ali 🦆', ['a']],
    ['half a character', 'ali \ud83e', ['a']],
    ['controls', 'ali\u0001\u0007\u200b\u202e', ['a']],
    ['NUL', 'ali\0', ['a']],
  ])('answers to %s', async (_, text, ids) => {
    expect(await found(subject, INDEX, text)).toEqual(ids);
  });
  it('answers to a very long text', async () => {
    expect(await found(subject, INDEX, 'ali '.repeat(50_000))).toEqual(['a']);
    expect(await found(subject, INDEX, 'a'.repeat(200_000))).toEqual([]);
    expect(await found(subject, INDEX, `${'ali '.repeat(10)}wordsafterthetenthdonotcount`)).toEqual(['a']);
  });
  it('answers to anything at all', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[\\'"&|!():*<>+#. a-c-]*$/),
    );
    await fc.assert(
      fc.asyncProperty(anything, anything, async (text, value) => {
        const filters = [{ field: 'skills', anyOf: [value, 'react'] }];
        const page = await subject.engine.search(SYSTEM, INDEX, query({ text, filters, facets: ['skills'] }));
        expect(page.total).toBe(page.hits.length);
      }),
      { numRuns: 60 },
    );
  });
  it('takes odd documents', async () => {
    const index = definition('odd_documents');
    await subject.engine.ensure(index);
    const odd = [
      person('long-text', { about: 'word '.repeat(50_000), name: 'x'.repeat(10_000) }),
      person('long-keyword', { skills: ['k'.repeat(5_000)], name: 'Long' }),
      person('signs', {
        name: `'\\ " : & | ! ( ) < > * \u0001 🦆`,
        skills: ["'", '"', '\\', '{}', 'NULL', ''],
        rate: 1e300,
      }),
      person('empty', { name: '', headline: null, skillNames: [], skills: [], rate: null }),
      person('nothing', {}),
    ];
    await subject.engine.write(index, odd, []);
    expect(await found(subject, index, '')).toEqual(odd.map(({ id }) => id).sort());
    expect(await found(subject, index, 'word')).toEqual(['long-text']);
    const filters = [{ field: 'skills', allOf: ["'", '"', '\\', '{}', 'NULL'] }];
    expect((await subject.engine.search(SYSTEM, index, query({ filters }))).total).toBe(1);
  });
}
