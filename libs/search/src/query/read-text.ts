import type { Vocabulary } from '../text/vocabulary';

/** A word that somebody typed. */
export interface TypedWord {
  readonly word: string;
  /** As it was typed. */
  readonly raw: string;
  /** Where it starts in what was typed, in UTF-16 units. */
  readonly start: number;
  /** It may go on: the last word, unless it is spelt exactly or not at all. */
  readonly prefix: boolean;
  readonly exact: boolean;
}

/** Words that are to be found together, or in their place one of the synonyms (each a phrase). */
export interface QueryTerm {
  readonly words: readonly TypedWord[];
  readonly synonyms: readonly (readonly string[])[];
}

/** Words of a query that count; what comes after them is left out. */
export const MOST_QUERY_WORDS = 10;
/** Characters of a query that are read. */
export const LONGEST_TEXT = 1_000;

/** The words of what a person typed. Signs that are no part of a word (quotes, operators) mean nothing. */
export function typedWords(text: string, { tokeniser }: Vocabulary): TypedWord[] {
  const tokens = tokeniser.tokens(text.slice(0, LONGEST_TEXT)).slice(0, MOST_QUERY_WORDS);
  return tokens.map(({ word, start, end }, at) => {
    const exact = tokeniser.isExact(word);
    return { word, raw: text.slice(start, end), start, prefix: at === tokens.length - 1 && !exact, exact };
  });
}

/** The words in groups: the longest phrases that have synonyms, from the left, and single words. */
export function queryTerms(words: readonly TypedWord[], vocabulary: Vocabulary): QueryTerm[] {
  const terms: QueryTerm[] = [];
  for (let at = 0; at < words.length;) {
    const term = longestPhrase(words.slice(at, at + Math.max(1, vocabulary.longestPhrase)), vocabulary);
    terms.push(term);
    at += term.words.length;
  }
  return terms;
}

function longestPhrase(words: readonly TypedWord[], { synonyms }: Vocabulary): QueryTerm {
  for (let length = words.length; length > 0; length--) {
    const phrase = words.slice(0, length);
    const found = synonyms.get(phrase.map(({ word }) => word).join(' '));
    if (found || length === 1) return { words: phrase, synonyms: found ?? [] };
  }
  return { words, synonyms: [] };
}
