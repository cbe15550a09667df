/** A set of ordinals, a bit each. All sets of one moment have the same length. */
export type Bits = Uint32Array;

export const bitsFor = (ordinals: number): Bits => new Uint32Array((ordinals + 31) >>> 5);

export const setBit = (bits: Bits, ordinal: number): void => {
  bits[ordinal >>> 5]! |= 1 << (ordinal & 31);
};

export const clearBit = (bits: Bits, ordinal: number): void => {
  bits[ordinal >>> 5]! &= ~(1 << (ordinal & 31));
};

export const hasBit = (bits: Bits, ordinal: number): boolean =>
  ((bits[ordinal >>> 5] ?? 0) & (1 << (ordinal & 31))) !== 0;

/** Keeps what is in both, in `into`. */
export function intersect(into: Bits, other: Bits): void {
  for (let at = 0; at < into.length; at++) into[at]! &= other[at]!;
}

/** Adds what is in the other, to `into`. */
export function unite(into: Bits, other: Bits): void {
  for (let at = 0; at < into.length; at++) into[at]! |= other[at]!;
}

/** Keeps what is not in the other, in `into`. */
export function subtract(into: Bits, other: Bits): void {
  for (let at = 0; at < into.length; at++) into[at]! &= ~other[at]!;
}

/** How many are in it: bits added up in pairs, fours and bytes, then all bytes by one multiplication. */
export function countBits(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at++) {
    let word = bits[at]!;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** Calls `visit` with each, in ascending order. */
export function forEachBit(bits: Bits, visit: (ordinal: number) => void): void {
  for (let at = 0; at < bits.length; at++) {
    for (let word = bits[at]!; word !== 0; word &= word - 1) visit(at * 32 + 31 - Math.clz32(word & -word));
  }
}
