import { prepareJob, type PreparedJob } from '../domain/prepared-job';
import type { JobFacts } from '../domain/facts';
import { FULL_SCORE } from '../domain/model';
import { PART_INDEX } from '../domain/part-values';
import type { RankingContext } from '../domain/scoring-context';
import { tieOf, tieSeedOf } from '../domain/tie-break';
import { TopK } from '../domain/top-k';
import { type Chunk, ROW } from './chunk';
import { classBounds } from './person-class';
import { CHUNK_SLOTS } from './postings';
import { Selection } from './selection';
import { SlotScorer } from './slot-scorer';
import type { TalentMatrix } from './talent-matrix';
import { wishTiers } from './wish-tiers';

/** A total is at most half a hundredth more than the sum of its amounts; the rest is for the arithmetic. */
const ROUNDING = 0.5 + 1e-6;
/** So many people who look promising are scored first, to know early what it takes to be listed. */
const PROMISING = 1024;

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
  let passed = 0;
  matrix.chunks.forEach((chunk, number) => {
    if (job.gates.length > 0) passed += run.selection.passing(chunk);
    run.look(chunk, number * CHUNK_SLOTS);
  });
  return {
    job,
    best: run.best.sorted(),
    considered: run.considered,
    passed: job.gates.length > 0 ? passed : null,
  };
}

class Search {
  considered = 0;
  readonly best: TopK;
  readonly selection: Selection;
  private readonly scorer: SlotScorer;
  private readonly bounds: Float64Array;
  private readonly seed: number;
  /** The most that having skills can earn, apart from how well. */
  private readonly possession: number;

  constructor(
    job: PreparedJob,
    private readonly matrix: TalentMatrix,
    private readonly k: number,
  ) {
    this.best = new TopK(k, (one, other) => matrix.roster.before(one, other));
    this.selection = new Selection(wishTiers(job, matrix.vocabulary), matrix.scratch);
    this.scorer = new SlotScorer(job, matrix.vocabulary);
    this.bounds = classBounds(job);
    this.seed = tieSeedOf(job.facts.id);
    this.possession = job.weights[PART_INDEX.must_have]! + job.weights[PART_INDEX.nice_to_have]!;
  }

  /** Offers everybody of a chunk who can reach the list. */
  look(chunk: Chunk, base: number): void {
    const { best, selection } = this;
    const { slots, done } = this.matrix.scratch;
    if (best.threshold === Infinity) return;
    const isSeeding = best.threshold < 0 && this.matrix.size > this.k;
    if (isSeeding) {
      done.fill(0);
      const count = selection.promising(chunk, this.k, Math.max(PROMISING, this.k));
      for (let at = 0; at < count; at += 1) {
        const slot = slots[at]!;
        done[slot >> 5]! |= 1 << (slot & 31);
        this.offer(chunk, slot, base);
      }
    }
    const count = selection.select(chunk, FULL_SCORE + ROUNDING - best.threshold);
    for (let at = 0; at < count; at += 1) {
      const slot = slots[at]!;
      if (isSeeding && ((done[slot >> 5]! >>> (slot & 31)) & 1) === 1) continue;
      this.offer(chunk, slot, base);
    }
  }

  private offer(chunk: Chunk, slot: number, base: number): void {
    const { best, scorer } = this;
    const { threshold } = best;
    const skilled = this.possession + this.bounds[chunk.classes[slot]!]! + ROUNDING;
    if (skilled + scorer.terms.most < threshold) return;
    const bound = skilled + scorer.terms.sum(chunk.rows, slot * ROW);
    if (bound < threshold) return;
    const tie = tieOf(this.seed, this.matrix.roster.ids, (base + slot) * 4);
    if (bound < threshold + 1 && tie > best.worstTie) return;
    const total = scorer.total(chunk, slot);
    this.considered += 1;
    if (total < threshold || (total === threshold && tie > best.worstTie)) return;
    best.offer(total, tie, base + slot);
  }
}
