import { digestOf } from '../document-digest';
import { keyword, keywordsOf, numberOf, textsOf } from '../query/check-query';
import type { IndexDefinition, SearchDocument } from '../search-engine';
import { foldLetters } from '../text/fold';
import { KEY, keyOf, keywordAttribute, numberAttribute, shownAttribute, textAttribute } from './attribute-names';

/** Raised when `meiliDocument` writes documents otherwise, so that indexes are built anew. */
export const DOCUMENT_FORM = 4;

/** A document as it is sent. */
export interface MeiliDocument {
  readonly [attribute: string]: unknown;
  readonly id: string;
  readonly audience: readonly string[];
  /** JSON in a string: the engine leaves it alone, where it would take an object apart into fields. */
  readonly card: string;
  /** Neither searched nor shown: for audits. */
  readonly digest: string;
}

/** Bytes of a keyword that the engine keeps. */
const MOST_BYTES = 468;

/** A keyword as the engine keeps and compares it, cut where it would be, so that a long one is found by itself. */
export function meiliKeyword(value: string): string {
  const kept = keyword(value);
  if (kept.length * 3 <= MOST_BYTES) return kept;
  let [end, bytes] = [0, 0];
  for (const character of kept) {
    bytes += Buffer.byteLength(character);
    if (bytes > MOST_BYTES) return kept.slice(0, end);
    end += character.length;
  }
  return kept;
}

export function meiliDocument(index: IndexDefinition, document: SearchDocument): MeiliDocument {
  const { id, audience, fields, card } = document;
  const kept: Record<string, unknown> = {};
  for (const field of index.searchable) {
    const texts = textsOf(fields[field]);
    const searched = texts.map(foldLetters);
    kept[textAttribute(field)] = searched;
    if (searched.some((text, at) => text !== texts[at])) kept[shownAttribute(field)] = texts;
  }
  for (const field of index.keywords) kept[keywordAttribute(field)] = keywordsOf(fields[field]).map(meiliKeyword);
  for (const field of index.numbers) {
    // A field that is absent sorts last; so would null, but only in one direction.
    const number = numberOf(fields[field]);
    if (number !== null) kept[numberAttribute(field)] = number;
  }
  return {
    ...kept,
    id,
    [KEY]: keyOf(id),
    audience: audience.map(meiliKeyword),
    card: JSON.stringify(card ?? null),
    digest: digestOf(document),
  };
}
