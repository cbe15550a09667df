/** Keeps the best `k` of what is offered: by score descending, then by tie ascending, then by `idBefore`. A binary heap with the worst on top. */
export class TopK {
  private readonly scores: number[] = [];
  private readonly ties: number[] = [];
  private readonly handles: number[] = [];

  /** `idBefore` says of two handles with equal score and tie which one's id is the smaller. */
  constructor(
    private readonly k: number,
    private readonly idBefore: (one: number, other: number) => boolean,
  ) {}

  /** The score that a newcomer must beat, or reach with a better tie; −1 while there is room, infinite when there never is. */
  get threshold(): number {
    if (this.k <= 0) return Infinity;
    return this.handles.length < this.k ? -1 : this.scores[0]!;
  }

  /** The tie that a newcomer of the threshold's score must not exceed. */
  get worstTie(): number {
    return this.handles.length < this.k ? Infinity : this.ties[0]!;
  }

  /** `handle` is the caller's word for the item; each is offered once. */
  offer(score: number, tie: number, handle: number): void {
    const { scores, ties, handles } = this;
    if (handles.length < this.k) {
      scores.push(score);
      ties.push(tie);
      handles.push(handle);
      this.siftUp(handles.length - 1);
    } else if (this.k > 0 && this.before(score, tie, handle, 0)) {
      scores[0] = score;
      ties[0] = tie;
      handles[0] = handle;
      this.siftDown(0);
    }
  }

  /** Handles and scores, best first. */
  sorted(): { handle: number; score: number }[] {
    const order = this.handles.map((_, index) => index);
    order.sort((a, b) => (this.worse(a, b) ? 1 : -1));
    return order.map((index) => ({ handle: this.handles[index]!, score: this.scores[index]! }));
  }

  private before(score: number, tie: number, handle: number, at: number): boolean {
    if (score !== this.scores[at]!) return score > this.scores[at]!;
    if (tie !== this.ties[at]!) return tie < this.ties[at]!;
    return this.idBefore(handle, this.handles[at]!);
  }

  private worse(a: number, b: number): boolean {
    return this.before(this.scores[b]!, this.ties[b]!, this.handles[b]!, a);
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
    const { length } = this.handles;
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
    for (const column of [this.scores, this.ties, this.handles]) [column[a], column[b]] = [column[b]!, column[a]!];
  }
}
