import { CHUNK_WORDS } from './postings';

const BITS = 6;
/** Losses are counted in so many steps of the budget; one more and somebody is out. */
export const STEPS = 2 ** BITS - 1;

/**
 * Counts, for 32 people at once, what each loses: bit `n` of 32 counters is one word, and steps are added as an adder of wires would
 * (bit slicing). The carry out of the last bit is the end of whoever loses more than the budget.
 */
export class LossCounter {
  private planes = new Uint32Array(CHUNK_WORDS * 8);

  /** Room for so many bitmaps of people who are spared a loss; what they hold is whatever was there. */
  spared(count: number): Uint32Array {
    if (this.planes.length < count * CHUNK_WORDS) this.planes = new Uint32Array(count * CHUNK_WORDS);
    return this.planes;
  }

  /** Takes out of a bitmap whose losses exceed the budget: whoever is not in the n-th bitmap of `spared` loses the n-th of `steps`. */
  drop(mask: Uint32Array, steps: readonly number[]): void {
    const { planes } = this;
    const adders = Array.from({ length: BITS }, (_, bit) => Int32Array.from(steps, (step) => -((step >> bit) & 1)));
    const [b0, b1, b2, b3, b4, b5] = adders as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
    const count = steps.length;
    for (let word = 0; word < CHUNK_WORDS; word += 1) {
      let alive = mask[word]! | 0;
      if (alive === 0) continue;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let s4 = 0;
      let s5 = 0;
      for (let plane = 0, at = word; plane < count; plane += 1, at += CHUNK_WORDS) {
        const losers = alive & ~planes[at]!;
        if (losers === 0) continue;
        let add = losers & b0[plane]!;
        let carry = s0 & add;
        s0 ^= add;
        add = losers & b1[plane]!;
        let half = s1 ^ add;
        let out = (s1 & add) | (half & carry);
        s1 = half ^ carry;
        carry = out;
        add = losers & b2[plane]!;
        half = s2 ^ add;
        out = (s2 & add) | (half & carry);
        s2 = half ^ carry;
        carry = out;
        add = losers & b3[plane]!;
        half = s3 ^ add;
        out = (s3 & add) | (half & carry);
        s3 = half ^ carry;
        carry = out;
        add = losers & b4[plane]!;
        half = s4 ^ add;
        out = (s4 & add) | (half & carry);
        s4 = half ^ carry;
        carry = out;
        add = losers & b5[plane]!;
        half = s5 ^ add;
        out = (s5 & add) | (half & carry);
        s5 = half ^ carry;
        alive &= ~out;
        if (alive === 0) break;
      }
      mask[word] = alive;
    }
  }
}
