import { CHUNK_WORDS, type Postings } from './postings';

/** Writes the union of sets as a bitmap that begins at word `at` of `into`. */
export function writeUnion(postings: Postings, sets: readonly number[], into: Uint32Array, at: number): void {
  const { heap, words } = postings;
  let isEmpty = true;
  for (const set of sets) {
    const count = postings.count(set);
    if (count === 0) continue;
    const offset = postings.offset(set);
    if (postings.isBitmap(set)) {
      const start = offset >> 1;
      if (isEmpty) for (let word = 0; word < CHUNK_WORDS; word += 1) into[at + word] = words[start + word]!;
      else for (let word = 0; word < CHUNK_WORDS; word += 1) into[at + word]! |= words[start + word]!;
    } else {
      if (isEmpty) into.fill(0, at, at + CHUNK_WORDS);
      for (let place = offset; place < offset + count; place += 1) {
        const slot = heap[place]!;
        into[at + (slot >> 5)]! |= 1 << (slot & 31);
      }
    }
    isEmpty = false;
  }
  if (isEmpty) into.fill(0, at, at + CHUNK_WORDS);
}

/** Where the union of sets is, as a bitmap: the first of so many words from `at` on. */
export interface Plane {
  readonly words: Uint32Array;
  readonly at: number;
}

/** The union of sets, written to `spare` unless one of the sets is a bitmap and the others have nobody. */
export function unionOf(postings: Postings, sets: readonly number[], spare: Uint32Array): Plane {
  let only = -1;
  for (const set of sets) {
    if (postings.count(set) === 0) continue;
    if (only >= 0 || !postings.isBitmap(set)) {
      writeUnion(postings, sets, spare, 0);
      return { words: spare, at: 0 };
    }
    only = set;
  }
  if (only >= 0) return { words: postings.words, at: postings.offset(only) >> 1 };
  spare.fill(0);
  return { words: spare, at: 0 };
}

/** Takes out of a bitmap who is not in the other. */
export function intersect(mask: Uint32Array, { words, at }: Plane): void {
  for (let word = 0; word < CHUNK_WORDS; word += 1) mask[word]! &= words[at + word]!;
}

/** The slots of a bitmap in ascending order; their number. */
export function listSlots(mask: Uint32Array, slots: Uint16Array): number {
  let count = 0;
  for (let word = 0; word < CHUNK_WORDS; word += 1) {
    for (let bits = mask[word]!; bits !== 0; bits &= bits - 1) {
      slots[count++] = (word << 5) + 31 - Math.clz32(bits & -bits);
    }
  }
  return count;
}

/** How many bits are set. */
export function bitCount(words: Uint32Array): number {
  let count = 0;
  for (let word = 0; word < CHUNK_WORDS; word += 1) count += bitsOf(words[word]!);
  return count;
}

/** How many bits are set in both. */
export function commonCount(mask: Uint32Array, { words, at }: Plane): number {
  let count = 0;
  for (let word = 0; word < CHUNK_WORDS; word += 1) count += bitsOf(mask[word]! & words[at + word]!);
  return count;
}

/** Bits of a word, counted in pairs, fours and bytes at once (Warren, Hacker's Delight, 5–1). */
function bitsOf(word: number): number {
  if (word === 0) return 0;
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
