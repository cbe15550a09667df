import type { QueryTerm, TypedWord } from '../query/read-text';

/** A word of the index, or a phrase that is one word of it, that answers what was typed. */
export interface Alternative {
  readonly lexeme: string;
  /** Any word that starts so. */
  readonly prefix: boolean;
  readonly closeness: number;
}

/** What one typed word may be found as, the closest first. */
export interface PlannedWord {
  readonly typed: TypedWord;
  readonly alternatives: readonly Alternative[];
}

/** Typed words that are found all together, or by one of the phrases instead. */
export interface PlannedTerm {
  readonly words: readonly PlannedWord[];
  readonly phrases: readonly Alternative[];
}

/** All terms have to be found. */
export type TextPlan = readonly PlannedTerm[];

/**
 * How near to what was typed something is. A term found scores its closeness × the weight of the best field, a phrase once for each
 * of its words. All are sums of powers of two, so that PostgreSQL and JavaScript come to the very same score in any order.
 */
const CLOSENESS = { typed: 1, goesOn: 0.5, misspelt: 0.25, synonym: 0.75, typedPhrase: 1.25 } as const;

/** What a word counts for in the fields of each weight, the heaviest (A) first. */
export const FIELD_WEIGHTS = { A: 1, B: 0.5, C: 0.25, D: 0.125 } as const;
export type FieldWeight = keyof typeof FIELD_WEIGHTS;

/** `guessed`: by typed word, what it may have been meant to be. */
export function planText(terms: readonly QueryTerm[], guessed: ReadonlyMap<TypedWord, readonly string[]>): TextPlan {
  return terms.map(({ words, synonyms }) => ({
    words: words.map((typed) => ({ typed, alternatives: alternativesOf(typed, guessed.get(typed) ?? []) })),
    phrases: phrasesOf(words, synonyms),
  }));
}

function alternativesOf({ word, prefix }: TypedWord, meant: readonly string[]): Alternative[] {
  return [
    { lexeme: word, prefix: false, closeness: CLOSENESS.typed },
    ...(prefix ? [{ lexeme: word, prefix: true, closeness: CLOSENESS.goesOn }] : []),
    ...meant.map((lexeme) => ({ lexeme, prefix: false, closeness: CLOSENESS.misspelt })),
  ];
}

function phrasesOf(words: readonly TypedWord[], synonyms: QueryTerm['synonyms']): Alternative[] {
  const scored = (lexeme: string, closeness: number) => ({
    lexeme,
    prefix: false,
    closeness: closeness * words.length,
  });
  const typed = words.length > 1 ? [scored(words.map(({ word }) => word).join(' '), CLOSENESS.typedPhrase)] : [];
  return [...typed, ...synonyms.map((phrase) => scored(phrase.join(' '), CLOSENESS.synonym))];
}
