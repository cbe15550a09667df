import { search } from '../matrix/search';
import type { TalentMatrix } from '../matrix/talent-matrix';
import { Evaluation } from './evaluation';
import type { JobFacts, TalentFacts } from './facts';
import type { MatchScore, SkillName } from './match';
import { MODEL_VERSION } from './model';
import { prepareJob } from './prepared-job';
import { prepareTalent } from './prepared-talent';
import { explainScore } from './score';
import type { RankingContext, ScoringContext } from './scoring-context';
import { tieBreakOf } from './tie-break';
import { TopK } from './top-k';

export type { RankingContext } from './scoring-context';

/** The best of a pool for a job. */
export interface Ranking {
  readonly modelVersion: string;
  readonly poolSize: number;
  /** How many were scored; the others could not reach the list. */
  readonly considered: number;
  /** How many passed the gates; null when the job has none. */
  readonly passedGates: number | null;
  /** The required skills: only people with each of them are in `matches`. */
  readonly gates: readonly SkillName[];
  /** Best first: by total, then by the job's tie-break. */
  readonly matches: readonly MatchScore[];
}

/** The `k` best of the pool for a job, with reasons: exactly those that scoring everybody would give. */
export function rank(facts: JobFacts, pool: TalentMatrix, k: number, context: RankingContext): Ranking {
  const { job, best, considered, passed } = search(facts, pool, k, context);
  const evaluation = new Evaluation(job);
  return {
    modelVersion: MODEL_VERSION,
    poolSize: pool.size,
    considered,
    passedGates: passed,
    gates: job.gates.map(({ skillId }) => ({ id: skillId, name: job.nameOf(skillId) })),
    matches: best.map(({ handle }) => explainScore(evaluation, pool.at(handle)!)),
  };
}

/** A job within a ranking of jobs for one person. */
export interface JobRanking {
  readonly modelVersion: string;
  readonly considered: number;
  /** Best first: by total, then by the person's tie-break. Jobs whose gates the person fails are left out. */
  readonly matches: readonly MatchScore[];
}

/** The `k` jobs that fit a person best, by the same scorer; each match's gaps say what would change it. */
export function rankJobsFor(
  facts: TalentFacts,
  jobs: Iterable<JobFacts>,
  k: number,
  context: ScoringContext,
): JobRanking {
  const talent = prepareTalent(facts);
  const tieBreak = tieBreakOf(facts.id);
  const evaluations: Evaluation[] = [];
  const idOf = (index: number): string => evaluations[index]!.job.facts.id;
  const best = new TopK(k, (one, other) => idOf(one) < idOf(other));
  for (const job of jobs) {
    const evaluation = new Evaluation(prepareJob(job, context));
    const total = evaluation.run(talent);
    evaluations.push(evaluation);
    if (evaluation.passesGates()) best.offer(total, tieBreak(job.id), evaluations.length - 1);
  }
  return {
    modelVersion: MODEL_VERSION,
    considered: evaluations.length,
    matches: best.sorted().map(({ handle }) => explainScore(evaluations[handle]!, talent)),
  };
}
