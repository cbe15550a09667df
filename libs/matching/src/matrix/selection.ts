import type { Chunk } from './chunk';
import { STEPS } from './loss-counter';
import type { Plan } from './plan';
import { CHUNK_WORDS } from './postings';
import type { Scratch } from './scratch';
import { bitCount, commonCount, intersect, listSlots, unionOf, writeUnion } from './set-words';
import type { Tier, WishTiers } from './wish-tiers';

type Sets = Tier['sets'];

/** With more people than this in a chunk, counting the losses of all at once is cheaper than looking at each. */
const MANY = 8000;

/** Chooses, chunk by chunk, who can still reach the list. Whoever is left out loses more than the budget by missing skills alone. */
export class Selection {
  /** What somebody loses who has nothing of what is wanted, in hundredths of a point. */
  readonly everything: number;
  private readonly gates: readonly Sets[];
  private readonly anyPath: Sets;

  constructor(
    private readonly wishes: readonly WishTiers[],
    private readonly scratch: Scratch,
  ) {
    this.everything = wishes.reduce((sum, { tiers }) => sum + tiers.at(-1)!.loss, 0);
    this.gates = wishes.filter(({ wish }) => wish.required).map(({ having }) => (having === null ? [] : [having]));
    this.anyPath = [...new Set(wishes.flatMap(({ tiers }) => tiers.at(-1)!.sets))];
  }

  /**
   * Lists who has something of what is wanted, passes the gates and loses at most `budget` hundredths, as far as sets show it cheaply; but
   * not whom `promising` listed before, if `isSeeded`. Returns their number.
   */
  select(chunk: Chunk, { required, losses }: Plan, budget: number, isSeeded: boolean): number {
    const { mask, done, slots } = this.scratch;
    const [first, ...others] = [...this.gates, ...required];
    writeUnion(chunk.postings, first ?? this.anyPath, mask, 0);
    for (const sets of others) this.narrow(chunk, sets);
    if (isSeeded) for (let word = 0; word < CHUNK_WORDS; word += 1) mask[word]! &= ~done[word]!;
    if (losses.length > 1 && bitCount(mask) > MANY) this.dropLosers(chunk, losses, budget);
    return listSlots(mask, slots);
  }

  /** Lists people who have as many of the heaviest wishes together as `enough` people have; their number. Marks them in `done`. */
  promising(chunk: Chunk, enough: number): number {
    const { mask, other, done, slots } = this.scratch;
    writeUnion(chunk.postings, this.anyPath, mask, 0);
    for (const sets of this.gates) this.narrow(chunk, sets);
    for (const exactly of [false, true]) {
      for (const { tiers, having } of this.wishes) {
        if (having === null) continue;
        const plane = unionOf(chunk.postings, exactly ? tiers[0]!.sets : [having], other);
        if (commonCount(mask, plane) >= enough) intersect(mask, plane);
      }
    }
    done.set(mask);
    return listSlots(mask, slots);
  }

  /** Lists who has nothing of what is wanted. */
  others(chunk: Chunk): number {
    const { mask, slots } = this.scratch;
    writeUnion(chunk.postings, this.anyPath, mask, 0);
    for (let word = 0; word < CHUNK_WORDS; word += 1) mask[word] = chunk.live[word]! & ~mask[word]!;
    return listSlots(mask, slots);
  }

  /** How many of a chunk pass every gate. */
  passing(chunk: Chunk): number {
    const { mask } = this.scratch;
    mask.set(chunk.live);
    for (const sets of this.gates) this.narrow(chunk, sets);
    return bitCount(mask);
  }

  private dropLosers(chunk: Chunk, losses: readonly Tier[], budget: number): void {
    const counted = losses
      .map(({ sets, loss }) => ({ sets, steps: Math.floor((loss * STEPS) / budget) }))
      .filter(({ steps }) => steps > 0);
    const spared = this.scratch.losses.spared(counted.length);
    counted.forEach(({ sets }, plane) => writeUnion(chunk.postings, sets, spared, plane * CHUNK_WORDS));
    this.scratch.losses.drop(
      this.scratch.mask,
      counted.map(({ steps }) => steps),
    );
  }

  /** Takes out of the mask who is in none of the sets. */
  private narrow(chunk: Chunk, sets: Sets): void {
    const { mask, other } = this.scratch;
    intersect(mask, unionOf(chunk.postings, sets, other));
  }
}
