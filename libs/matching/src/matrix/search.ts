import { prepareJob, type PreparedJob } from '../domain/prepared-job';
import type { JobFacts } from '../domain/facts';
import { PART_INDEX } from '../domain/part-values';
import type { RankingContext } from '../domain/scoring-context';
import { tieOf, tieSeedOf } from '../domain/tie-break';
import { TopK } from '../domain/top-k';
import { type Chunk, ROW } from './chunk';
import { STEPS } from './loss-counter';
import { classBounds, type ClassBounds } from './person-class';
import { CHUNK_SLOTS } from './postings';
import { Selection } from './selection';
import { SlotScorer } from './slot-scorer';
import type { TalentMatrix } from './talent-matrix';
import { depthRatioOf, wishTiers } from './wish-tiers';

/** A total is at most half a hundredth more than the sum of its amounts; the rest is for the arithmetic. */
const ROUNDING = 0.5 + 1e-6;

/** The best people for a job, as slots. */
export interface Found {
  readonly job: PreparedJob;
  /** Best first. */
  readonly best: readonly { readonly handle: number; readonly score: number }[];
  /** How many were scored; the others could not reach the list. */
  readonly considered: number;
  /** How many pass the gates; null when the job has none. */
  readonly passed: number | null;
}

/** A job with the rarities of a matrix. */
export const prepareFor = (facts: JobFacts, matrix: TalentMatrix, context: RankingContext): PreparedJob =>
  prepareJob(facts, { ...context, rarity: (skillId) => matrix.rarity(skillId) });

/** The `k` best of a matrix for a job: exactly those that scoring everybody would give, in that order. */
export function search(facts: JobFacts, matrix: TalentMatrix, k: number, context: RankingContext): Found {
  const job = prepareFor(facts, matrix, context);
  const run = new Search(job, matrix, k);
  const hasGates = job.gates.length > 0;
  matrix.chunks.forEach((chunk, number) => run.look(chunk, number * CHUNK_SLOTS));
  if (!hasGates) matrix.chunks.forEach((chunk, number) => run.lookAtOthers(chunk, number * CHUNK_SLOTS));
  return {
    job,
    best: run.best.sorted(),
    considered: run.considered,
    passed: hasGates ? matrix.chunks.reduce((sum, chunk) => sum + run.selection.passing(chunk), 0) : null,
  };
}

class Search {
  considered = 0;
  readonly best: TopK;
  readonly selection: Selection;
  private readonly scorer: SlotScorer;
  private readonly bounds: ClassBounds;
  private readonly seed: number;
  /** The most that having skills can earn, apart from how well; and with it. */
  private readonly possession: number;
  private readonly skillsMost: number;

  constructor(
    job: PreparedJob,
    private readonly matrix: TalentMatrix,
    k: number,
  ) {
    this.best = new TopK(k, (one, other) => matrix.roster.before(one, other));
    this.selection = new Selection(wishTiers(job, matrix.vocabulary), matrix.scratch);
    this.scorer = new SlotScorer(job, matrix.vocabulary, matrix.overlaps);
    this.bounds = classBounds(job, depthRatioOf(job));
    this.seed = tieSeedOf(job.facts.id);
    this.possession = job.weights[PART_INDEX.must_have]! + job.weights[PART_INDEX.nice_to_have]!;
    this.skillsMost = this.possession + job.weights[PART_INDEX.level_and_years]! + job.weights[PART_INDEX.evidence]!;
  }

  /** What somebody may lose of all there is to earn in this pool, and still be listed. */
  private get budget(): number {
    return this.skillsMost + this.scorer.terms.most + ROUNDING - this.best.threshold;
  }

  /** Offers everybody of a chunk who has something of what is wanted and can reach the list: those who lose little come first. */
  look(chunk: Chunk, base: number): void {
    const { budget } = this;
    if (budget < 0) return;
    const { slots, steps } = this.matrix.scratch;
    const count = this.selection.select(chunk, budget);
    const step = budget / STEPS;
    for (let at = 0; at < count; at += 1) this.offer(chunk, slots[at]!, base, steps[at]! * step);
  }

  /** Offers everybody of a chunk who has nothing of what is wanted, if their terms alone can list them. */
  lookAtOthers(chunk: Chunk, base: number): void {
    if (this.budget < this.selection.everything) return;
    const { best, scorer } = this;
    const { slots } = this.matrix.scratch;
    const count = this.selection.others(chunk);
    for (let at = 0; at < count; at += 1) {
      const slot = slots[at]!;
      if (scorer.terms.sum(chunk.rows, slot * ROW) + ROUNDING < best.threshold) continue;
      this.take(scorer.totalWithoutSkills(chunk, slot), base + slot);
    }
  }

  private offer(chunk: Chunk, slot: number, base: number, loss: number): void {
    const { best, scorer } = this;
    const { threshold } = best;
    const kind = chunk.classes[slot]!;
    const skilled = this.possession + this.bounds.most[kind]! - this.bounds.share[kind]! * loss + ROUNDING;
    if (skilled + scorer.terms.most < threshold) return;
    const bound = skilled + scorer.terms.sum(chunk.rows, slot * ROW);
    if (bound < threshold) return;
    // who can but tie need not be scored to lose the tie
    if (bound < threshold + 1 && this.tieOf(base + slot) > best.worstTie) return;
    this.take(scorer.total(chunk, slot), base + slot);
  }

  private take(total: number, slot: number): void {
    this.considered += 1;
    if (total < this.best.threshold) return;
    this.best.offer(total, this.tieOf(slot), slot);
  }

  private tieOf(slot: number): number {
    return tieOf(this.seed, this.matrix.roster.ids, slot * 4);
  }
}
