import { createHash } from 'node:crypto';
import type { IndexDefinition } from './search-engine';

/** Of everything that decides how an index is built: another one, and the index wants a reindex. */
export const fingerprintOf = (index: IndexDefinition): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(index).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex')
    .slice(0, 32);
