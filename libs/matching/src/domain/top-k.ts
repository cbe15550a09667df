import { compareRanked, type Ranked, type TieBreak } from './tie-break';

interface Entry extends Ranked {
  /** The caller's word for the item. */
  readonly handle: number;
}

/** Keeps the best `k` of what is offered, in the order of `compareRanked`. A binary heap with the worst on top. */
export class TopK {
  private readonly heap: Entry[] = [];

  constructor(
    private readonly k: number,
    private readonly tieBreak: TieBreak,
  ) {}

  /** The score that a newcomer must beat, or tie with a better tie-break; −1 while there is room. */
  get threshold(): number {
    if (this.k <= 0) return Infinity;
    return this.heap.length < this.k ? -1 : this.heap[0]!.score;
  }

  offer(score: number, id: string, handle: number): void {
    if (score < this.threshold) return;
    const entry = { score, tie: this.tieBreak(id), id, handle };
    if (this.heap.length < this.k) {
      this.heap.push(entry);
      this.siftUp(this.heap.length - 1);
    } else if (compareRanked(entry, this.heap[0]!) < 0) {
      this.heap[0] = entry;
      this.siftDown(0);
    }
  }

  /** The handles, best first. */
  sorted(): number[] {
    return this.heap.toSorted(compareRanked).map(({ handle }) => handle);
  }

  private worse(a: number, b: number): boolean {
    return compareRanked(this.heap[a]!, this.heap[b]!) > 0;
  }

  private siftUp(index: number): void {
    for (let child = index; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!this.worse(child, parent)) return;
      this.swap(child, parent);
      child = parent;
    }
  }

  private siftDown(index: number): void {
    const { length } = this.heap;
    for (let parent = index; ;) {
      const left = 2 * parent + 1;
      let worst = parent;
      if (left < length && this.worse(left, worst)) worst = left;
      if (left + 1 < length && this.worse(left + 1, worst)) worst = left + 1;
      if (worst === parent) return;
      this.swap(parent, worst);
      parent = worst;
    }
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
  }
}
