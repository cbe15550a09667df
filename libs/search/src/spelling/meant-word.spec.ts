import { Tokeniser } from '../text/tokeniser';
import { type Vocabulary } from '../text/vocabulary';
import { typedWords } from '../query/read-text';
import { isMistakable, replaced, wordMeantBy } from './meant-word';

const vocabulary: Vocabulary = {
  tokeniser: new Tokeniser(['Kotlin', 'C++']),
  synonyms: new Map(),
  words: new Set(['golang']),
  longestPhrase: 1,
  phraseStarts: new Set(),
};
/** The last of some typed words, and that word with a space after it, so that it does not go on. */
const last = (text: string) => typedWords(text, vocabulary).at(-1)!;
const whole = (text: string) => ({ ...last(text), prefix: false });
const counts = (words: Record<string, number>) =>
  Object.entries(words).map(([word, documents]) => ({ word, documents }));

it('takes the nearest word, then the most frequent by far', () => {
  expect(wordMeantBy(whole('pyhton'), counts({ python: 3, pythons: 90 }))).toBe('python');
  expect(wordMeantBy(whole('develper'), counts({ developer: 5, develops: 9 }))).toBe('developer');
  expect(wordMeantBy(whole('karan'), counts({ karen: 20, karin: 3 }))).toBe('karen');
});

it('takes none where two are as good, or none is near', () => {
  expect(wordMeantBy(whole('karan'), counts({ karen: 5, karin: 4 }))).toBeNull();
  expect(wordMeantBy(whole('kuber'), counts({ kubernetes: 9 }))).toBeNull();
  expect(wordMeantBy(whole('lahore'), counts({ karachi: 50 }))).toBeNull();
  expect(wordMeantBy(whole('lahore'), [])).toBeNull();
});

it('takes a word with another first letter only after those with the same', () => {
  expect(wordMeantBy(whole('lython'), counts({ python: 3 }))).toBe('python');
  expect(wordMeantBy(whole('ypthon'), counts({ python: 3 }))).toBe('python');
  expect(wordMeantBy(whole('karan'), counts({ maran: 90, karen: 2 }))).toBe('karen');
});

it('mends in a word of four letters the one that it lacks, and nothing else', () => {
  expect(wordMeantBy(last('audo'), counts({ audio: 3, auto: 90 }))).toBe('audio');
  expect(wordMeantBy(last('khxn'), counts({ khan: 90 }))).toBeNull();
});

it('takes a misspelt start for the word, but rather a whole word', () => {
  expect(wordMeantBy(last('kubrnet'), counts({ kubernetes: 9 }))).toBe('kubernetes');
  expect(wordMeantBy(last('develper'), counts({ developers: 80, developer: 2 }))).toBe('developer');
});

it('mistakes no exact, short, numbered or synonymous word', () => {
  const mistakable = (text: string) => isMistakable(last(text), vocabulary);
  expect(['kotlin', 'c++', 'jav', 'es2022', 'python311', 'golang', 'kubernetes'].map(mistakable)).toEqual([
    ...Array.from({ length: 6 }, () => false),
    true,
  ]);
});

it('replaces words in the text and nothing else', () => {
  const text = 'Senior "pyhton" / C++, lahroe!';
  const meant = new Map([
    ['pyhton', 'python'],
    ['lahroe', 'lahore'],
  ]);
  expect(replaced(text, typedWords(text, vocabulary), meant)).toBe('Senior "python" / C++, lahore!');
  expect(replaced('', [], meant)).toBe('');
});
