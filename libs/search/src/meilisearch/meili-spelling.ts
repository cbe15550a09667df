import { audiencesOf, type Viewer } from '@hunar/kernel';
import type { Meilisearch, MultiSearchParams, SearchResponse } from 'meilisearch';
import type { TypedWord } from '../query/read-text';
import { isMistakable, isWord, type IndexWord, wordMeantBy } from '../query/spelling';
import type { IndexDefinition } from '../search-engine';
import type { Tokeniser } from '../text/tokeniser';
import { vocabularyOf } from '../text/vocabulary';
import { textAttribute } from './attribute-names';
import { CLOSE, OPEN, readMarked } from './marked-text';
import { criteriaParams } from './meili-request';

/** What the engine shows of a hit, with marks. */
export type Marked = { readonly _formatted?: Readonly<Record<string, unknown>> };

/** Documents in which words near a misspelt one are counted. */
const SAMPLE = 100;
/** How long an answer is kept: no longer than a new word may be taken for a misspelt one. */
const KEPT_MS = 10_000;
const MOST_KEPT = 2_000;

/** Finds what misspelt words mean, in the engine's own index: it looks only at what the viewer may see. */
export class MeiliSpelling {
  private readonly kept = new Map<string, { readonly until: number; readonly meant: string | null }>();

  constructor(private readonly client: Meilisearch) {}

  /** By typed word that stands in none of the hits and clearly means another: that one. */
  async meant(
    viewer: Viewer,
    index: IndexDefinition,
    words: readonly TypedWord[],
    hits: readonly Marked[],
  ): Promise<ReadonlyMap<string, string>> {
    const vocabulary = vocabularyOf(index);
    const mistakable = words.filter((word) => isMistakable(word, vocabulary));
    if (mistakable.length === 0) return new Map();
    const seen = wordsIn(index, hits, vocabulary.tokeniser);
    const unseen = mistakable.filter((typed) => !seen.some(({ word }) => isWord(typed, word)));
    const meant = await this.known(viewer, index, unseen);
    return new Map([...meant].flatMap(([word, other]) => (other === null ? [] : [[word, other]])));
  }

  private async known(
    viewer: Viewer,
    index: IndexDefinition,
    words: readonly TypedWord[],
  ): Promise<ReadonlyMap<string, string | null>> {
    const keyOf = ({ word, prefix }: TypedWord) => JSON.stringify([index.name, audiencesOf(viewer), word, prefix]);
    const now = Date.now();
    const missing = words.filter((word) => !((this.kept.get(keyOf(word))?.until ?? 0) > now));
    const near = await this.near(viewer, index, missing);
    missing.forEach((word, at) => {
      this.kept.delete(keyOf(word));
      this.kept.set(keyOf(word), { until: now + KEPT_MS, meant: wordMeantBy(word, near[at]!) });
    });
    const meant = new Map(words.map((word) => [word.word, this.kept.get(keyOf(word))?.meant ?? null]));
    // The oldest go first.
    for (const key of this.kept.keys()) if (this.kept.size > MOST_KEPT) this.kept.delete(key);
    return meant;
  }

  /** For each word, the words that the engine takes it for, in one request. */
  private async near(viewer: Viewer, index: IndexDefinition, words: readonly TypedWord[]): Promise<IndexWord[][]> {
    if (words.length === 0) return [];
    const queries = words.map((word) => {
      // A space ends a word that does not go on.
      const { q, ...found } = criteriaParams(viewer, [word], []);
      return {
        ...found,
        indexUid: index.name,
        q: word.prefix ? q : `${q.trimEnd()} `,
        limit: SAMPLE,
        attributesToRetrieve: ['id'],
        // One word is enough.
        attributesToCrop: index.searchable.map((field) => `${textAttribute(field)}:1`),
        attributesToHighlight: index.searchable.map(textAttribute),
        highlightPreTag: OPEN,
        highlightPostTag: CLOSE,
      };
    });
    const { results } = await this.client.multiSearch<MultiSearchParams, Record<string, unknown>>({ queries });
    const { tokeniser } = vocabularyOf(index);
    return results.map(({ hits }: SearchResponse) => wordsIn(index, hits as Marked[], tokeniser));
  }
}

/** The marked words of hits, each with the number of hits that have it. */
function wordsIn(index: IndexDefinition, hits: readonly Marked[], tokeniser: Tokeniser): IndexWord[] {
  const counts = new Map<string, number>();
  for (const { _formatted } of hits) {
    const words = new Set<string>();
    for (const field of index.searchable) {
      const marked = readMarked(_formatted?.[textAttribute(field)]);
      for (const { start, end } of marked?.ranges ?? []) {
        for (const { word } of tokeniser.tokens(marked!.text.slice(start, end))) words.add(word);
      }
    }
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => ({ word, count }));
}
