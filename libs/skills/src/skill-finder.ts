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

  constructor(private readonly taxonomy: Taxonomy) {}

  /** Skills with a label that is, begins with, or holds a word that begins with `text`; in this order, names before aliases, short before long. */
  find(text: string, limit: number): Skill[] {
    const key = labelKey(text);
    if (key === '') return [];
    const words = text.toLowerCase().trim();
    const best = new Map<string, { skill: Skill; rank: number }>();
    for (const { key: label, skill, canonical } of this.all()) {
      const rank = rankOf(label, key, skill.name.toLowerCase(), words);
      if (rank === null) continue;
      const score = rank * 1000 + (canonical ? 0 : 200) + label.length;
      if (score < (best.get(skill.id)?.rank ?? Infinity)) best.set(skill.id, { skill, rank: score });
    }
    const ranked = [...best.values()].toSorted((a, b) => a.rank - b.rank || (a.skill.id < b.skill.id ? -1 : 1));
    return ranked.slice(0, limit).map(({ skill }) => skill);
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

function rankOf(label: string, key: string, name: string, words: string): number | null {
  if (label === key) return 0;
  if (label.startsWith(key)) return 1;
  return name.includes(` ${words}`) ? 2 : null;
}
