import fc from 'fast-check';
import { fold, foldLetters } from './fold';
import { fragmentsOf } from './highlight';
import { Tokeniser } from './tokeniser';
import { typosAllowed, typosBetween } from './typos';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });

/** All words that one error makes of a word, over the letters that the words have. */
function oneErrorAway(word: string): string[] {
  const made: string[] = [];
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of 'abc') made.push(before + letter + after, before + letter + after.slice(1));
    made.push(before + after.slice(1));
    if (after.length > 1) made.push(before + after[1] + after[0] + after.slice(2));
  }
  return made;
}

it('counts no error in the same word, and one wherever one was made', () => {
  fc.assert(
    fc.property(letters, (word) => {
      expect(typosBetween(word, word, false)).toBe(0);
      for (const wrong of oneErrorAway(word)) {
        const firstLetter = wrong[0] === word[0] ? 0 : 1;
        if (wrong !== word) expect(typosBetween(wrong, word, false)).toBe(1 + firstLetter);
      }
    }),
  );
});

it('counts the errors of a start of a word as those to its nearest beginning', () => {
  fc.assert(
    fc.property(letters, letters, (typed, word) => {
      const beginnings = Array.from({ length: word.length + 1 }, (_, end) => word.slice(0, end));
      const penalty = typed[0] === word[0] ? 0 : 1;
      // Against an empty beginning the first letters cannot agree, though it is a beginning of the word.
      const nearest = Math.min(
        ...beginnings.map((part) => typosBetween(typed, part, false) - (typed[0] === part[0] ? 0 : 1)),
      );
      expect(typosBetween(typed, word, true)).toBe(nearest + penalty);
    }),
  );
});

it('allows errors by length, and none in what has a digit', () => {
  expect(['java', 'linux', 'postgres', 'langchain', 'python311'].map(typosAllowed)).toEqual([0, 1, 1, 2, 0]);
});

it('folds case, accents, Arabic marks and keyboards', () => {
  expect(['Núñez', 'ÅSA', 'Straße', 'كراچي', 'مُحَمَّد', 'ＡＢＣ'].map(fold)).toEqual([
    'nunez',
    'asa',
    'strasse',
    'کراچی',
    'محمد',
    'abc',
  ]);
});

it('makes one of the spellings of a letter, each in its place', () => {
  expect(foldLetters('علي كي بچه')).toBe('علی کی بچہ');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('ي', 'ك', 'ه', 'a', 'ئ', 'ۂ', '🦆', 'ے') }), (text) => {
      const folded = foldLetters(text);
      expect(folded).toHaveLength(text.length);
      expect(fold(folded)).toBe(fold(text));
    }),
  );
});

it('cuts text into words that stand where it says', () => {
  const tokeniser = new Tokeniser(['C', 'C++', 'C#', '.NET', 'C#.NET']);
  const words = (text: string) => tokeniser.tokens(text).map(({ word }) => word);
  expect(words('C#/C++ and .NET; ASP.NET, C, x.network')).toEqual([
    'c#',
    'c++',
    'and',
    '.net',
    'asp',
    'net',
    'c',
    'x',
    'network',
  ]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = 0;
      for (const { word, start, end } of tokeniser.tokens(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(fold(text.slice(start, end))).toBe(word);
        last = end;
      }
    }),
  );
});

it('shows a text whole, or 300 characters of it with the first match', () => {
  const text = fc
    .array(fc.constantFrom('word ', 'long-word-without-end', ' ', '🦆'), { maxLength: 200 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 30 }), (whole, at, length) => {
      const start = whole.length === 0 ? 0 : at % whole.length;
      const ranges = whole.length === 0 ? [] : [{ start, end: Math.min(whole.length, start + length) }];
      const fragments = fragmentsOf(whole, ranges);
      const shown = fragments.map((fragment) => fragment.text).join('');
      if (whole.length <= 300) expect(shown).toBe(whole);
      else expect(shown.length).toBeLessThanOrEqual(302);
      expect(fragments.some(({ matched }) => matched)).toBe(ranges.length > 0);
      expect(whole).toContain(shown.replace(/^…/, '').replace(/…$/, ''));
    }),
  );
});
