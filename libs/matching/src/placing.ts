import { NO_WISHES, type TalentWishes } from '@hunar/talent';
import { Evaluation } from './domain/evaluation';
import type { MatchScore } from './domain/match';
import { MODEL_VERSION } from './domain/model';
import type { Ranking, RankingContext } from './domain/rank';
import { explainScore } from './domain/score';
import { type Found, search, type Whom } from './matrix/search';
import type { TalentMatrix } from './matrix/talent-matrix';
import { rankMutual } from './mutual/rank-mutual';
import type { JobOffer } from './mutual/wish-score';
import { WishScorer } from './mutual/wish-scorer';

/** Somebody in the order asked for. */
export interface Placed {
  readonly id: string;
  /** What the list is ordered by, in hundredths. */
  readonly total: number;
  /** Place by the founder's score alone, from 1. */
  readonly scoreRank: number;
}

/** The best of a pool in the order asked for, the first of them with reasons: all of one state of the pool. */
export interface Placing {
  readonly ranking: Omit<Ranking, 'matches'>;
  readonly placed: readonly Placed[];
  readonly matches: ReadonlyMap<string, MatchScore>;
}

/** Who is placed, how many, and how many of them are explained. */
export interface Extent {
  readonly whom: Whom;
  readonly placed: number;
  readonly explained: number;
}

/** By the founder's score. */
export function placeByFit({ facts }: JobOffer, pool: TalentMatrix, extent: Extent, context: RankingContext): Placing {
  const found = search(facts, pool, extent.placed, context, extent.whom);
  const placed = found.best.map(({ handle, score: total }, index) => {
    return { id: pool.idAt(handle), total, scoreRank: index + 1 };
  });
  return placing(found, found.considered, placed, pool, extent);
}

/** By what both sides would have; `wishesOf` reads what people wish in one statement. */
export async function placeByBoth(
  offer: JobOffer,
  pool: TalentMatrix,
  extent: Extent,
  context: RankingContext,
  wishesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, TalentWishes>>,
): Promise<Placing> {
  const wishing = new WishScorer(offer, context);
  let found!: Found & { readonly of: string };
  const source = {
    best: (k: number) => {
      const of = `${k} of ${pool.revision}`;
      if (found?.of !== of) found = { ...search(offer.facts, pool, k, context, extent.whom), of };
      return found.best.map(({ handle, score: total }) => ({ id: pool.idAt(handle), total }));
    },
    mostWish: wishing.most,
    wishTotals: async (ids: readonly string[]) => {
      const wishes = await wishesOf(ids);
      const totals = new Map<string, number>();
      for (const id of ids) {
        const talent = pool.byId(id);
        if (talent) totals.set(id, wishing.totalFor({ talent, wishes: wishes.get(id) ?? NO_WISHES }));
      }
      return totals;
    },
  };
  return rankMutual(offer.facts.id, source, extent.placed, (ranked, considered) => {
    const placed = ranked.map(({ id, mutual: total, scoreRank }) => ({ id, total, scoreRank }));
    return placing(found, considered, placed, pool, extent);
  });
}

function placing(
  { job, passed }: Found,
  considered: number,
  placed: readonly Placed[],
  pool: TalentMatrix,
  { explained }: Extent,
): Placing {
  const evaluation = new Evaluation(job);
  const matches = placed.slice(0, explained).map(({ id }) => explainScore(evaluation, pool.byId(id)!));
  const gates = job.gates.map(({ skillId }) => ({ id: skillId, name: job.nameOf(skillId) }));
  return {
    ranking: { modelVersion: MODEL_VERSION, poolSize: pool.size, considered, passedGates: passed, gates },
    placed,
    matches: new Map(matches.map((match) => [match.talentId, match])),
  };
}
