import type { IndexEntry } from '../search-engine';

/** How an entity's document in the index differs from the one that it should have. */
export type Difference = 'missing' | 'surplus' | 'stale';

/** `expected`: the digest of the document that would be made now; null: it has none. `found`: what is in the index, if anything is. */
export function differenceOf(expected: string | null, found: IndexEntry | null): Difference | null {
  if (expected === null) return found === null ? null : 'surplus';
  if (found === null) return 'missing';
  return found.digest === expected ? null : 'stale';
}

/** Takes entries from an ordered stream, up to an id at a time. */
export class OrderedEntries {
  private readonly stream: AsyncIterator<IndexEntry>;
  private held: IndexEntry | null = null;
  private ended = false;

  constructor(entries: AsyncIterable<IndexEntry>) {
    this.stream = entries[Symbol.asyncIterator]();
  }

  /** Those up to and with `id` that have not been taken; up to `most` of the others when it is null. */
  async upTo(id: string | null, most = Infinity): Promise<IndexEntry[]> {
    const taken: IndexEntry[] = [];
    while (taken.length < most) {
      const entry = await this.peek();
      if (entry === null || (id !== null && entry.id > id)) break;
      taken.push(entry);
      this.held = null;
    }
    return taken;
  }

  /** Ends the stream. */
  async close(): Promise<void> {
    await this.stream.return?.();
  }

  private async peek(): Promise<IndexEntry | null> {
    if (this.held || this.ended) return this.held;
    const next = await this.stream.next();
    if (next.done) this.ended = true;
    else this.held = next.value;
    return this.held;
  }
}
