import { systemViewer } from '@hunar/kernel';
import type { TalentCard } from '@hunar/talent';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Market } from './market';
import { Crowd } from './people';

/** What writes at a steady rate came to. Milliseconds. */
export interface Visibility {
  /** From the commit until a search shows it. */
  readonly visible: readonly number[];
  /** From the begin of the transaction to its commit. */
  readonly committed: readonly number[];
  /** Writes that no search showed in time. */
  readonly lost: number;
  /** Looks that another engine answered than the one that is measured. */
  readonly standIns: number;
}

const VIEWER = systemViewer('bench');
const MOST_PENDING = 100;
const PATIENCE_MS = 60_000;

/** Edits somebody `rate` times a second for so long, and asks all the while which edits a search shows. */
export async function visibilityOf(market: Market, people: number, rate: number, seconds: number): Promise<Visibility> {
  const pending = new Map<string, { readonly headline: string; readonly at: number }>();
  const visible: number[] = [];
  const committed: number[] = [];
  let standIns = 0;
  const written = new AbortController();
  const write = async (number: number): Promise<void> => {
    const id = Crowd.idOf((number * 7) % people);
    const headline = `Edit ${number.toString(36)}`;
    const begun = performance.now();
    await market.headline(id, headline);
    const at = performance.now();
    committed.push(at - begun);
    pending.set(id, { headline, at });
  };
  const look = async (): Promise<void> => {
    const ids = [...pending.keys()].slice(0, MOST_PENDING);
    const query = { text: '', filters: [{ ids }], facets: [], sort: null, first: MOST_PENDING, after: null };
    const { hits, standIn } = await market.engine.search<TalentCard>(VIEWER, market.source.index, query);
    const now = performance.now();
    standIns += Number(standIn);
    for (const { id, card } of hits) {
      const waits = pending.get(id);
      if (card.headline !== waits?.headline) continue;
      visible.push(now - waits.at);
      pending.delete(id);
    }
  };
  const watch = async (): Promise<void> => {
    let until = Infinity;
    while (!(written.signal.aborted && pending.size === 0) && performance.now() < until) {
      if (pending.size > 0) await look();
      if (written.signal.aborted) until = Math.min(until, performance.now() + PATIENCE_MS);
      await sleep(2);
    }
  };
  const watching = watch();
  const start = performance.now();
  const writes: Promise<void>[] = [];
  for (let number = 0; number < rate * seconds; number += 1) {
    await sleep(Math.max(0, start + (number * 1000) / rate - performance.now()));
    writes.push(write(number));
  }
  await Promise.all(writes);
  written.abort();
  await watching;
  return { visible, committed, lost: pending.size, standIns };
}
