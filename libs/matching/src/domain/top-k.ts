/** Keeps the best `k` of what is offered: by score descending, then id ascending. A binary heap with the worst on top. */
export class TopK {
  private readonly scores: number[] = [];
  private readonly ids: string[] = [];
  private readonly handles: number[] = [];

  constructor(private readonly k: number) {}

  get full(): boolean {
    return this.scores.length >= this.k;
  }

  /** The score that a newcomer must beat, or tie with a smaller id; −1 while there is room. */
  get threshold(): number {
    return this.full && this.k > 0 ? this.scores[0]! : this.k > 0 ? -1 : Infinity;
  }

  /** `handle` is the caller's word for the item. */
  offer(score: number, id: string, handle: number): void {
    if (!this.full) {
      this.scores.push(score);
      this.ids.push(id);
      this.handles.push(handle);
      this.siftUp(this.scores.length - 1);
    } else if (this.k > 0 && this.beatsWorst(score, id)) {
      this.scores[0] = score;
      this.ids[0] = id;
      this.handles[0] = handle;
      this.siftDown(0);
    }
  }

  /** The handles, best first. */
  sorted(): number[] {
    const order = this.handles.map((_, index) => index).sort((a, b) => (this.worse(a, b) ? 1 : -1));
    return order.map((index) => this.handles[index]!);
  }

  private beatsWorst(score: number, id: string): boolean {
    return score > this.scores[0]! || (score === this.scores[0]! && id < this.ids[0]!);
  }

  private worse(a: number, b: number): boolean {
    const difference = this.scores[a]! - this.scores[b]!;
    return difference < 0 || (difference === 0 && this.ids[a]! > this.ids[b]!);
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
    for (let parent = index; ;) {
      const left = 2 * parent + 1;
      let worst = parent;
      if (left < this.scores.length && this.worse(left, worst)) worst = left;
      if (left + 1 < this.scores.length && this.worse(left + 1, worst)) worst = left + 1;
      if (worst === parent) return;
      this.swap(parent, worst);
      parent = worst;
    }
  }

  private swap(a: number, b: number): void {
    for (const list of [this.scores, this.ids, this.handles] as unknown[][]) [list[a], list[b]] = [list[b], list[a]];
  }
}
