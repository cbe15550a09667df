import type { CandidatePool } from './candidate-pool';
import type { TalentFacts } from './facts';
import { prepareTalent, type PreparedTalent } from './prepared-talent';
import { rarityWeight } from './rarity';
import type { SkillGraph } from './skill-graph';

/** A pool in this process's memory, with postings and document frequencies kept in step with every change. */
export class InMemoryTalentPool implements CandidatePool {
  private readonly slots: (PreparedTalent | undefined)[] = [];
  private readonly freeSlots: number[] = [];
  private readonly slotOf = new Map<string, number>();
  private readonly postings = new Map<string, Set<number>>();
  private readonly frequencies = new Map<string, number>();

  constructor(
    private readonly graph: Pick<SkillGraph, 'implies'>,
    people: Iterable<TalentFacts> = [],
  ) {
    for (const facts of people) this.upsert(facts);
  }

  get size(): number {
    return this.slotOf.size;
  }

  get capacity(): number {
    return this.slots.length;
  }

  at(slot: number): PreparedTalent | undefined {
    return this.slots[slot];
  }

  byId(id: string): PreparedTalent | undefined {
    const slot = this.slotOf.get(id);
    return slot === undefined ? undefined : this.slots[slot];
  }

  /** Adds a person, or replaces what was known of them. */
  upsert(facts: TalentFacts): void {
    this.remove(facts.id);
    const slot = this.freeSlots.pop() ?? this.slots.length;
    this.slots[slot] = prepareTalent(facts);
    this.slotOf.set(facts.id, slot);
    for (const { skillId } of facts.skills) {
      const posting = this.postings.get(skillId);
      if (posting) posting.add(slot);
      else this.postings.set(skillId, new Set([slot]));
    }
    this.count(facts, 1);
  }

  /** Forgets a person; false when there is none. */
  remove(id: string): boolean {
    const slot = this.slotOf.get(id);
    if (slot === undefined) return false;
    const { facts } = this.slots[slot]!;
    for (const { skillId } of facts.skills) {
      const posting = this.postings.get(skillId);
      posting?.delete(slot);
      if (posting?.size === 0) this.postings.delete(skillId);
    }
    this.count(facts, -1);
    this.slots[slot] = undefined;
    this.slotOf.delete(id);
    this.freeSlots.push(slot);
    return true;
  }

  holders(skillId: string): Iterable<number> {
    return this.postings.get(skillId) ?? [];
  }

  all(): Iterable<number> {
    return this.slotOf.values();
  }

  /** How many have a skill: those who name it and those who name one that implies it. */
  documentFrequency(skillId: string): number {
    return this.frequencies.get(skillId) ?? 0;
  }

  rarity(skillId: string): number {
    return rarityWeight(this.documentFrequency(skillId), this.size);
  }

  private count(facts: TalentFacts, by: 1 | -1): void {
    const had = new Set<string>();
    for (const { skillId } of facts.skills) {
      had.add(skillId);
      for (const { id } of this.graph.implies(skillId)) had.add(id);
    }
    for (const skillId of had) {
      const frequency = this.documentFrequency(skillId) + by;
      if (frequency === 0) this.frequencies.delete(skillId);
      else this.frequencies.set(skillId, frequency);
    }
  }
}
