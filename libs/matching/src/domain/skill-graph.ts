import { Memo } from '@hunar/kernel';

/** A skill reached along "implies" edges; `distance` 1 is a direct edge. */
export interface ImpliedSkill {
  readonly id: string;
  readonly distance: number;
}

/** What the score needs of the taxonomy; it does not change. Unknown ids have no edges; their name is the id. */
export interface SkillGraph {
  /** Skills that whoever has `skillId` has too (Next.js → React 1, JavaScript 2), with the shortest distance. */
  implies(skillId: string): readonly ImpliedSkill[];
  /** The mirror of `implies`: React → Next.js 1. */
  impliedBy(skillId: string): readonly ImpliedSkill[];
  /** Neighbours: skills that can stand in for a part (MySQL → PostgreSQL). */
  relatedTo(skillId: string): readonly string[];
  /** The name in Latin script, as people write it. */
  name(skillId: string): string;
}

export type CreditKind = 'exact' | 'implied' | 'neighbouring' | 'missing';

/** A way to earn credit for a wanted skill: through which held skill, how, and how much (0…1]. */
export interface CreditPath {
  readonly through: string;
  readonly kind: Exclude<CreditKind, 'missing'>;
  readonly credit: number;
}

/** Credit of a neighbour: some of the work carries over, the tool does not. */
export const NEIGHBOUR_CREDIT = 0.4;

/**
 * Credit of a skill implied over `distance` edges: 0.85 · 0.9^(distance−1), at least 0.5; so that it is less than an exact
 * mention, fades with the length of the chain and always beats a neighbour.
 */
export const impliedCredit = (distance: number): number => Math.max(0.5, 0.85 * 0.9 ** (distance - 1));

/** The ways to a wanted skill by the held skill that they go through, each by its best path. */
export type CreditPaths = ReadonlyMap<string, CreditPath>;

const REMEMBERED = 20_000;
const remembered = new WeakMap<SkillGraph, Memo<CreditPaths>>();

/** Every path that earns credit for `skillId`. Remembered as long as the graph lives, which never changes. */
export function creditPaths(graph: SkillGraph, skillId: string): CreditPaths {
  let known = remembered.get(graph);
  if (known === undefined) remembered.set(graph, (known = new Memo(REMEMBERED)));
  return known.of(skillId, () => findPaths(graph, skillId));
}

function findPaths(graph: SkillGraph, skillId: string): CreditPaths {
  const best = new Map<string, CreditPath>();
  const offer = (path: CreditPath): void => {
    const known = best.get(path.through);
    if (!known || path.credit > known.credit) best.set(path.through, path);
  };
  offer({ through: skillId, kind: 'exact', credit: 1 });
  for (const { id, distance } of graph.impliedBy(skillId)) {
    offer({ through: id, kind: 'implied', credit: impliedCredit(distance) });
  }
  for (const id of graph.relatedTo(skillId)) offer({ through: id, kind: 'neighbouring', credit: NEIGHBOUR_CREDIT });
  return best;
}
