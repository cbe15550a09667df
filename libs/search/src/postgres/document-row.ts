import { WIDE_AUDIENCES } from '@hunar/kernel';
import { digestOf } from '../document-digest';
import { keyword, keywordsOf, numberOf, textsOf } from '../query/check-query';
import { LIST_SEPARATOR } from '../text/highlight';
import { vocabularyOf } from '../text/vocabulary';
import type { IndexDefinition, SearchDocument } from '../search-engine';
import { indexedWords } from './indexed-words';

/** The keyword field under which audiences are numbered; no definition's field starts with "@". */
export const AUDIENCE_FIELD = '@audience';

/** A keyword of a document, before it has its number. */
export interface FieldValue {
  readonly field: string;
  readonly value: string;
}

/** A document as the tables take it, but for the numbers of its keywords. */
export interface DocumentRow {
  readonly id: string;
  readonly audience: readonly FieldValue[];
  /** May one of the wide audiences see it? */
  readonly isWide: boolean;
  /** By keyword field, in the definition's order. */
  readonly keywords: readonly (readonly FieldValue[])[];
  /** By numeric field, in the definition's order. */
  readonly numbers: readonly (number | null)[];
  /** A tsvector in PostgreSQL's notation. */
  readonly vector: string;
  /** Words that a typing error may mean. */
  readonly guessable: readonly string[];
  readonly card: string;
  readonly texts: string;
  readonly digest: string;
}

export function documentRow(index: IndexDefinition, document: SearchDocument): DocumentRow {
  const { fields } = document;
  const texts = index.searchable.map((field) => textsOf(fields[field]));
  const { vector, guessable } = indexedWords(texts, vocabularyOf(index));
  const shown = index.searchable.map((field, at): [string, string] => [field, texts[at]!.join(LIST_SEPARATOR)]);
  return {
    id: document.id,
    audience: [...new Set(document.audience)].map((audience) => ({ field: AUDIENCE_FIELD, value: keyword(audience) })),
    isWide: document.audience.some((audience) => WIDE_AUDIENCES.includes(audience)),
    keywords: index.keywords.map((field) => keywordsOf(fields[field]).map((value) => ({ field, value }))),
    numbers: index.numbers.map((field) => numberOf(fields[field])),
    vector,
    guessable,
    card: JSON.stringify(document.card ?? null),
    texts: JSON.stringify(Object.fromEntries(shown.filter(([, text]) => text !== ''))),
    digest: digestOf(document),
  };
}
