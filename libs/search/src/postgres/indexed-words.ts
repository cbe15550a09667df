import type { Tokeniser } from '../text/tokeniser';

const HIGHEST_POSITION = 16_383;
const MOST_POSITIONS = 8;
const SHORTEST_GUESS = 4;
const LONGEST_GUESS = 30;

/**
 * The words of a document's texts, the weightiest field first, as a tsvector in PostgreSQL's notation, and those that a
 * typing error may mean. Our own, because PostgreSQL's parser knows no C++ and cuts words at signs.
 */
export function indexedWords(
  texts: readonly (readonly string[])[],
  tokeniser: Tokeniser,
): { vector: string; guessable: string[] } {
  const found = new Map<string, string[]>();
  const room = Math.floor(HIGHEST_POSITION / Math.max(1, texts.length));
  texts.forEach((values, field) => {
    const weight = weightOf(field, texts.length);
    let at = 0;
    for (const value of values) {
      for (const { word } of tokeniser.tokens(value)) {
        at = Math.min(at + 1, room);
        const positions = found.get(word) ?? [];
        if (positions.length < MOST_POSITIONS) positions.push(`${field * room + at}${weight}`);
        found.set(word, positions);
      }
      // The end of one value and the start of the next are no phrase.
      at += 10;
    }
  });
  const vector = [...found].map(([word, positions]) => `${quoteLexeme(word)}:${positions.join()}`).join(' ');
  return { vector, guessable: [...found.keys()].filter((word) => isGuessable(word, tokeniser)) };
}

/** One of PostgreSQL's four weights; with more fields than weights, neighbours share one. */
const weightOf = (field: number, fields: number): string =>
  'ABCD'[fields <= 4 ? field : Math.floor((field * 4) / fields)]!;

const isGuessable = (word: string, tokeniser: Tokeniser): boolean =>
  word.length >= SHORTEST_GUESS && word.length <= LONGEST_GUESS && !/\p{N}/u.test(word) && !tokeniser.isExact(word);

/** A word as a tsvector or tsquery writes it. */
export const quoteLexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
