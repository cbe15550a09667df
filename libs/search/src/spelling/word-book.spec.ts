import fc from 'fast-check';
import { errorsBetween, errorsMended } from './meant-word';
import { WordBook } from './word-book';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'ی'), minLength: 4, maxLength: 11 });
const typed = fc
  .record({ word, prefix: fc.boolean() })
  .map((given) => ({ ...given, raw: given.word, start: 0, exact: false }));
const books = fc.uniqueArray(word, { maxLength: 60 });

it('leaves out no word that is within the errors', () => {
  fc.assert(
    fc.property(books, typed, (words, given) => {
      const near = new Set(
        [...new WordBook(words.map((one) => ({ word: one, documents: 1 }))).near(given)].map((one) => one.word),
      );
      const within = words.filter((one) => Math.floor(errorsBetween(given, one)) <= errorsMended(given.word));
      expect(within.filter((one) => !near.has(one))).toEqual([]);
    }),
  );
});

it('knows its words, and starts of them where the typed word may go on', () => {
  fc.assert(
    fc.property(books, typed, (words, given) => {
      const book = new WordBook(words.map((one) => ({ word: one, documents: 1 })));
      const known = words.some((one) => one === given.word || (given.prefix && one.startsWith(given.word)));
      expect(book.knows(given)).toBe(known);
      expect(book.size).toBe(words.length);
    }),
  );
});
