/** With more distinct values than this, only those that somebody looks at are computed. */
const FEW = 4096;

/** What each distinct value of a dictionary earns in a job, in hundredths of a point. */
export class AmountTable {
  /** The most that any of them earns. */
  readonly most: number;
  private readonly amounts: Float64Array;

  /** `weight` times `valueOf` each index below `length`; values are 0…1. */
  constructor(
    length: number,
    private readonly weight: number,
    private readonly valueOf: (index: number) => number,
  ) {
    this.amounts = new Float64Array(length);
    if (weight === 0) {
      this.most = 0;
    } else if (length > FEW) {
      this.amounts.fill(Number.NaN);
      this.most = weight;
    } else {
      let most = 0;
      for (let index = 0; index < length; index += 1) {
        const amount = weight * valueOf(index);
        this.amounts[index] = amount;
        if (amount > most) most = amount;
      }
      this.most = most;
    }
  }

  at(index: number): number {
    const amount = this.amounts[index]!;
    // only NaN, which stands for not computed, differs from itself
    return amount === amount ? amount : (this.amounts[index] = this.weight * this.valueOf(index));
  }
}
