import { compareRanked, tieBreakOf } from '../domain/tie-break';
import { mutualTotal } from './mutual-score';

/** Somebody, or some job, with the founder's score in hundredths. */
export interface Scored {
  readonly id: string;
  readonly total: number;
}

/** Somebody within a ranking by both sides. */
export interface MutuallyRanked extends Scored {
  readonly mutual: number;
  /** Place by the founder's score alone, from 1. */
  readonly scoreRank: number;
}

export interface MutualSource {
  /** The `k` best by the founder's score, in its order; fewer when there are no more. */
  best(k: number): readonly Scored[];
  /** No wish total is above this. */
  readonly mostWish: number;
  /** Wish totals in hundredths of people; whoever is absent left meanwhile. */
  wishTotals(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

const FIRST_LOOK = 4;
const GROWTH = 4;

/**
 * The `first` best by the mutual score, exactly as scoring everybody by both sides would give: the founder's ranking is read with
 * growing k until nobody beyond can reach the list. Beyond k no founder's score is above a_k and no wish score above w, so that no
 * mutual score is above 2 · a_k · w / (a_k + w) (the threshold argument of Fagin, Lotem & Naor 2003); for the same reason the wishes
 * of whoever cannot reach it are not read. A tie may win, so equality goes on. `take` is given the list while the source still is as
 * it was ranked, and how many were scored by both sides.
 */
export async function rankMutual<Taken>(
  rankedFor: string,
  source: MutualSource,
  first: number,
  take: (ranked: readonly MutuallyRanked[], considered: number) => Taken,
): Promise<Taken> {
  const tieBreak = tieBreakOf(rankedFor);
  const wishes = new Map<string, number>();
  const asked = new Set<string>();
  for (let k = FIRST_LOOK * first; ;) {
    const scored = source.best(k);
    const best = byBoth(scored, wishes, tieBreak).slice(0, first);
    const wanted = best.length < first ? -1 : best.at(-1)!.mutual;
    const reaches = ({ total }: Scored): boolean => mutualTotal(total, source.mostWish) >= wanted;
    const unread = scored.filter((one) => !asked.has(one.id) && reaches(one)).map(({ id }) => id);
    if (unread.length > 0) {
      for (const id of unread) asked.add(id);
      // the pool may change while the wishes are read: what is ranked in the end is one state of it
      for (const [id, total] of await source.wishTotals(unread)) wishes.set(id, total);
      continue;
    }
    const last = scored.at(-1);
    if (scored.length < k || last === undefined || !reaches(last)) return take(best, asked.size);
    k *= GROWTH;
  }
}

/** By the mutual score, ties as elsewhere. Whoever has no wish total left meanwhile. */
function byBoth(
  scored: readonly Scored[],
  wishes: ReadonlyMap<string, number>,
  tieBreak: (id: string) => number,
): MutuallyRanked[] {
  const ranked = scored.flatMap(({ id, total }, index) => {
    const wish = wishes.get(id);
    if (wish === undefined) return [];
    const mutual = mutualTotal(total, wish);
    return [{ id, score: mutual, tie: tieBreak(id), one: { id, total, mutual, scoreRank: index + 1 } }];
  });
  return ranked.sort(compareRanked).map(({ one }) => one);
}
