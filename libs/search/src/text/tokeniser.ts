import { fold } from './fold';

/** A word of a text: folded, and where it stands, in UTF-16 units. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST_WORD = 100;
const MOST_WORDS = 10_000;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}]*`;

/** Splits text into words: runs of letters and digits, and the exact words with their signs (C++, C#, .NET). */
export class Tokeniser {
  private readonly pattern: RegExp;
  private readonly exact: ReadonlySet<string>;

  constructor(exactWords: readonly string[]) {
    this.exact = new Set(exactWords.map(fold));
    const signed = exactWords.filter(isSigned).sort((a, b) => b.length - a.length);
    const alternatives = signed.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
    const signedWord = String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})(?![\p{L}\p{N}\p{M}+#])`;
    this.pattern = new RegExp(alternatives.length > 0 ? `${signedWord}|${WORD}` : WORD, 'giu');
  }

  /** The words in order, 10,000 at most. */
  tokens(text: string): Token[] {
    const tokens: Token[] = [];
    for (const match of text.matchAll(this.pattern)) {
      const word = fold(match[0]).slice(0, LONGEST_WORD);
      if (word === '') continue;
      tokens.push({ word, start: match.index, end: match.index + match[0].length });
      if (tokens.length === MOST_WORDS) break;
    }
    return tokens;
  }

  /** Is it a word that is spelt exactly or not at all? */
  isExact(word: string): boolean {
    return this.exact.has(word);
  }
}

/** Is it one word but for signs that would be lost (C++, C#, .NET, C++17)? Of any other, such as "C#.NET", the words count alone. */
export const isSigned = (word: string): boolean => /^(\.\p{L}+|\p{L}+[+#]+\p{N}*)$/u.test(word);
