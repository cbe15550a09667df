import type { Settings } from 'meilisearch';
import { MOST_FACET_VALUES } from '../query/check-query';
import type { IndexDefinition } from '../search-engine';
import { foldLetters } from '../text/fold';
import { isSigned } from '../text/tokeniser';
import { KEY, keywordAttribute, numberAttribute, shownAttribute, textAttribute } from './attribute-names';
import { DOCUMENT_FORM } from './meili-document';

/** Hits that one result may have, and totals are cut there: more than any index of ours holds. */
const MOST_HITS = 10_000_000;
/** A search that is cut off answers in a wrong order, without a word; ours are refused by our client before that. */
const CUT_OFF_MS = 60_000;

/** The definition in Meilisearch's words. Nothing is left to its defaults, so that an upgrade changes no search. */
export function indexSettings(index: IndexDefinition): Settings {
  const texts = index.searchable.map(textAttribute);
  const numbers = index.numbers.map(numberAttribute);
  return {
    // What a hit shows, and nothing else: highlighting visits every displayed attribute.
    displayedAttributes: ['id', 'card', ...texts, ...index.searchable.map(shownAttribute), ...numbers],
    searchableAttributes: texts,
    filterableAttributes: filterable(index, numbers),
    sortableAttributes: [KEY, ...numbers],
    // An order that was asked for comes first; equals are in order of id, as everywhere.
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', `${KEY}:asc`],
    // With one document standing for several, totals and counts would differ.
    distinctAttribute: null,
    // "IT" and "Go" are words here.
    stopWords: [],
    synonyms: synonymsOf(index.synonyms),
    typoTolerance: {
      enabled: true,
      // As in PostgreSQL: a short word is spelt right, or is another word.
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      // Those of five letters and more; C, R, Go and C# are too short for errors anyway.
      disableOnWords: [...new Set(index.exactWords.map((word) => word.toLowerCase()))].sort(),
      disableOnAttributes: [],
      // ES2022 is not ES2021.
      disableOnNumbers: true,
    },
    // Values are counted over the whole result; of many, the most frequent are told.
    faceting: { maxValuesPerFacet: MOST_FACET_VALUES, sortFacetValuesBy: { '*': 'count' } },
    // Off: nobody searches among the engine's facet values, and an index for it would be written with each document.
    facetSearch: false,
    pagination: { maxTotalHits: MOST_HITS },
    // Starts of words are indexed: three letters are the commonest query.
    prefixSearch: 'indexingTime',
    // How near two words stand, and not only in the same field, orders "machine learning" before "learning … machine".
    proximityPrecision: 'byWord',
    searchCutoffMs: CUT_OFF_MS,
    // None: the script is seen by letter, and Urdu's spellings are made one before they come here.
    localizedAttributes: null,
    separatorTokens: [],
    nonSeparatorTokens: [],
    // #, + and . separate words there, so that C# would be C; the dictionary is compared with its case.
    dictionary: [...new Set(index.exactWords.filter(isSigned).flatMap(spellings))].sort(),
    embedders: {},
  };
}

/** Whatever decides how an index is built here: another one, and it is built anew. */
export const builtBy = (index: IndexDefinition): unknown => [DOCUMENT_FORM, indexSettings(index)];

/** Each attribute with what it is filtered by, and no index for more. */
function filterable(index: IndexDefinition, numbers: readonly string[]): NonNullable<Settings['filterableAttributes']> {
  const only = (equality: boolean, comparison: boolean) => ({ facetSearch: false, filter: { equality, comparison } });
  return [
    // By comparison the ids are listed in order.
    { attributePatterns: [KEY], features: only(true, true) },
    { attributePatterns: ['audience', ...index.keywords.map(keywordAttribute)], features: only(true, false) },
    ...(numbers.length > 0 ? [{ attributePatterns: [...numbers], features: only(false, true) }] : []),
  ];
}

const spellings = (word: string): string[] => {
  const lower = word.toLowerCase();
  return [word, lower, word.toUpperCase(), lower.replace(/\p{L}/u, (letter) => letter.toUpperCase())];
};

function synonymsOf(groups: IndexDefinition['synonyms']): Record<string, string[]> {
  const synonyms: Record<string, string[]> = {};
  for (const group of groups) {
    const words = group.map((word) => foldLetters(word.toLowerCase()));
    for (const word of words) {
      const others = words.filter((other) => other !== word);
      synonyms[word] = [...new Set([...(synonyms[word] ?? []), ...others])];
    }
  }
  return synonyms;
}
