import type { Taxonomy } from '@hunar/skills';
import type { ImpliedSkill, SkillGraph } from './domain/skill-graph';

/** The taxonomy as the scorer sees it. Turns "implies" around once, when it is constructed. */
export class TaxonomySkillGraph implements SkillGraph {
  private readonly forward = new Map<string, ImpliedSkill[]>();
  private readonly backward = new Map<string, ImpliedSkill[]>();

  constructor(private readonly taxonomy: Taxonomy) {
    for (const { id } of taxonomy.skills) {
      const implied = [...taxonomy.implied(id)].map(([target, path]) => ({ id: target, distance: path.length - 1 }));
      this.forward.set(id, implied);
      for (const { id: target, distance } of implied) {
        const known = this.backward.get(target);
        if (known) known.push({ id, distance });
        else this.backward.set(target, [{ id, distance }]);
      }
    }
  }

  /** The ids of all skills. */
  get skillIds(): Iterable<string> {
    return this.forward.keys();
  }

  implies(skillId: string): readonly ImpliedSkill[] {
    return this.forward.get(skillId) ?? [];
  }

  impliedBy(skillId: string): readonly ImpliedSkill[] {
    return this.backward.get(skillId) ?? [];
  }

  relatedTo(skillId: string): readonly string[] {
    return [...this.taxonomy.related(skillId)];
  }

  name(skillId: string): string {
    return this.taxonomy.byId(skillId)?.name ?? skillId;
  }
}
