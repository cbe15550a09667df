import type { Best, Evaluation } from './evaluation';
import type { SkillCredit } from './match';
import type { PreparedWish } from './prepared-job';

type Measure = 'credit' | 'proficiency' | 'evidence';

/** What the last person of an evaluation has for each of `wishes`, by one measure. */
export function skillCredits(evaluation: Evaluation, wishes: readonly PreparedWish[], measure: Measure): SkillCredit[] {
  return wishes.map((wish) => creditOf(evaluation, wish, evaluation[measure][wish.index]!));
}

function creditOf({ job }: Evaluation, wish: PreparedWish, best: Best): SkillCredit {
  const through = best.path && best.path.through !== wish.skillId ? best.path.through : null;
  return {
    skill: { id: wish.skillId, name: job.nameOf(wish.skillId) },
    must: wish.must,
    credit: best.path?.kind ?? 'missing',
    through: through === null ? null : { id: through, name: job.nameOf(through) },
    level: best.held?.level ?? null,
    years: best.held?.years ?? null,
    evidence: best.held?.evidence ?? null,
    wantedLevel: wish.minLevel,
    value: best.value,
    rarity: wish.rarity,
  };
}
