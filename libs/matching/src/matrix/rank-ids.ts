import type { JobFacts } from '../domain/facts';
import type { RankingContext } from '../domain/scoring-context';
import { CHUNK_SLOTS } from './postings';
import { prepareFor, search } from './search';
import { SlotScorer } from './slot-scorer';
import type { TalentMatrix } from './talent-matrix';

/** The `k` best people for a job without reasons, best first: the order and the totals of `rank`. */
export function rankIds(
  facts: JobFacts,
  matrix: TalentMatrix,
  k: number,
  context: RankingContext,
): { id: string; total: number }[] {
  const { best } = search(facts, matrix, k, context);
  return best.map(({ handle, score }) => ({ id: matrix.idAt(handle), total: score }));
}

/** The same as slots and totals in hundredths, for whoever ranks a great many jobs. */
export function rankSlots(
  facts: JobFacts,
  matrix: TalentMatrix,
  k: number,
  context: RankingContext,
): { slots: Int32Array; totals: Int32Array } {
  const { best } = search(facts, matrix, k, context);
  return {
    slots: Int32Array.from(best, ({ handle }) => handle),
    totals: Int32Array.from(best, ({ score }) => score),
  };
}

/** The totals of some people for a job, in the order of `ids`; null for who is not in the matrix or fails a gate. */
export function totalsOf(
  facts: JobFacts,
  matrix: TalentMatrix,
  ids: readonly string[],
  context: RankingContext,
): (number | null)[] {
  const job = prepareFor(facts, matrix, context);
  const scorer = new SlotScorer(job, matrix.vocabulary, matrix.overlaps);
  const { skills } = matrix.vocabulary;
  const gates = job.gates.map(({ skillId }) => skills.having(skills.find(skillId)));
  return ids.map((id) => {
    const slot = matrix.slotOf(id);
    if (slot < 0) return null;
    const chunk = matrix.chunks[Math.floor(slot / CHUNK_SLOTS)]!;
    const local = slot % CHUNK_SLOTS;
    const passes = gates.every((set) => set >= 0 && chunk.postings.has(set, local));
    return passes ? scorer.total(chunk, local) : null;
  });
}
