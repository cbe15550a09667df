import type { CandidatePool } from './candidate-pool';
import { Evaluation } from './evaluation';
import type { JobFacts, TalentFacts } from './facts';
import type { MatchScore, SkillName } from './match';
import { MODEL_VERSION, PART_CODES } from './model';
import { prepareJob, type PreparedJob } from './prepared-job';
import { prepareTalent } from './prepared-talent';
import { explainScore } from './score';
import type { ScoringContext } from './scoring-context';
import { tieBreakOf } from './tie-break';
import { TopK } from './top-k';

/** The best of a pool for a job. */
export interface Ranking {
  readonly modelVersion: string;
  readonly poolSize: number;
  /** How many were scored; the others could not reach the list. */
  readonly considered: number;
  /** How many passed the gates; null when the job has none, or not everybody was looked at. */
  readonly passedGates: number | null;
  /** The required skills: only people with each of them are in `matches`. */
  readonly gates: readonly SkillName[];
  /** Best first: by total, then by the job's tie-break. */
  readonly matches: readonly MatchScore[];
}

/** All of a scoring context but the rarity, which comes from the pool. */
export type RankingContext = Omit<ScoringContext, 'rarity'>;

/** Parts that are 0 for whoever has no path to any wanted skill. */
const SKILL_PARTS = new Set(['must_have', 'nice_to_have', 'level_and_years', 'evidence']);

/** The `k` best of the pool for a job, with reasons: exactly those that scoring everybody would give. */
export function rank(facts: JobFacts, pool: CandidatePool, k: number, context: RankingContext): Ranking {
  const job = prepareJob(facts, { ...context, rarity: (skillId) => pool.rarity(skillId) });
  const evaluation = new Evaluation(job);
  const best = new TopK(k, tieBreakOf(facts.id));
  const seen = new Uint8Array(pool.capacity);
  let considered = 0;
  let passed = 0;
  const consider = (slots: Iterable<number>): void => {
    for (const slot of slots) {
      if (seen[slot] === 1) continue;
      seen[slot] = 1;
      const talent = pool.at(slot)!;
      considered += 1;
      const total = evaluation.run(talent);
      if (!evaluation.passesGates()) continue;
      passed += 1;
      best.offer(total, talent.facts.id, slot);
    }
  };
  for (const skillId of candidateSkills(job)) consider(pool.holders(skillId));
  if (job.gates.length === 0 && best.threshold <= boundWithoutSkills(job)) consider(pool.all());
  return {
    modelVersion: MODEL_VERSION,
    poolSize: pool.size,
    considered,
    passedGates: job.gates.length > 0 ? passed : null,
    gates: job.gates.map(({ skillId }) => ({ id: skillId, name: job.nameOf(skillId) })),
    matches: best.sorted().map((slot) => explainScore(evaluation, pool.at(slot)!)),
  };
}

/** Held skills whose holders must be scored: every path to a wish, or, when there are gates, the paths through the gate with the fewest. */
function candidateSkills(job: PreparedJob): Iterable<string> {
  const [gate] = job.gates.toSorted((a, b) => b.rarity - a.rarity);
  if (gate === undefined) return new Set(job.wishes.flatMap((wish) => [...wish.paths.keys()]));
  return [...gate.paths.values()].filter((path) => path.kind !== 'neighbouring').map((path) => path.through);
}

/** The most that somebody with no path to any wanted skill can score. A tie may win, so equality is not enough to stop. */
function boundWithoutSkills(job: PreparedJob): number {
  return PART_CODES.reduce((sum, code, index) => (SKILL_PARTS.has(code) ? sum : sum + job.weights[index]!), 0);
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
  const best = new TopK(k, tieBreakOf(facts.id));
  const evaluations: Evaluation[] = [];
  for (const job of jobs) {
    const evaluation = new Evaluation(prepareJob(job, context));
    const total = evaluation.run(talent);
    evaluations.push(evaluation);
    if (evaluation.passesGates()) best.offer(total, job.id, evaluations.length - 1);
  }
  return {
    modelVersion: MODEL_VERSION,
    considered: evaluations.length,
    matches: best.sorted().map((index) => explainScore(evaluations[index]!, talent)),
  };
}
