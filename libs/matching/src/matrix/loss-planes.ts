import { CHUNK_WORDS } from './postings';

/** Losses are counted in so many steps of the budget; one more and somebody is out. */
export const STEPS = 31;

/**
 * Takes out of a bitmap who loses more than the budget: `planes` holds a bitmap for each loss of those who are spared it, and `steps` what it
 * costs the others. Each bit of the counters is a word of 32 people, added as an adder of wires would (bit slicing); the carry out of the last
 * one is somebody's end.
 */
export function dropLosers(mask: Uint32Array, planes: Uint32Array, steps: readonly number[]): void {
  const bits = [0, 1, 2, 3, 4].map((bit) => Int32Array.from(steps, (step) => ((step >> bit) & 1 ? -1 : 0)));
  const [b0, b1, b2, b3, b4] = bits as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const count = steps.length;
  for (let word = 0; word < CHUNK_WORDS; word += 1) {
    let alive = mask[word]! | 0;
    if (alive === 0) continue;
    let [s0, s1, s2, s3, s4] = [0, 0, 0, 0, 0];
    for (let plane = 0; plane < count; plane += 1) {
      const losers = alive & ~planes[plane * CHUNK_WORDS + word]!;
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
      alive &= ~out;
      if (alive === 0) break;
    }
    mask[word] = alive;
  }
}
