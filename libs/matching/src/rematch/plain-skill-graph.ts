import type { ImpliedSkill, SkillGraph } from '../domain/skill-graph';

/** A skill graph as plain values, which can be handed to a thread. */
export interface SkillGraphValues {
  readonly implies: ReadonlyMap<string, readonly ImpliedSkill[]>;
  readonly impliedBy: ReadonlyMap<string, readonly ImpliedSkill[]>;
  readonly related: ReadonlyMap<string, readonly string[]>;
}

/** What a graph says of these skills; what it says nothing about is left out. */
export function valuesOf(graph: SkillGraph, skillIds: Iterable<string>): SkillGraphValues {
  const implies = new Map<string, readonly ImpliedSkill[]>();
  const impliedBy = new Map<string, readonly ImpliedSkill[]>();
  const related = new Map<string, readonly string[]>();
  const put = <Value>(map: Map<string, readonly Value[]>, id: string, values: readonly Value[]) => {
    if (values.length > 0) map.set(id, values);
  };
  for (const id of skillIds) {
    put(implies, id, graph.implies(id));
    put(impliedBy, id, graph.impliedBy(id));
    put(related, id, graph.relatedTo(id));
  }
  return { implies, impliedBy, related };
}

/** A graph from plain values, for ranking without reasons: it knows no skill's name. */
export class PlainSkillGraph implements SkillGraph {
  constructor(private readonly values: SkillGraphValues) {}

  implies(skillId: string): readonly ImpliedSkill[] {
    return this.values.implies.get(skillId) ?? [];
  }

  impliedBy(skillId: string): readonly ImpliedSkill[] {
    return this.values.impliedBy.get(skillId) ?? [];
  }

  relatedTo(skillId: string): readonly string[] {
    return this.values.related.get(skillId) ?? [];
  }

  name(skillId: string): string {
    return skillId;
  }
}
