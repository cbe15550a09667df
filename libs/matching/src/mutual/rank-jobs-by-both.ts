import { Evaluation } from '../domain/evaluation';
import type { TalentFacts } from '../domain/facts';
import { MODEL_VERSION } from '../domain/model';
import { prepareJob } from '../domain/prepared-job';
import { prepareTalent } from '../domain/prepared-talent';
import type { JobRanking } from '../domain/rank';
import { explainScore } from '../domain/score';
import type { ScoringContext } from '../domain/scoring-context';
import { compareRanked, tieBreakOf } from '../domain/tie-break';
import { mutualTotal } from './mutual-score';
import type { JobOffer, Wisher } from './wish-score';
import { WishScorer } from './wish-scorer';

/** The `k` jobs that a person and the founders would both choose, best first: every job is scored by both sides. Ties as elsewhere. */
export function rankJobsByBoth(
  facts: TalentFacts,
  wishes: Wisher['wishes'],
  offers: Iterable<JobOffer>,
  k: number,
  context: ScoringContext,
): JobRanking {
  const talent = prepareTalent(facts);
  const tieBreak = tieBreakOf(facts.id);
  const open: { score: number; tie: number; id: string; evaluation: Evaluation }[] = [];
  let considered = 0;
  for (const offer of offers) {
    const evaluation = new Evaluation(prepareJob(offer.facts, context));
    const total = evaluation.run(talent);
    considered += 1;
    if (!evaluation.passesGates()) continue;
    const { id } = offer.facts;
    const wish = new WishScorer(offer, context, evaluation.job).totalFor({ talent, wishes });
    open.push({ score: mutualTotal(total, wish), tie: tieBreak(id), id, evaluation });
  }
  const best = open.sort(compareRanked).slice(0, Math.max(0, k));
  return {
    modelVersion: MODEL_VERSION,
    considered,
    matches: best.map(({ evaluation }) => explainScore(evaluation, talent)),
  };
}
