import { prepareJob, type PreparedJob } from '../domain/prepared-job';
import type { JobFacts } from '../domain/facts';
import { PART_INDEX } from '../domain/part-values';
import type { RankingContext } from '../domain/scoring-context';
import { tieOf, tieSeedOf } from '../domain/tie-break';
import { TopK } from '../domain/top-k';
import type { Chunk } from './chunk';
import { classBounds, type ClassBounds } from './person-class';
import { planFor } from './plan';
import { CHUNK_SLOTS } from './postings';
import { Selection } from './selection';
import { type Plane, unionOf } from './set-words';
import { SlotScorer } from './slot-scorer';
import type { TalentMatrix } from './talent-matrix';
import { depthRatioOf, type WishTiers, wishTiers } from './wish-tiers';

/** A total is at most half a hundredth more than the sum of its amounts; the rest is for the arithmetic. */
const ROUNDING = 0.5 + 1e-6;
/** The promising are scored in groups whose bounds are so many hundredths apart, the highest first. */
const SEED_STEP = 200;
/** Fewer people than this are scored sooner than another set is looked at. */
const FEW = 40;

/** Whom a list may hold: everybody who passes the gates, or of them those alone who have something of what is wanted. */
export type Whom = 'everybody' | 'skilled';

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

/** The `k` best of a matrix for a job: exactly those that scoring everybody (or all the skilled) would give, in that order. */
export function search(
  facts: JobFacts,
  matrix: TalentMatrix,
  k: number,
  context: RankingContext,
  whom: Whom = 'everybody',
): Found {
  const job = prepareFor(facts, matrix, context);
  const run = new Search(job, matrix, k);
  const hasGates = job.gates.length > 0;
  matrix.chunks.forEach((chunk, number) => run.look(chunk, number * CHUNK_SLOTS));
  if (!hasGates && whom === 'everybody') {
    matrix.chunks.forEach((chunk, number) => run.lookAtOthers(chunk, number * CHUNK_SLOTS));
  }
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
  private readonly wishes: readonly WishTiers[];
  private readonly scorer: SlotScorer;
  private readonly bounds: ClassBounds;
  private readonly tieSeed: number;
  /** The most that having skills can earn, apart from how well; and with it. */
  private readonly possession: number;
  private readonly skillsMost: number;

  constructor(
    job: PreparedJob,
    private readonly matrix: TalentMatrix,
    private readonly k: number,
  ) {
    this.best = new TopK(k, (one, other) => matrix.roster.before(one, other));
    this.wishes = wishTiers(job, matrix.vocabulary);
    this.selection = new Selection(this.wishes, matrix.scratch);
    this.scorer = new SlotScorer(job, matrix.vocabulary, matrix.overlaps);
    this.bounds = classBounds(job, depthRatioOf(job));
    this.tieSeed = tieSeedOf(job.facts.id);
    this.possession = job.weights[PART_INDEX.must_have]! + job.weights[PART_INDEX.nice_to_have]!;
    this.skillsMost = this.possession + job.weights[PART_INDEX.level_and_years]! + job.weights[PART_INDEX.evidence]!;
  }

  /** What somebody may lose of all there is to earn in this pool, and still be listed. */
  private get budget(): number {
    return this.skillsMost + this.scorer.terms.most + ROUNDING - this.best.threshold;
  }

  /** Offers everybody of a chunk who has something of what is wanted and can reach the list. */
  look(chunk: Chunk, base: number): void {
    const isSeeded = this.best.threshold < 0 && this.seed(chunk, base);
    const { budget } = this;
    if (budget < 0) return;
    const plan = planFor(this.wishes, budget);
    const { slots, bounds, other } = this.matrix.scratch;
    let count = this.bound(chunk, this.selection.select(chunk, plan, budget, isSeeded));
    for (const { sets, loss } of plan.losses) {
      if (count < FEW) break;
      count = this.lower(count, unionOf(chunk.postings, sets, other), loss);
    }
    for (let at = 0; at < count; at += 1) this.offer(chunk, slots[at]!, base, bounds[at]!);
  }

  /** Keeps of the listed who can reach the list by terms, and by the best of their skills if they had what is wanted; their number. */
  private bound(chunk: Chunk, count: number): number {
    const { slots, bounds, shares } = this.matrix.scratch;
    const { classes, terms: columns } = chunk;
    const { terms } = this.scorer;
    const { most, share } = this.bounds;
    const { threshold } = this.best;
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const slot = slots[at]!;
      const kind = classes[slot]!;
      const skilled = this.possession + most[kind]! + ROUNDING;
      if (skilled + terms.most < threshold) continue;
      const bound = skilled + terms.sum(columns, slot);
      if (bound < threshold) continue;
      slots[kept] = slot;
      bounds[kept] = bound;
      shares[kept] = share[kind]!;
      kept += 1;
    }
    return kept;
  }

  /** Takes a loss from the listed who are not in a bitmap, and keeps who can still reach the list; their number. */
  private lower(count: number, { words, at: start }: Plane, loss: number): number {
    const { slots, bounds, shares } = this.matrix.scratch;
    const { threshold } = this.best;
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const slot = slots[at]!;
      let bound = bounds[at]!;
      if (((words[start + (slot >> 5)]! >>> (slot & 31)) & 1) === 0) bound -= loss * shares[at]!;
      if (bound < threshold) continue;
      slots[kept] = slot;
      bounds[kept] = bound;
      shares[kept] = shares[at]!;
      kept += 1;
    }
    return kept;
  }

  /** Offers the most promising first, so that it is soon known what it takes to be listed. */
  private seed(chunk: Chunk, base: number): boolean {
    const { slots, bounds } = this.matrix.scratch;
    const count = this.bound(chunk, this.selection.promising(chunk, this.k));
    let [least, most] = [Infinity, 0];
    for (let at = 0; at < count; at += 1) {
      least = Math.min(least, bounds[at]!);
      most = Math.max(most, bounds[at]!);
    }
    for (let cut = most; ; cut -= SEED_STEP) {
      for (let at = 0; at < count; at += 1) {
        const bound = bounds[at]!;
        if (bound <= cut && bound > cut - SEED_STEP) this.offer(chunk, slots[at]!, base, bound);
      }
      if (cut <= least || count === 0) return true;
    }
  }

  /** Offers everybody of a chunk who has nothing of what is wanted, if their terms alone can list them. */
  lookAtOthers(chunk: Chunk, base: number): void {
    if (this.budget < this.selection.everything) return;
    const { best, scorer } = this;
    const { slots } = this.matrix.scratch;
    const count = this.selection.others(chunk);
    for (let at = 0; at < count; at += 1) {
      const slot = slots[at]!;
      if (scorer.terms.sum(chunk.terms, slot) + ROUNDING < best.threshold) continue;
      this.take(scorer.totalWithoutSkills(chunk, slot), base + slot);
    }
  }

  /** Scores somebody who can total at most `bound`, and lists them if they deserve it. */
  private offer(chunk: Chunk, slot: number, base: number, bound: number): void {
    const { threshold } = this.best;
    if (bound < threshold) return;
    // who can but tie need not be scored to lose the tie
    if (bound < threshold + 1 && this.tieOf(base + slot) > this.best.worstTie) return;
    this.take(this.scorer.total(chunk, slot), base + slot);
  }

  private take(total: number, slot: number): void {
    this.considered += 1;
    if (total < this.best.threshold) return;
    this.best.offer(total, this.tieOf(slot), slot);
  }

  private tieOf(slot: number): number {
    return tieOf(this.tieSeed, this.matrix.roster.ids, slot * 4);
  }
}
