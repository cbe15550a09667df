import fc from 'fast-check';
import { digestOf } from './document-digest';
import type { SearchDocument } from './search-engine';

const document = (changes: Partial<SearchDocument> = {}): SearchDocument => ({
  id: 'a',
  audience: ['public', 'founders'],
  fields: { name: 'Ali', skills: ['react', 'node'], rate: 10, city: null },
  card: { name: 'Ali', nested: { at: new Date(0), list: [{ b: 1, a: 2 }] } },
  ...changes,
});

describe('digestOf', () => {
  it('is the same whatever the order of keys and audiences, with and without what is null', () => {
    const same = document({
      audience: ['founders', 'public', 'public'],
      fields: { skills: ['react', 'node'], rate: 10, name: 'Ali', motto: null },
      card: { nested: { list: [{ a: 2, b: 1 }], at: new Date(0).toISOString(), gone: undefined }, name: 'Ali' },
    });
    expect(digestOf(same)).toBe(digestOf(document()));
    expect(digestOf(document())).toMatch(/^[\w-]{22}$/);
  });

  it('is another one for whatever a search could see', () => {
    const others = [
      document({ audience: ['public'] }),
      document({ fields: { ...document().fields, rate: 11 } }),
      document({ fields: { ...document().fields, skills: ['node', 'react'] } }),
      document({ card: { name: 'Alee' } }),
    ];
    expect(new Set([document(), ...others].map(digestOf)).size).toBe(5);
  });

  it('survives JSON, as a card does on its way to an engine', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.string()), (card, fields) => {
        const made = document({ card, fields });
        expect(digestOf(JSON.parse(JSON.stringify(made)) as SearchDocument)).toBe(digestOf(made));
      }),
    );
  });
});
