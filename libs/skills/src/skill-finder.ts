import { Injectable } from '@nestjs/common';
import { labelKey } from './domain/labels/label-key';
import { Taxonomy } from './domain/taxonomy';
import type { Skill } from './domain/taxonomy.types';

interface Entry {
  readonly key: string;
  readonly skill: Skill;
  readonly canonical: boolean;
}

/** Completes what a person has begun to type into skills. */
@Injectable()
export class SkillFinder {
  private entries: Entry[] | null = null;
  private demand: Map<string, number> | null = null;

  constructor(private readonly taxonomy: Taxonomy) {}

  /**
   * Skills with a label that is, begins with, or holds a word that begins with `text`, in this order. Within each, those that
   * more roles need come first, then names before aliases, then the shorter label.
   */
  find(text: string, limit: number): Skill[] {
    const key = labelKey(text);
    if (key === '') return [];
    const words = text.toLowerCase().trim();
    const best = new Map<string, { skill: Skill; rank: readonly number[] }>();
    for (const { key: label, skill, canonical } of this.all()) {
      const match = matchOf(label, key, skill.name.toLowerCase(), words);
      if (match === null) continue;
      const rank = [match, -this.demandFor(skill.id), canonical ? 0 : 1, label.length];
      const known = best.get(skill.id);
      if (!known || compare(rank, known.rank) < 0) best.set(skill.id, { skill, rank });
    }
    const ranked = [...best.values()].toSorted((a, b) => compare(a.rank, b.rank) || (a.skill.id < b.skill.id ? -1 : 1));
    return ranked.slice(0, limit).map(({ skill }) => skill);
  }

  /** In how many roles the skill is usual; at the core of one it counts twice. */
  private demandFor(skillId: string): number {
    if (this.demand === null) {
      this.demand = new Map();
      for (const { core, usual } of this.taxonomy.roles) {
        for (const id of [...core, ...core, ...usual]) this.demand.set(id, (this.demand.get(id) ?? 0) + 1);
      }
    }
    return this.demand.get(skillId) ?? 0;
  }

  private all(): Entry[] {
    this.entries ??= [...this.taxonomy.labels()].map(({ label, skillId, canonical }) => ({
      key: labelKey(label),
      skill: this.taxonomy.byId(skillId)!,
      canonical,
    }));
    return this.entries;
  }
}

const compare = (left: readonly number[], right: readonly number[]): number => {
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? 0 : left[at]! - right[at]!;
};

function matchOf(label: string, key: string, name: string, words: string): number | null {
  if (label === key) return 0;
  if (label.startsWith(key)) return 1;
  return name.includes(` ${words}`) ? 2 : null;
}
