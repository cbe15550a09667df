import type { SkillGraph } from '../domain/skill-graph';

/** Stands for a skill that nobody has, nor ever had. */
export const NO_SET = -1;

/**
 * Numbers skills in the order in which they appear and names their two sets of people: those who hold exactly this skill, and those
 * who have it, itself or through one that implies it. Where nothing implies a skill, the two are one.
 */
export class SkillSets {
  readonly ids: string[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly closures: (readonly number[] | undefined)[] = [];
  private readonly isClosed: boolean[] = [];

  constructor(
    private readonly graph: Pick<SkillGraph, 'implies' | 'impliedBy'>,
    ids: readonly string[] = [],
  ) {
    for (const id of ids) this.indexOf(id);
  }

  /** The skill's number, a new one if it was not seen before. */
  indexOf(skillId: string): number {
    let index = this.indexes.get(skillId);
    if (index === undefined) {
      index = this.ids.length;
      this.indexes.set(skillId, index);
      this.ids.push(skillId);
      this.isClosed.push(this.graph.impliedBy(skillId).length > 0);
    }
    return index;
  }

  /** −1 for a skill that was never seen. */
  find(skillId: string): number {
    return this.indexes.get(skillId) ?? -1;
  }

  /** The set of those who hold exactly this skill. */
  exact(index: number): number {
    return index < 0 ? NO_SET : index * 2;
  }

  /** The set of those who have the skill, itself or by implication. */
  having(index: number): number {
    return index < 0 ? NO_SET : index * 2 + (this.isClosed[index]! ? 1 : 0);
  }

  /** The sets that somebody with this skill is in by having it and what it implies; `exact` not among them where it is another. */
  closure(index: number): readonly number[] {
    let sets = this.closures[index];
    if (sets === undefined) {
      const implied = this.graph.implies(this.ids[index]!).map(({ id }) => this.indexOf(id));
      this.closures[index] = sets = [...new Set([index, ...implied])].map((skill) => this.having(skill));
    }
    return sets;
  }

  /** A number of the edges that the sets were made by: another graph gives another. */
  fingerprint(): number {
    let hash = 0;
    for (let index = 0; index < this.ids.length; index += 1) {
      for (const set of [this.exact(index), ...this.closure(index)]) hash = Math.imul(hash ^ set, 0x01000193) + 1;
    }
    return hash >>> 0;
  }
}
