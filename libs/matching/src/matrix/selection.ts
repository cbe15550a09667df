import type { Chunk } from './chunk';
import { STEPS } from './loss-counter';
import { CHUNK_WORDS } from './postings';
import type { Scratch } from './scratch';
import { bitCount, intersect, listSlots, writeUnion } from './set-words';
import type { Tier, WishTiers } from './wish-tiers';

type Sets = Tier['sets'];

/** With fewer people than this, looking at each is cheaper than counting losses. */
const FEW = 300;

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
   * Lists who has something of what is wanted, passes the gates and loses at most `budget` hundredths; their number. `steps` then says
   * how many 63rds of the budget each loses at least, and 0 when that was not worth counting.
   */
  select(chunk: Chunk, budget: number): number {
    const { mask, other, slots, steps } = this.scratch;
    const { required, losses } = this.plan(budget);
    if (required.length === 0) {
      writeUnion(chunk.postings, this.anyPath, mask, 0);
    } else {
      mask.set(chunk.live);
      for (const sets of required) {
        if (sets.every((set) => chunk.postings.count(set) === 0)) return 0;
        writeUnion(chunk.postings, sets, other, 0);
        intersect(mask, other);
      }
    }
    const counting = losses.length > 0 && bitCount(mask) > FEW;
    if (counting) {
      const spared = this.scratch.losses.spared(losses.length);
      losses.forEach(({ sets }, plane) => writeUnion(chunk.postings, sets, spared, plane * CHUNK_WORDS));
      this.scratch.losses.drop(
        mask,
        losses.map((loss) => loss.steps),
      );
    }
    const count = listSlots(mask, slots);
    if (counting) for (let at = 0; at < count; at += 1) steps[at] = this.scratch.losses.stepsOf(slots[at]!);
    else steps.fill(0, 0, count);
    return count;
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
    const { mask, other } = this.scratch;
    mask.set(chunk.live);
    for (const sets of this.gates) {
      writeUnion(chunk.postings, sets, other, 0);
      intersect(mask, other);
    }
    return bitCount(mask);
  }

  /** What must be had lest the budget be exceeded at once, and what else costs how many steps of it. */
  private plan(budget: number) {
    const required = [...this.gates];
    const losses: { sets: Sets; steps: number }[] = [];
    for (const { tiers } of this.wishes) {
      let lost = 0;
      for (const { sets, loss } of tiers) {
        if (loss > budget) {
          required.push(sets);
          break;
        }
        const steps = Math.floor((loss * STEPS) / budget) - lost;
        if (steps > 0) losses.push({ sets, steps });
        lost += steps;
      }
    }
    return { required, losses };
  }
}
