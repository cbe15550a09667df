import type { PreparedTalent } from './prepared-talent';

/** The people a ranking chooses from. Each has a slot, a small whole number, for as long as they stay. */
export interface CandidatePool {
  readonly size: number;
  /** Slots are below this. */
  readonly capacity: number;
  /** The person in a slot; undefined when it is empty. */
  at(slot: number): PreparedTalent | undefined;
  /** Slots of those who hold exactly this skill, each once. */
  holders(skillId: string): Iterable<number>;
  /** Slots of everybody, each once. */
  all(): Iterable<number>;
  /** A wanted skill's weight by how many have it, directly or by implication (`rarityWeight`). */
  rarity(skillId: string): number;
}
