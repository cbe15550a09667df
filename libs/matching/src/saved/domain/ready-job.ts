import type { JobFacts } from '../../domain/facts';
import { OverlapCalculator } from '../../domain/overlap';
import { prepareJob, type PreparedJob, type PreparedWish, type WishPath } from '../../domain/prepared-job';
import type { ScoringContext } from '../../domain/scoring-context';

const NOTHING: readonly WishPath[] = [];

/**
 * A job that is kept prepared beside thousands of others, to score one person now and then: the same scores as `prepareJob` gives,
 * without what that remembers of each skill and each schedule, which pays while one job is scored against everybody.
 */
export function readyJob(facts: JobFacts, context: ScoringContext): PreparedJob {
  const overlaps = context.overlaps ?? new OverlapCalculator();
  const job = prepareJob(facts, { ...context, overlaps });
  const { schedule, startDate, wishes } = job;
  return {
    ...job,
    pathsThrough: (skillId) => pathsThrough(wishes, skillId),
    hoursWith: (person) => (schedule === null ? 0 : overlaps.meanHours(schedule, person, startDate)),
  };
}

function pathsThrough(wishes: readonly PreparedWish[], skillId: string): readonly WishPath[] {
  let found: WishPath[] | null = null;
  for (const wish of wishes) {
    const path = wish.paths.get(skillId);
    if (path) (found ??= []).push({ wish, path });
  }
  return found ?? NOTHING;
}
