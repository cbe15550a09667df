/** A canonical skill as the data files state it. Edges hold ids; `implies` and `related` are direct, not closed. */
export interface Skill {
  /** Permanent slug, never used again for another skill. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Ids of groups (`group:…`) or broader skills; at least one. */
  readonly parents: readonly string[];
  readonly implies: readonly string[];
  readonly related: readonly string[];
  /** Labels that are also ordinary words, names or too short to be trusted in running prose. */
  readonly guarded: readonly string[];
  readonly domain: string;
}

/** A shelf of the taxonomy: it orders skills and is itself no skill. */
export interface SkillGroup {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

/** A job role with the skills it cannot do without (`core`) and those that are usual. Skill ids. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly core: readonly string[];
  readonly usual: readonly string[];
}

export interface TaxonomyData {
  readonly groups: readonly SkillGroup[];
  readonly skills: readonly Skill[];
  readonly roles: readonly Role[];
}

/** One label of a skill: its name (`canonical`) or an alias. */
export interface SkillLabel {
  readonly label: string;
  readonly skillId: string;
  readonly canonical: boolean;
  readonly guarded: boolean;
}

/** The way from a skill to one that it implies, both ends included: `['nextjs', 'react', 'javascript']`. */
export type ImplicationPath = readonly string[];
