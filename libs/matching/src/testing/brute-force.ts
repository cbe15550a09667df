import { Evaluation } from '../domain/evaluation';
import type { JobFacts } from '../domain/facts';
import { prepareJob } from '../domain/prepared-job';
import type { PreparedTalent } from '../domain/prepared-talent';
import type { ScoringContext } from '../domain/scoring-context';
import { compareRanked, tieBreakOf } from '../domain/tie-break';

/** What every ranking must equal: scores everybody as objects, sorts all who pass the gates, takes the first `k`. */
export function bestOfEverybody(
  facts: JobFacts,
  people: readonly PreparedTalent[],
  k: number,
  context: ScoringContext,
): { id: string; total: number }[] {
  const evaluation = new Evaluation(prepareJob(facts, context));
  const tieBreak = tieBreakOf(facts.id);
  const all: { id: string; score: number; tie: number }[] = [];
  for (const person of people) {
    const score = evaluation.run(person);
    if (evaluation.passesGates()) all.push({ id: person.facts.id, score, tie: tieBreak(person.facts.id) });
  }
  return all
    .sort(compareRanked)
    .slice(0, k)
    .map(({ id, score }) => ({ id, total: score }));
}
