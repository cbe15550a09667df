import { keyword, keywordsOf, numberOf, textsOf } from '../query/check-query';
import type { IndexDefinition, SearchDocument } from '../search-engine';

/** A document as it is sent: what the definition names under `fields`, so that no field of it meets a name of ours. */
export interface MeiliDocument {
  readonly id: string;
  readonly audience: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly card: unknown;
  /** Meilisearch's own name and form. */
  readonly _geo?: { readonly lat: number; readonly lng: number };
}

export function meiliDocument(
  index: IndexDefinition,
  { id, audience, fields, card, location }: SearchDocument,
): MeiliDocument {
  const kept: Record<string, unknown> = {};
  for (const field of index.searchable) kept[field] = textsOf(fields[field]);
  for (const field of index.keywords) kept[field] = keywordsOf(fields[field]);
  for (const field of index.numbers) {
    // A field that is absent sorts last; so would null, but only in one direction.
    const number = numberOf(fields[field]);
    if (number !== null) kept[field] = number;
  }
  const _geo = index.located && location ? { _geo: { lat: location.latitude, lng: location.longitude } } : {};
  return { id, audience: audience.map(keyword), fields: kept, card, ..._geo };
}
