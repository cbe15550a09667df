import fc from 'fast-check';
import type { IndexEntry } from '../search-engine';
import { differenceOf, OrderedEntries } from './compare-entries';

async function* streamOf(entries: readonly IndexEntry[]): AsyncIterable<IndexEntry> {
  yield* entries;
}

describe('differenceOf', () => {
  it('tells what is missing, surplus and stale apart', () => {
    const entry = { id: 'a', digest: 'x' };
    expect(differenceOf('x', entry)).toBeNull();
    expect(differenceOf(null, null)).toBeNull();
    expect(differenceOf('x', null)).toBe('missing');
    expect(differenceOf(null, entry)).toBe('surplus');
    expect(differenceOf('y', entry)).toBe('stale');
    expect(differenceOf('x', { id: 'a', digest: null })).toBe('stale');
  });
});

describe('OrderedEntries', () => {
  it('gives each entry once, with the batch of ids that it stands in', async () => {
    const ids = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 30 }).map((all) => all.sort());
    await fc.assert(
      fc.asyncProperty(ids, ids, fc.integer({ min: 1, max: 5 }), async (stored, stops, most) => {
        const entries = new OrderedEntries(streamOf(stored.map((id) => ({ id, digest: id }))));
        const taken: string[] = [];
        for (const stop of stops) {
          const batch = await entries.upTo(stop);
          expect(batch.every(({ id }) => id <= stop)).toBe(true);
          taken.push(...batch.map(({ id }) => id));
          expect(taken).toEqual(stored.filter((id) => id <= stop));
        }
        for (let rest = await entries.upTo(null, most); rest.length > 0; rest = await entries.upTo(null, most)) {
          expect(rest.length).toBeLessThanOrEqual(most);
          taken.push(...rest.map(({ id }) => id));
        }
        expect(taken).toEqual(stored);
      }),
    );
  });
});
