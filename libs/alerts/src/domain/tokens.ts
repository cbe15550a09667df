import { type SearchDocument, foldWord } from '@hunar/search';

/** A search that has no token of its own stands under this one, and is a candidate at every change. */
export const EVERY_DOCUMENT = '*';

/**
 * An exact value of a field as a token. Coarser than any engine's comparison (without case, accents, signs and spaces), so that what an
 * engine takes for equal has one token.
 */
export const fieldToken = (field: string, value: string): string =>
  `${field}:${foldWord(value).replace(/[^\p{L}\p{N}]+/gu, '-')}`.slice(0, 200);

export const idToken = (id: string): string => `#${id}`;

/** The tokens of a document: one for each exact value. A search that finds it stands under one of them, or under `EVERY_DOCUMENT`. */
export function documentTokens(
  { id, fields }: Pick<SearchDocument, 'id' | 'fields'>,
  keywords: readonly string[],
): Set<string> {
  const tokens = new Set([EVERY_DOCUMENT, idToken(id)]);
  for (const field of keywords) {
    const value = fields[field];
    if (value === null || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [String(value)]) tokens.add(fieldToken(field, String(one)));
  }
  return tokens;
}
