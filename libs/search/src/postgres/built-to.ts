import { createHash } from 'node:crypto';
import { fingerprintOf } from '../definition-fingerprint';
import type { IndexDefinition } from '../search-engine';

/** How documents and words are kept; raised by hand when it changes, so that every index is built anew. */
const FORMAT = 4;

/** To what an index is built: its definition, and by itself where each field stands in a document's row. */
export const builtTo = (index: IndexDefinition): string => `${fingerprintOf(index, FORMAT)} ${layoutOf(index)}`;

/**
 * Do the definition's fields stand where an index has them that was built to this? One that was never built, or before places were
 * told, is taken as it comes. Another fingerprint alone (a synonym, a version) reads well until it is built anew.
 */
export function isLaidOutFor(index: IndexDefinition, built: string | null): boolean {
  const layout = built?.split(' ')[1];
  return layout === undefined || layout === layoutOf(index);
}

const layoutOf = ({ keywords, numbers }: IndexDefinition): string =>
  createHash('sha256')
    .update(JSON.stringify([keywords, numbers]))
    .digest('hex')
    .slice(0, 16);
