import type { Token, Tokeniser } from '../text/tokeniser';
import type { Vocabulary } from '../text/vocabulary';
import type { FieldWeight } from './text-plan';

const WEIGHTS = ['A', 'B', 'C', 'D'] as const satisfies readonly FieldWeight[];
const SHORTEST_GUESS = 4;
const LONGEST_GUESS = 30;

/**
 * The words of a document's texts, the weightiest field first, as a tsvector in PostgreSQL's notation, and those that a
 * typing error may mean. Our own, because PostgreSQL's parser knows no C++ and cuts words at signs. A phrase that has synonyms is
 * a word too, so that it is found without looking at positions.
 */
export function indexedWords(
  texts: readonly (readonly string[])[],
  vocabulary: Vocabulary,
): { vector: string; guessable: string[] } {
  const { tokeniser } = vocabulary;
  const found = new Map<string, Set<FieldWeight>>();
  texts.forEach((values, field) => {
    const weight = weightOf(field, texts.length);
    const note = (word: string) => {
      const weights = found.get(word);
      if (weights) weights.add(weight);
      else found.set(word, new Set([weight]));
    };
    for (const value of values) {
      const tokens = tokeniser.tokens(value);
      for (const { word } of tokens) note(word);
      for (const phrase of phrasesIn(tokens, vocabulary)) note(phrase);
    }
  });
  const vector = [...found].map(([word, weights]) => `${quoteLexeme(word)}:${positionsOf(weights)}`).join(' ');
  return { vector, guessable: [...found.keys()].filter((word) => isGuessable(word, tokeniser)) };
}

/** A position can have one weight, so each weight has a position; nothing else is read from positions. */
const positionsOf = (weights: ReadonlySet<FieldWeight>): string =>
  [...weights].map((weight) => `${WEIGHTS.indexOf(weight) + 1}${weight}`).join();

function* phrasesIn(tokens: readonly Token[], { synonyms, phraseStarts }: Vocabulary): Generator<string> {
  for (let at = 0; at < tokens.length; at++) {
    let phrase = tokens[at]!.word;
    for (let next = at + 1; next < tokens.length && phraseStarts.has(phrase); next++) {
      phrase += ` ${tokens[next]!.word}`;
      if (synonyms.has(phrase)) yield phrase;
    }
  }
}

/** One of PostgreSQL's four weights; with more fields than weights, neighbours share one. */
const weightOf = (field: number, fields: number): FieldWeight =>
  WEIGHTS[fields <= 4 ? field : Math.floor((field * 4) / fields)]!;

/** May a typing error mean this word? */
export const isGuessable = (word: string, tokeniser: Tokeniser): boolean =>
  word.length >= SHORTEST_GUESS && word.length <= LONGEST_GUESS && !/[\p{N} ]/u.test(word) && !tokeniser.isExact(word);

/** A word as a tsvector or tsquery writes it. */
export const quoteLexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
