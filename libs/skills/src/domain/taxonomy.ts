import { createHash } from 'node:crypto';
import { implicationClosure, mirrored } from './implication';
import { labelKey } from './labels/label-key';
import { searchVocabulary } from './search-vocabulary';
import { readTaxonomy } from './taxonomy-files';
import type { ImplicationPath, Role, Skill, SkillGroup, SkillLabel, TaxonomyData } from './taxonomy.types';

/** The skills Hunar knows, their labels and edges. Immutable; indexes are made once, when it is constructed. */
export class Taxonomy {
  private static loaded: Taxonomy | undefined;

  readonly skills: readonly Skill[];
  readonly groups: readonly SkillGroup[];
  readonly roles: readonly Role[];
  private readonly skillById: ReadonlyMap<string, Skill>;
  private readonly groupById: ReadonlyMap<string, SkillGroup>;
  private readonly roleById: ReadonlyMap<string, Role>;
  private readonly childIds = new Map<string, string[]>();
  private readonly neighbours = new Map<string, Set<string>>();
  private fingerprint: number | undefined;
  private closure: ReadonlyMap<string, ReadonlyMap<string, ImplicationPath>> | undefined;
  private mirror: ReadonlyMap<string, ReadonlyMap<string, ImplicationPath>> | undefined;
  private keys: Map<string, SkillLabel> | undefined;

  constructor(data: TaxonomyData) {
    this.skills = data.skills;
    this.groups = data.groups;
    this.roles = data.roles;
    this.skillById = new Map(data.skills.map((skill) => [skill.id, skill]));
    this.groupById = new Map(data.groups.map((group) => [group.id, group]));
    this.roleById = new Map(data.roles.map((role) => [role.id, role]));
    for (const skill of data.skills) {
      for (const parent of skill.parents) push(this.childIds, parent, skill.id);
      for (const other of skill.related) this.relate(skill.id, other);
    }
  }

  /** The taxonomy of the data files, read from disk at the first call. */
  static load(): Taxonomy {
    return (Taxonomy.loaded ??= new Taxonomy(readTaxonomy()));
  }

  byId(id: string): Skill | undefined {
    return this.skillById.get(id);
  }

  /** The display name; of an unknown id the id itself. */
  nameOf(id: string): string {
    return this.skillById.get(id)?.name ?? id;
  }

  group(id: string): SkillGroup | undefined {
    return this.groupById.get(id);
  }

  role(id: string): Role | undefined {
    return this.roleById.get(id);
  }

  /** The skill that has this label, whatever its case, spaces, dots, hyphens, underscores and slashes. */
  byLabel(label: string): Skill | undefined {
    const found = this.labelIndex().get(labelKey(label));
    return found && this.skillById.get(found.skillId);
  }

  /** All labels: of each skill its name first, then its aliases. */
  *labels(): Generator<SkillLabel> {
    for (const skill of this.skills) {
      const guarded = new Set(skill.guarded);
      for (const label of [skill.name, ...skill.aliases]) {
        yield { label, skillId: skill.id, canonical: label === skill.name, guarded: guarded.has(label) };
      }
    }
  }

  /** What somebody with this skill can do as well, transitively: implied id → the way there. Empty for an unknown id. */
  implied(id: string): ReadonlyMap<string, ImplicationPath> {
    return this.implications().get(id) ?? new Map();
  }

  /** The way from `id` to `other` along "implies", or undefined. */
  impliesPath(id: string, other: string): ImplicationPath | undefined {
    return this.implied(id).get(other);
  }

  /** The mirror of `implied`: whoever has one of these has `id` too; id → the way from it to `id`. */
  impliedBy(id: string): ReadonlyMap<string, ImplicationPath> {
    this.mirror ??= mirrored(this.implications());
    return this.mirror.get(id) ?? new Map();
  }

  /** Neighbouring alternatives, seen from either side. */
  related(id: string): ReadonlySet<string> {
    return this.neighbours.get(id) ?? new Set();
  }

  /** Ids of the skills whose direct parent this skill or group is. */
  children(id: string): readonly string[] {
    return this.childIds.get(id) ?? [];
  }

  /** Broader skills and groups, nearest first, without the skill itself. */
  ancestors(id: string): readonly string[] {
    const seen = new Set<string>();
    let level = this.byId(id)?.parents ?? [];
    while (level.length > 0) {
      const fresh = level.filter((parent) => !seen.has(parent));
      for (const parent of fresh) seen.add(parent);
      level = fresh.flatMap((parent) => this.byId(parent)?.parents ?? []);
    }
    return [...seen];
  }

  /** A whole number that another taxonomy does not have: a fingerprint of everything in it. */
  get revision(): number {
    this.fingerprint ??= createHash('sha256')
      .update(JSON.stringify([this.skills, this.groups, this.roles]))
      .digest()
      .readUIntBE(0, 6);
    return this.fingerprint;
  }

  /** What a search engine should know: spellings that mean the same, and words that must not be taken for a near one. */
  searchVocabulary(): { readonly synonyms: string[][]; readonly exactWords: string[] } {
    return searchVocabulary(this.skills);
  }

  private implications(): ReadonlyMap<string, ReadonlyMap<string, ImplicationPath>> {
    return (this.closure ??= implicationClosure(this.skills));
  }

  private relate(one: string, other: string): void {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const set = this.neighbours.get(from) ?? new Set();
      this.neighbours.set(from, set.add(to));
    }
  }

  private labelIndex(): ReadonlyMap<string, SkillLabel> {
    if (!this.keys) {
      this.keys = new Map();
      for (const label of this.labels()) {
        const key = labelKey(label.label);
        if (!this.keys.has(key)) this.keys.set(key, label);
      }
    }
    return this.keys;
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
