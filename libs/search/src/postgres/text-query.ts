import type { QueryTerm, TypedWord } from '../query/read-text';
import { fragmentsOf, type Range } from '../text/highlight';
import type { Token, Tokeniser } from '../text/tokeniser';
import { typosAllowed, typosBetween } from '../text/typos';
import type { HighlightFragment } from '../search-engine';
import { quoteLexeme } from './indexed-words';

const MOST_GUESSES = 25;

/** The words near a typed one that are within its errors, the nearest first. */
export function guesses({ word, prefix }: TypedWord, near: readonly string[]): string[] {
  const allowed = typosAllowed(word);
  return near
    .filter((candidate) => candidate !== word && !(prefix && candidate.startsWith(word)))
    .map((candidate) => ({ candidate, typos: typosBetween(word, candidate, prefix) }))
    .filter(({ typos }) => typos <= allowed)
    .sort((a, b) => a.typos - b.typos || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST_GUESSES)
    .map(({ candidate }) => candidate);
}

/** What was typed, as PostgreSQL searches it. */
export class TextQuery {
  /** Every term, each as it was typed, going on, misspelt or by a synonym. In tsquery notation. */
  readonly match: string;
  /** Any word exactly as it was typed: a document that has it ranks higher. */
  readonly exact: string;
  private readonly found = new Set<string>();
  private readonly phrases: (readonly string[])[] = [];
  private readonly prefixes: string[] = [];

  /** `guessed`: by typed word, what it may have been meant to be. */
  constructor(terms: readonly QueryTerm[], guessed: ReadonlyMap<string, readonly string[]>) {
    this.match = terms.map((term) => this.termQuery(term, guessed)).join(' & ');
    this.exact = terms.flatMap(({ words }) => words.map(({ word }) => quoteLexeme(word))).join(' | ');
  }

  /** A text with the words that the query found; null where it found none. */
  highlight(text: string, tokeniser: Tokeniser): HighlightFragment[] | null {
    const tokens = tokeniser.tokens(text);
    const ranges: Range[] = tokens.filter(({ word }, at) => this.matches(word) || this.isOfPhrase(tokens, at));
    return ranges.length > 0 ? fragmentsOf(text, ranges) : null;
  }

  /** Does the word stand in a synonym of several words? */
  private isOfPhrase(tokens: readonly Token[], at: number): boolean {
    return this.phrases.some((phrase) =>
      phrase.some((_, place) => phrase.every((word, of) => tokens[at - place + of]?.word === word)),
    );
  }

  private matches(word: string): boolean {
    return this.found.has(word) || this.prefixes.some((prefix) => word.startsWith(prefix));
  }

  private termQuery({ words, synonyms }: QueryTerm, guessed: ReadonlyMap<string, readonly string[]>): string {
    const typed = words.map((word) => this.wordQuery(word, guessed.get(word.word) ?? [])).join(' & ');
    const alternatives = synonyms.map((phrase) => {
      if (phrase.length === 1) this.found.add(phrase[0]!);
      else this.phrases.push(phrase);
      return phrase.map(quoteLexeme).join(' <-> ');
    });
    return `(${[typed, ...alternatives].map((part) => `(${part})`).join(' | ')})`;
  }

  private wordQuery({ word, prefix }: TypedWord, meant: readonly string[]): string {
    if (prefix) this.prefixes.push(word);
    for (const found of [word, ...meant]) this.found.add(found);
    return `(${[quoteLexeme(word) + (prefix ? ':*' : ''), ...meant.map(quoteLexeme)].join(' | ')})`;
  }
}
