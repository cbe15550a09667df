import { typosAllowed, typosBetween } from '../text/typos';
import type { Vocabulary } from '../text/vocabulary';
import type { TypedWord } from './read-text';

/** A word of the index, folded, with how often it was met: in documents, or in a sample of them. */
export interface IndexWord {
  readonly word: string;
  readonly count: number;
}

/** So much more frequent than any other word as near has to be the one that is taken for what was meant. */
const CLEARLY = 2;

/** May the word be a misspelt one? Exact, short and numbered words are not, nor those that have synonyms. */
export const isMistakable = ({ word, exact }: TypedWord, { words }: Vocabulary): boolean =>
  !exact && typosAllowed(word) > 0 && !words.has(word);

/** Is what was typed the word, or may it be its start? */
export const isWord = ({ word, prefix }: TypedWord, known: string): boolean =>
  known === word || (prefix && known.startsWith(word));

/**
 * The one word that a typed one clearly means: with the fewest typing errors, then the most frequent by far. Null where the
 * typed word is a word itself, where nothing is near enough, and where two words are as good.
 */
export function wordMeantBy(typed: TypedWord, near: readonly IndexWord[]): string | null {
  if (near.some(({ word }) => isWord(typed, word))) return null;
  const allowed = typosAllowed(typed.word);
  const candidates = near
    .map(({ word, count }) => ({ word, count, typos: errorsOf(typed, word) }))
    .filter(({ typos }) => Math.floor(typos) <= allowed)
    .sort((a, b) => a.typos - b.typos || b.count - a.count || (a.word < b.word ? -1 : 1));
  const [best] = candidates;
  if (!best) return null;
  // What goes on from the best word is found with it, when it may go on.
  const rival = candidates.find(
    ({ word, typos }) => word !== best.word && typos === best.typos && !(typed.prefix && word.startsWith(best.word)),
  );
  return rival && rival.count * CLEARLY > best.count ? null : best.word;
}

/** Errors to the whole word, or, where the typed word may go on, half an error more than to its nearest start. */
function errorsOf({ word: typed, prefix }: TypedWord, word: string): number {
  const whole = typosBetween(typed, word, false);
  return prefix ? Math.min(whole, typosBetween(typed, word, true) + 0.5) : whole;
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
