import type { IndexDefinition } from '../search-engine';
import { Tokeniser } from './tokeniser';

/** A definition's words, made ready for reading queries. */
export interface Vocabulary {
  readonly tokeniser: Tokeniser;
  /** By a phrase's folded words, joined by spaces: the other phrases of its groups. */
  readonly synonyms: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** What phrases of several words start with, each word by word. */
  readonly phraseStarts: ReadonlySet<string>;
  /** Every word of those phrases: words that somebody uses, whether or not a document does. */
  readonly words: ReadonlySet<string>;
  /** Number of words of the longest phrase that has synonyms. */
  readonly longestPhrase: number;
}

const known = new WeakMap<IndexDefinition, Vocabulary>();

/** Made once for a definition. */
export function vocabularyOf(index: IndexDefinition): Vocabulary {
  const vocabulary = known.get(index) ?? makeVocabulary(index);
  known.set(index, vocabulary);
  return vocabulary;
}

function makeVocabulary({ exactWords, synonyms: groups }: IndexDefinition): Vocabulary {
  const tokeniser = new Tokeniser(exactWords);
  const synonyms = new Map<string, string[][]>();
  for (const group of groups) {
    const read = group.map((phrase) => tokeniser.tokens(phrase).map(({ word }) => word));
    // Spellings that are the same words ("block chain", "block-chain") count once.
    const phrases = new Map(read.filter((words) => words.length > 0).map((words) => [words.join(' '), words]));
    for (const key of phrases.keys()) {
      const others = [...phrases].filter(([other]) => other !== key).map(([, words]) => words);
      if (others.length > 0) synonyms.set(key, [...(synonyms.get(key) ?? []), ...others]);
    }
  }
  const words = new Set([...synonyms.keys()].flatMap((key) => key.split(' ')));
  const longestPhrase = Math.max(0, ...[...synonyms.keys()].map((key) => key.split(' ').length));
  return { tokeniser, synonyms, words, longestPhrase, phraseStarts: startsOf(synonyms.keys()) };
}

function startsOf(phrases: Iterable<string>): Set<string> {
  const starts = new Set<string>();
  for (const phrase of phrases) {
    for (let space = phrase.indexOf(' '); space !== -1; space = phrase.indexOf(' ', space + 1)) {
      starts.add(phrase.slice(0, space));
    }
  }
  return starts;
}
