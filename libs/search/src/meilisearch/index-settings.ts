import type { Settings } from 'meilisearch';
import { MOST_FACET_VALUES } from '../query/check-query';
import type { IndexDefinition } from '../search-engine';
import { isSigned } from '../text/tokeniser';

/** Hits that one result may have; more than any index of ours holds. */
const MOST_HITS = 10_000_000;

/** Where the definition's fields are in a document of ours. */
export const path = (field: string): string => `fields.${field}`;

/** The definition in Meilisearch's words. */
export function indexSettings(index: IndexDefinition): Settings {
  const filter = (equality: boolean, comparison: boolean) => ({ facetSearch: false, filter: { equality, comparison } });
  return {
    displayedAttributes: ['*'],
    searchableAttributes: index.searchable.map(path),
    filterableAttributes: [
      ...(index.located ? ['_geo'] : []),
      { attributePatterns: ['id', 'audience', ...index.keywords.map(path)], features: filter(true, false) },
      ...(index.numbers.length > 0
        ? [{ attributePatterns: index.numbers.map(path), features: filter(true, true) }]
        : []),
    ],
    sortableAttributes: ['id', ...index.numbers.map(path)],
    // An order that was asked for comes first; equals are in order of id, as everywhere.
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'id:asc'],
    stopWords: [],
    synonyms: synonymsOf(index.synonyms),
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnWords: [...new Set(index.exactWords.map((word) => word.toLowerCase()))].sort(),
      disableOnAttributes: [],
      disableOnNumbers: true,
    },
    faceting: { maxValuesPerFacet: MOST_FACET_VALUES, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: MOST_HITS },
    // #, + and . separate words there, so that C# would be C; the dictionary is compared with its case.
    dictionary: [...new Set(index.exactWords.filter(isSigned).flatMap(spellings))].sort(),
  };
}

const spellings = (word: string): string[] => {
  const lower = word.toLowerCase();
  return [word, lower, word.toUpperCase(), lower.replace(/\p{L}/u, (letter) => letter.toUpperCase())];
};

function synonymsOf(groups: IndexDefinition['synonyms']): Record<string, string[]> {
  const synonyms: Record<string, string[]> = {};
  for (const group of groups) {
    const words = group.map((word) => word.toLowerCase());
    for (const word of words) {
      const others = words.filter((other) => other !== word);
      synonyms[word] = [...new Set([...(synonyms[word] ?? []), ...others])];
    }
  }
  return synonyms;
}
