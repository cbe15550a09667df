import { Evaluation } from '../domain/evaluation';
import type { HeldSkill, JobFacts } from '../domain/facts';
import { prepareJob } from '../domain/prepared-job';
import type { PreparedTalent } from '../domain/prepared-talent';
import type { ScoringContext } from '../domain/scoring-context';
import { compareRanked, tieBreakOf } from '../domain/tie-break';
import type { TalentMatrix } from '../matrix/talent-matrix';

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

/** Everybody of a matrix as objects; equal held skills are one object, which is what keeps a million of them in memory. */
export function everybodyOf(matrix: TalentMatrix): PreparedTalent[] {
  const known = new Map<string, HeldSkill>();
  const shared = (held: HeldSkill): HeldSkill => {
    const key = `${held.skillId} ${held.level} ${held.years} ${held.evidence}`;
    const same = known.get(key);
    if (same === undefined) known.set(key, held);
    return same ?? held;
  };
  return Array.from(matrix.ids(), (id) => {
    const talent = matrix.byId(id)!;
    return { ...talent, skills: talent.skills.map(shared), facts: { ...talent.facts, skills: [] } };
  });
}
