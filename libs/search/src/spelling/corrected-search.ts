import { decodeCursor, encodeCursor } from '@hunar/kernel';
import { LONGEST_TEXT, type TypedWord, typedWords } from '../query/read-text';
import type { IndexDefinition, SearchPage, SearchQuery } from '../search-engine';
import type { Tokeniser } from '../text/tokeniser';
import { vocabularyOf } from '../text/vocabulary';
import { isWord, replaced } from './meant-word';
import type { Spelling } from './spelling.service';

/** A page, before it says who answered and what was corrected. */
export type AnsweredPage<Card> = Omit<SearchPage<Card>, 'answeredBy' | 'standIn' | 'correctedText'>;
type Page<Card> = AnsweredPage<Card> & Pick<SearchPage<Card>, 'correctedText'>;
type Search<Card> = (query: SearchQuery) => Promise<AnsweredPage<Card>>;

const TAG = 'corrected';
/** Hits in which a word is looked for that may be newer than our words. */
const LOOKED_AT = 10;

/**
 * Searches for what misspelt words mean, and says so. The typed text is searched after all when a word of it turns up in a
 * document, when nothing is found by what it seems to mean, and when that is in no document that the viewer sees; so that no word of
 * other documents is told.
 */
export async function correctedSearch<Card>(
  spelling: Spelling,
  index: IndexDefinition,
  query: SearchQuery,
  search: Search<Card>,
): Promise<Page<Card>> {
  const [tag, kept, after] = (query.after === null ? null : decodeCursor(query.after, 3)) ?? [];
  // Later pages are of the same text as the first.
  if (tag === TAG && typeof kept === 'string' && typeof after === 'string') {
    return told(await search({ ...query, text: kept, after }), kept);
  }
  const asTyped = async () => ({ ...(await search(query)), correctedText: null });
  if (query.text.length > LONGEST_TEXT || query.after !== null) return asTyped();
  const words = typedWords(query.text, vocabularyOf(index));
  const meant = await spelling.correct(index, words);
  if (meant.size === 0) return asTyped();
  const text = replaced(query.text, words, meant);
  const unknown = words.filter(({ word }) => meant.has(word));
  const [page, isThere] = await Promise.all([search({ ...query, text }), standsSomewhere(index, unknown, search)]);
  if (isThere || page.total === 0) return asTyped();
  // A word that is found only by forgiving errors in it once more may be of a document that the viewer does not see.
  const corrected = new Set(meant.values());
  const unseen = typedWords(text, vocabularyOf(index)).filter(
    (word) => corrected.has(word.word) && !standsIn(index, word, page),
  );
  const seen = await Promise.all(unseen.map((word) => standsSomewhere(index, [word], search)));
  return seen.includes(false) ? asTyped() : told(page, text);
}

const told = <Card>(page: AnsweredPage<Card>, text: string): Page<Card> => ({
  ...page,
  hits: page.hits.map((hit) => ({ ...hit, cursor: encodeCursor([TAG, text, hit.cursor]) })),
  correctedText: text,
});

/** Is one of the words in a document that the viewer sees? It may be newer than our words. */
async function standsSomewhere<Card>(
  index: IndexDefinition,
  words: readonly TypedWord[],
  search: Search<Card>,
): Promise<boolean> {
  const found = await Promise.all(
    words.map(async (typed) => {
      const page = await search({
        text: typed.raw,
        filters: [],
        facets: [],
        sort: null,
        first: LOOKED_AT,
        after: null,
      });
      return standsIn(index, typed, page);
    }),
  );
  return found.includes(true);
}

/** Is the word marked in one of the hits? */
function standsIn<Card>(index: IndexDefinition, typed: TypedWord, { hits }: AnsweredPage<Card>): boolean {
  const { tokeniser } = vocabularyOf(index);
  return hits.some(({ highlights }) => matchedWords(highlights, tokeniser).some((word) => isWord(typed, word)));
}

const matchedWords = (highlights: SearchPage<unknown>['hits'][number]['highlights'], tokeniser: Tokeniser): string[] =>
  highlights.flatMap(({ fragments }) =>
    fragments.filter(({ matched }) => matched).flatMap(({ text }) => tokeniser.tokens(text).map(({ word }) => word)),
  );
