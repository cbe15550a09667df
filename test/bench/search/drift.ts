import { systemViewer } from '@hunar/kernel';
import type { SearchPage } from '@hunar/search';
import type { Market } from './market';

/** Where the index says something else than the database, after everything was delivered. */
export interface FoundDrift {
  readonly documents: number;
  readonly missing: number;
  readonly surplus: number;
  /** In both, with another card. */
  readonly stale: number;
}

const AT_A_TIME = 100;

/** Reads the whole index by search, page by page, and compares every card with what the database's rows make now. */
export async function driftOf(market: Market): Promise<FoundDrift> {
  const indexed = new Map<string, string>();
  const { index } = market.source;
  const everybody = { text: '', filters: [], facets: [], sort: null, first: AT_A_TIME };
  for (let after: string | null = null; ;) {
    const page: SearchPage<unknown> = await market.engine.search(systemViewer('bench'), index, { ...everybody, after });
    if (page.standIn) throw new Error('The engine whose index is compared does not answer.');
    for (const { id, card } of page.hits) indexed.set(id, JSON.stringify(card));
    if (!page.hasNextPage) break;
    after = page.hits.at(-1)!.cursor;
  }
  const rows = await market.unitOfWork.query<{ id: string }>('SELECT id FROM talent_profile ORDER BY id');
  const found = { documents: 0, missing: 0, surplus: 0, stale: 0 };
  for (let at = 0; at < rows.length; at += 1_000) {
    const documents = await market.source.documents(rows.slice(at, at + 1_000).map(({ id }) => id));
    for (const { id, card } of documents) {
      const held = indexed.get(id);
      if (held === undefined) found.missing += 1;
      else if (held !== JSON.stringify(card)) found.stale += 1;
      indexed.delete(id);
    }
    found.documents += documents.length;
  }
  return { ...found, surplus: indexed.size };
}
