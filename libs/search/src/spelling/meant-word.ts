import type { TypedWord } from '../query/read-text';
import { typosAllowed, typosBetween } from '../text/typos';
import type { Vocabulary } from '../text/vocabulary';

/** A word of the index, folded, with the number of documents that have it when they were counted last; 1 for one that came later. */
export interface IndexWord {
  readonly word: string;
  readonly documents: number;
}

/** So much more frequent than any other word as near has to be the one that is taken for what was meant. */
const CLEARLY = 1.5;
/** A word of four letters may lack one; it is too short for other errors. */
const SHORT = 4;

/** Typing errors that are mended in a typed word: as many as a search forgives, and the letter that a short word may lack. */
export const errorsMended = (word: string): number =>
  word.length === SHORT && !/\p{N}/u.test(word) ? 1 : typosAllowed(word);

/** May the word be a misspelt one? Exact, shorter and numbered words are not, nor those that have synonyms. */
export const isMistakable = ({ word, exact }: TypedWord, { words }: Vocabulary): boolean =>
  !exact && errorsMended(word) > 0 && !words.has(word);

/** Is what was typed the word, or may it be its start? */
export const isWord = ({ word, prefix }: TypedWord, known: string): boolean =>
  known === word || (prefix && known.startsWith(word));

/**
 * Errors between a typed word and one of the index, in steps of a quarter: to the whole word, or, where the typed word may go on,
 * half of one more than to its nearest start. A wrong first letter is rarer than others and comes after them.
 */
export function errorsBetween({ word: typed, prefix }: TypedWord, word: string): number {
  if (typed.length === SHORT && word.length !== SHORT + 1) return Number.POSITIVE_INFINITY;
  const first = typed[0] === word[0] ? 0 : 0.25;
  const counted = (start: boolean) => typosBetween(typed, word, start) - (first > 0 ? 1 : 0) + first;
  return prefix && typed.length > SHORT ? Math.min(counted(false), counted(true) + 0.5) : counted(false);
}

/**
 * The one word that a typed one clearly means: with the fewest errors, then the most frequent by far. Null where nothing is near
 * enough, and where two words are as good.
 */
export function wordMeantBy(typed: TypedWord, near: Iterable<IndexWord>): string | null {
  const most = errorsMended(typed.word);
  const candidates = [...near]
    .map(({ word, documents }) => ({ word, documents, errors: errorsBetween(typed, word) }))
    .filter(({ errors }) => Math.floor(errors) <= most)
    .sort((a, b) => a.errors - b.errors || b.documents - a.documents || (a.word < b.word ? -1 : 1));
  const [best] = candidates;
  if (!best) return null;
  // What goes on from the best word is found with it, when it may go on.
  const rival = candidates.find(
    ({ word, errors }) => word !== best.word && errors === best.errors && !(typed.prefix && word.startsWith(best.word)),
  );
  return rival && rival.documents * CLEARLY > best.documents ? null : best.word;
}

/** A text with words of it replaced, and all else as it was typed. */
export function replaced(text: string, words: readonly TypedWord[], meant: ReadonlyMap<string, string>): string {
  let result = '';
  let at = 0;
  for (const { word, start, raw } of words) {
    result += text.slice(at, start) + (meant.get(word) ?? raw);
    at = start + raw.length;
  }
  return result + text.slice(at);
}
