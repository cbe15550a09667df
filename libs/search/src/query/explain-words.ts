import type { IndexDefinition, SearchHit } from '../search-engine';
import { typosAllowed, typosBetween } from '../text/typos';
import { vocabularyOf } from '../text/vocabulary';
import { queryTerms, typedWords, type TypedWord } from './read-text';

/** How a typed word was found: as it is, as the start of a word, by another word that means the same, or in spite of typing errors. */
export type WordMatch = 'typed' | 'start' | 'synonym' | 'misspelt';

/** What a typed word (or phrase) found, and in which field. */
export interface ExplainedWord {
  readonly typed: string;
  readonly found: string;
  readonly match: WordMatch;
  readonly field: string;
}

type Highlights = SearchHit<unknown>['highlights'];
interface Place {
  readonly words: readonly string[];
  readonly text: string;
  readonly field: string;
}

/**
 * Why the words of a query find a hit: for each the nearest match, in the weightiest field that has it. Made from the texts that are
 * marked, whichever engine marked them. A word that no mark explains is left out. `typed` is what was typed, if misspelt words of it were
 * mended in the text that was searched.
 */
export function explainWords(
  index: IndexDefinition,
  text: string,
  highlights: Highlights,
  typed: string = text,
): ExplainedWord[] {
  const vocabulary = vocabularyOf(index);
  const places = placesOf(index, highlights);
  const searched = typedWords(text, vocabulary);
  const misspelt = misspeltWords(searched, typedWords(typed, vocabulary));
  return queryTerms(searched, vocabulary).flatMap(({ words, synonyms }) => {
    const asTyped = words.map((word) => {
      const found = nearest(word, places);
      const mended = misspelt.get(word);
      return found && mended ? { ...found, typed: mended.raw, match: 'misspelt' as const } : found;
    });
    if (asTyped.every((one) => one !== null)) return asTyped;
    const synonym = bySynonym(words, synonyms, places);
    return synonym ? [synonym] : asTyped.filter((one) => one !== null);
  });
}

/** By word that was searched in the place of a misspelt one: that one. */
const misspeltWords = (searched: readonly TypedWord[], typed: readonly TypedWord[]): Map<TypedWord, TypedWord> =>
  // A word is mended by one word: the two texts have the same number.
  new Map(
    searched.flatMap((word, at) => {
      const written = typed[at];
      return written && written.word !== word.word ? [[word, written] as const] : [];
    }),
  );

/** The marked stretches, those of the weightiest field first. */
function placesOf(index: IndexDefinition, highlights: Highlights): Place[] {
  const { tokeniser } = vocabularyOf(index);
  const ordered = highlights.toSorted((a, b) => index.searchable.indexOf(a.field) - index.searchable.indexOf(b.field));
  return ordered.flatMap(({ field, fragments }) =>
    fragments
      .filter(({ matched }) => matched)
      .map(({ text }) => ({ words: tokeniser.tokens(text).map(({ word }) => word), text, field })),
  );
}

function nearest(typed: TypedWord, places: readonly Place[]): ExplainedWord | null {
  const { word, raw, prefix, exact } = typed;
  const how: readonly [WordMatch, (other: string) => boolean][] = [
    ['typed', (other) => other === word],
    ['start', (other) => prefix && other.startsWith(word)],
    ['misspelt', (other) => !exact && typosBetween(word, other, prefix) <= typosAllowed(word)],
  ];
  for (const [match, matches] of how) {
    const place = places.find(({ words }) => words.some(matches));
    if (place) return { typed: raw, found: place.text, match, field: place.field };
  }
  return null;
}

function bySynonym(
  words: readonly TypedWord[],
  synonyms: readonly (readonly string[])[],
  places: readonly Place[],
): ExplainedWord | null {
  for (const synonym of synonyms) {
    for (const field of new Set(places.map((place) => place.field))) {
      const marked = places.filter((place) => place.field === field);
      const held = new Set(marked.flatMap((place) => place.words));
      if (!synonym.every((word) => held.has(word))) continue;
      const found = marked.filter((place) => place.words.some((word) => synonym.includes(word)));
      const shown = [...new Set(found.map(({ text }) => text))].join(' ');
      return { typed: words.map(({ raw }) => raw).join(' '), found: shown, match: 'synonym', field };
    }
  }
  return null;
}
