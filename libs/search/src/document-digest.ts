import { createHash } from 'node:crypto';
import type { SearchDocument } from './search-engine';

/** Of everything that a document says: two documents with one digest are the same to whoever searches. The order of keys does not count. */
export const digestOf = ({ audience, fields, card }: SearchDocument): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted([[...new Set(audience)].sort(), fields, card ?? null])))
    .digest('base64url')
    .slice(0, 22);

/** As JSON would have it, with each object's keys in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object' || 'toJSON' in value) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
