import { createHash } from 'node:crypto';
import type { IndexDefinition } from './search-engine';

/** Of everything that decides how an index is built, with what an engine makes of it: another one, and the index wants a reindex. */
export const fingerprintOf = (index: IndexDefinition, made: unknown = null): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(index).sort(([a], [b]) => (a < b ? -1 : 1))))
    .update(made === null ? '' : JSON.stringify(made))
    .digest('hex')
    .slice(0, 32);
