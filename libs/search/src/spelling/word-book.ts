import type { TypedWord } from '../query/read-text';
import { lettersOf, mayBeNear } from '../text/letters';
import { errorsMended, type IndexWord } from './meant-word';

/** The words of an index, ready to be compared with typed ones. */
export class WordBook {
  /** In order, so that starts of words are found by halving. */
  private readonly words: readonly string[];
  private readonly documents = new Map<string, number>();
  /** By length: words, and which letters each has. */
  private readonly byLength = new Map<number, { readonly words: string[]; readonly letters: number[] }>();

  constructor(words: readonly IndexWord[]) {
    for (const { word, documents } of words) this.documents.set(word, documents);
    this.words = [...this.documents.keys()].sort();
    for (const word of this.words) {
      const group = this.byLength.get(word.length) ?? { words: [], letters: [] };
      group.words.push(word);
      group.letters.push(lettersOf(word));
      this.byLength.set(word.length, group);
    }
  }

  get size(): number {
    return this.words.length;
  }

  /** Is it a word, or, if it may go on, the start of one? */
  knows({ word, prefix }: TypedWord): boolean {
    if (this.documents.has(word)) return true;
    return prefix && (this.words[this.placeOf(word)]?.startsWith(word) ?? false);
  }

  /** The words that may be within the errors of a typed one; some are not. */
  *near({ word, prefix }: TypedWord): Generator<IndexWord> {
    const errors = errorsMended(word);
    const letters = lettersOf(word);
    for (const [length, group] of this.byLength) {
      if (length < word.length - errors || (!prefix && length > word.length + errors)) continue;
      for (let at = 0; at < group.words.length; at++) {
        if (!mayBeNear(letters, group.letters[at]!, errors, prefix)) continue;
        yield { word: group.words[at]!, documents: this.documents.get(group.words[at]!)! };
      }
    }
  }

  /** Where the first word stands that is not before this. */
  private placeOf(word: string): number {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle]! < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
