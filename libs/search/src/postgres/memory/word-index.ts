import { lettersOf, mayBeNear } from '../../text/letters';
import { type Bits, setBit } from './bits';
import { Uint32List } from './growable';

/** Letters by which words are found that go on. */
const START = 2;
/** The weights that a word has in a document take the lowest bits, its ordinal the rest; so it holds 268 million documents. */
const WEIGHT_BITS = 4;
const WEIGHTS = (1 << WEIGHT_BITS) - 1;

/** Which documents have which word, in fields of which weights. */
export class WordIndex {
  private readonly postings = new Map<string, Uint32List>();
  private readonly byStart = new Map<string, string[]>();
  /** All words, and beside each the letters that it has (`lettersOf`). */
  private readonly list: string[] = [];
  private readonly letters = new Uint32List();

  /** `weights`: as `eachWord` gives them; `ordinal` is no smaller than all before. */
  add(word: string, ordinal: number, weights: number): void {
    let posting = this.postings.get(word);
    if (!posting) {
      this.postings.set(word, (posting = new Uint32List()));
      this.list.push(word);
      this.letters.push(lettersOf(word));
      const start = word.slice(0, START);
      const alike = this.byStart.get(start);
      if (alike) alike.push(word);
      else this.byStart.set(start, [word]);
    }
    posting.push(ordinal * (1 << WEIGHT_BITS) + weights);
  }

  has(word: string): boolean {
    return this.postings.has(word);
  }

  /** The words that start so, in no order. */
  *startingWith(start: string): Generator<string> {
    if (start.length >= START) {
      for (const word of this.byStart.get(start.slice(0, START)) ?? []) if (word.startsWith(start)) yield word;
      return;
    }
    for (const [key, words] of this.byStart) if (key.startsWith(start)) yield* words;
  }

  /** The words that may be within the errors of a typed one, by their letters; some are not. */
  *sharingLetters(word: string, errors: number, goesOn: boolean): Generator<string> {
    const typed = lettersOf(word);
    const { numbers, length } = this.letters;
    for (let at = 0; at < length; at++) {
      if (mayBeNear(typed, numbers[at]!, errors, goesOn)) yield this.list[at]!;
    }
  }

  /** Raises the score of each document that has the word to `scores[weights]`, where that is more, and marks it in `found`. */
  score(word: string, scores: Float32Array, best: Float32Array, found: Bits): void {
    const posting = this.postings.get(word);
    if (!posting) return;
    const { numbers, length } = posting;
    for (let at = 0; at < length; at++) {
      const ordinal = numbers[at]! >>> WEIGHT_BITS;
      const score = scores[numbers[at]! & WEIGHTS]!;
      if (score > best[ordinal]!) best[ordinal] = score;
      setBit(found, ordinal);
    }
  }
}
