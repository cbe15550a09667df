import { CHUNK_SLOTS, CHUNK_WORDS } from './postings';

/** Working memory of a ranking, over one chunk at a time. */
export class Scratch {
  /** Slots that were selected, ascending. */
  readonly slots = new Uint16Array(CHUNK_SLOTS);
  /** A bit for each slot that is still of interest. */
  readonly mask = new Uint32Array(CHUNK_WORDS);
  /** Slots that were scored before the others. */
  readonly done = new Uint32Array(CHUNK_WORDS);
  /** Bitmaps one after another. */
  private planes = new Uint32Array(CHUNK_WORDS * 8);

  /** The words of so many bitmaps; what they hold is whatever was there. */
  bitmaps(count: number): Uint32Array {
    if (this.planes.length < count * CHUNK_WORDS) this.planes = new Uint32Array(count * CHUNK_WORDS);
    return this.planes;
  }
}

/** How many bits are set. */
export function bitCount(words: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < words.length; at += 1) {
    let bits = words[at]!;
    if (bits === 0) continue;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
