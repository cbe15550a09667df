import type { CreditPaths } from '../../domain/skill-graph';

/** What a job wants, and through which held skills something of it can be earned. */
interface Wish {
  readonly skillId: string;
  readonly paths: CreditPaths;
}

/**
 * Finds those of thousands of jobs to which somebody's skills may be worth enough. `entry` is the caller's small whole number for
 * a job, `worth` the most that one of its wishes can be worth to the caller.
 */
export class WishIndex {
  private readonly wanting = new Map<string, Map<number, number>>();
  private readonly wantedThrough = new Map<string, string[]>();
  private sums = new Float64Array(64);

  add<W extends Wish>(entry: number, wishes: readonly W[], worth: (wish: W) => number): void {
    if (entry >= this.sums.length) this.sums = new Float64Array(entry * 2);
    for (const wish of wishes) this.entriesOf(wish).set(entry, worth(wish));
  }

  delete(entry: number, wishes: readonly Wish[]): void {
    for (const { skillId } of wishes) this.wanting.get(skillId)?.delete(entry);
  }

  /** Tells every job to which one of the held skills is worth anything, with the most that all of them can be worth together. */
  forEachReached(heldIds: Iterable<string>, tell: (entry: number, most: number) => void): void {
    const { sums } = this;
    const wanted = new Set<string>();
    for (const heldId of heldIds) for (const skillId of this.wantedThrough.get(heldId) ?? []) wanted.add(skillId);
    const reached: number[] = [];
    for (const skillId of wanted) {
      for (const [entry, worth] of this.wanting.get(skillId)!) {
        if (sums[entry] === 0) reached.push(entry);
        // nothing is worth nothing here, so that 0 says "not yet reached"
        sums[entry]! += worth + Number.MIN_VALUE;
      }
    }
    for (const entry of reached) {
      const most = sums[entry]!;
      sums[entry] = 0;
      tell(entry, most);
    }
  }

  private entriesOf({ skillId, paths }: Wish): Map<number, number> {
    let entries = this.wanting.get(skillId);
    if (entries === undefined) {
      this.wanting.set(skillId, (entries = new Map()));
      for (const through of paths.keys()) {
        const wanted = this.wantedThrough.get(through);
        if (wanted) wanted.push(skillId);
        else this.wantedThrough.set(through, [skillId]);
      }
    }
    return entries;
  }
}
