import type { Chunk } from './chunk';
import { dropLosers, STEPS } from './loss-planes';
import { CHUNK_WORDS } from './postings';
import { bitCount, type Scratch } from './scratch';
import { intersect, listSlots, writeUnion } from './set-words';
import type { Tier, WishTiers } from './wish-tiers';

/** With fewer people than this, looking at each is cheaper than counting losses. */
const FEW = 400;

/** Chooses, chunk by chunk, who can still reach the list. Whoever is left out loses more than the budget by missing skills alone. */
export class Selection {
  constructor(
    private readonly wishes: readonly WishTiers[],
    private readonly scratch: Scratch,
  ) {}

  /** Writes the slots of those who lose at most `budget` hundredths and pass the gates, ascending; their number. */
  select(chunk: Chunk, budget: number): number {
    const { mask, slots } = this.scratch;
    const required: Tier['sets'][] = [];
    const losses: { sets: Tier['sets']; steps: number }[] = [];
    let most = 0;
    for (const { wish, tiers, having } of this.wishes) {
      if (wish.required) required.push(having === null ? [] : [having]);
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
      most += lost;
    }
    if (!this.admit(chunk, required)) return 0;
    if (most > STEPS && bitCount(mask) > FEW) {
      const planes = this.scratch.bitmaps(losses.length);
      losses.forEach(({ sets }, plane) => writeUnion(chunk.postings, sets, planes, plane * CHUNK_WORDS));
      dropLosers(
        mask,
        planes,
        losses.map(({ steps }) => steps),
      );
    }
    return listSlots(mask, slots);
  }

  /** How many of a chunk pass every gate. */
  passing(chunk: Chunk): number {
    const gates = this.wishes.filter(({ wish }) => wish.required);
    const isAny = this.admit(
      chunk,
      gates.map(({ having }) => (having === null ? [] : [having])),
    );
    return isAny ? bitCount(this.scratch.mask) : 0;
  }

  /** Writes the slots of at most `most` people who have as many of the heaviest wishes as `enough` people of the chunk have together. */
  promising(chunk: Chunk, enough: number, most: number): number {
    const { mask, slots } = this.scratch;
    const gates = this.wishes
      .filter(({ wish }) => wish.required)
      .map(({ having }) => (having === null ? [] : [having]));
    if (!this.admit(chunk, gates)) return 0;
    const kept = new Uint32Array(CHUNK_WORDS);
    const planes = this.scratch.bitmaps(1);
    for (const exactly of [false, true]) {
      for (const { tiers, having } of this.wishes) {
        if (having === null) continue;
        kept.set(mask);
        writeUnion(chunk.postings, exactly ? tiers[0]!.sets : [having], planes, 0);
        intersect(mask, planes, 0);
        if (bitCount(mask) < enough) mask.set(kept);
      }
    }
    return Math.min(most, listSlots(mask, slots));
  }

  /** Makes the mask those who are in one of the sets of each list; false when that is nobody. */
  private admit({ postings, live }: Chunk, required: readonly Tier['sets'][]): boolean {
    const { mask } = this.scratch;
    const planes = this.scratch.bitmaps(1);
    mask.set(live);
    for (const sets of required) {
      if (sets.every((set) => postings.count(set) === 0)) return false;
      writeUnion(postings, sets, planes, 0);
      intersect(mask, planes, 0);
    }
    return true;
  }
}
