import type { TypedWord } from '../../query/read-text';
import type { Tokeniser } from '../../text/tokeniser';
import { typosAllowed } from '../../text/typos';
import { isGuessable } from '../indexed-words';
import type { WordIndex } from './word-index';

/** Words of the index that a typed one may be meant to be: those of about its length, with its first letter or one error there. */
export function* nearWords(words: WordIndex, { word, prefix }: TypedWord, tokeniser: Tokeniser): Generator<string> {
  const allowed = typosAllowed(word);
  if (allowed === 0) return;
  for (const near of words.sharingLetters(word, allowed, prefix)) {
    if (near.length < word.length - allowed || (!prefix && near.length > word.length + allowed)) continue;
    if (near[0] !== word[0] && (allowed === 1 || !differsAtStart(word, near))) continue;
    if (isGuessable(near, tokeniser)) yield near;
  }
}

/** A wrong first letter counts twice, so that the rest has to follow at once. */
const differsAtStart = (word: string, near: string): boolean =>
  near[1] === word[1] || near[0] === word[1] || near[1] === word[0];
