import { grown, int32s, nextLength, uint16s } from './memory';

/** Slots of a chunk, and words of a bitmap over them. */
export const CHUNK_SLOTS = 65_536;
export const CHUNK_WORDS = CHUNK_SLOTS / 32;

/** A set's place in the directory: where it begins in the heap, how many slots it has, how many 16-bit units are set aside for it. */
export const ENTRY = 3;
const [OFFSET, COUNT, CAPACITY] = [0, 1, 2];

/** The capacity that means a bitmap; a list of slots in ascending order never has it. */
export const BITMAP = CHUNK_SLOTS / 16;
const MOST_LISTED = BITMAP / 2;
const LEAST_LISTED = 4;
/** A bitmap with fewer becomes a list again; far enough from `MOST_LISTED` that one person coming and going changes nothing. */
const LEAST_MAPPED = BITMAP / 4;

/** Words of the sets, as they are kept and shared. */
export interface PostingColumns {
  readonly heap: Uint16Array;
  readonly directory: Int32Array;
  /** 16-bit units of the heap that are, or were, in use. */
  readonly used: number;
}

/**
 * Sets of slots within one chunk, as in Roaring bitmaps (Chambi, Lemire, Kaser & Godin 2016): few slots are a sorted list of 16-bit numbers,
 * many a bitmap of 8 KB. Places in the heap are powers of two and used again.
 */
export class Postings {
  heap: Uint16Array;
  /** The same memory, for bitmaps. */
  words: Uint32Array;
  directory: Int32Array;
  used: number;
  private readonly free: number[][] = [];

  constructor(columns: PostingColumns = { heap: uint16s(1024), directory: int32s(0), used: 0 }) {
    this.heap = columns.heap;
    this.words = wordsOf(columns.heap);
    this.directory = columns.directory;
    this.used = columns.used;
  }

  count(set: number): number {
    return this.directory[set * ENTRY + COUNT] ?? 0;
  }

  isBitmap(set: number): boolean {
    return this.directory[set * ENTRY + CAPACITY] === BITMAP;
  }

  /** Where a set begins, in 16-bit units; halve it for a bitmap's first word. */
  offset(set: number): number {
    return this.directory[set * ENTRY + OFFSET] ?? 0;
  }

  has(set: number, slot: number): boolean {
    const offset = this.offset(set);
    if (this.isBitmap(set)) return ((this.words[(offset >> 1) + (slot >> 5)]! >>> (slot & 31)) & 1) === 1;
    const count = this.count(set);
    const at = this.search(offset, count, slot);
    return at < count && this.heap[offset + at] === slot;
  }

  /** Adds a slot; false when it was there. */
  add(set: number, slot: number): boolean {
    const entry = this.entryOf(set);
    const count = this.directory[entry + COUNT]!;
    if (this.directory[entry + CAPACITY] === BITMAP) {
      const word = (this.directory[entry + OFFSET]! >> 1) + (slot >> 5);
      const bit = 1 << (slot & 31);
      if ((this.words[word]! & bit) !== 0) return false;
      this.words[word]! |= bit;
    } else {
      const at = this.search(this.directory[entry + OFFSET]!, count, slot);
      if (at < count && this.heap[this.directory[entry + OFFSET]! + at] === slot) return false;
      if (count === this.directory[entry + CAPACITY]) this.enlarge(entry);
      if (this.directory[entry + CAPACITY] === BITMAP) return this.add(set, slot);
      const offset = this.directory[entry + OFFSET]!;
      this.heap.copyWithin(offset + at + 1, offset + at, offset + count);
      this.heap[offset + at] = slot;
    }
    this.directory[entry + COUNT] = count + 1;
    return true;
  }

  /** Takes a slot away; false when it was not there. */
  remove(set: number, slot: number): boolean {
    if (!this.has(set, slot)) return false;
    const entry = set * ENTRY;
    const offset = this.directory[entry + OFFSET]!;
    const capacity = this.directory[entry + CAPACITY]!;
    const left = (this.directory[entry + COUNT]! -= 1);
    if (capacity === BITMAP) {
      this.words[(offset >> 1) + (slot >> 5)]! &= ~(1 << (slot & 31));
      if (left < LEAST_MAPPED) this.list(entry);
      return true;
    }
    const at = this.search(offset, left + 1, slot);
    this.heap.copyWithin(offset + at, offset + at + 1, offset + left + 1);
    if (left === 0) this.move(entry, 0);
    else if (capacity > LEAST_LISTED && left < capacity / 4) this.move(entry, capacity / 2);
    return true;
  }

  private entryOf(set: number): number {
    const entry = set * ENTRY;
    if (entry >= this.directory.length) {
      const length = nextLength(this.directory.length, entry + ENTRY, 64 * ENTRY);
      this.directory = grown(this.directory, int32s, length);
    }
    return entry;
  }

  /** The place of the first listed slot that is not below `slot`. */
  private search(offset: number, count: number, slot: number): number {
    const { heap } = this;
    // people mostly come in the order of their slots
    if (count === 0 || heap[offset + count - 1]! < slot) return count;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (heap[offset + middle]! < slot) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private enlarge(entry: number): void {
    const capacity = this.directory[entry + CAPACITY]!;
    if (capacity < MOST_LISTED) {
      this.move(entry, capacity === 0 ? LEAST_LISTED : capacity * 2);
      return;
    }
    const listed = this.heap.slice(this.directory[entry + OFFSET], this.directory[entry + OFFSET]! + capacity);
    this.release(entry);
    const offset = this.allocate(entry, BITMAP);
    this.heap.fill(0, offset, offset + BITMAP);
    for (const slot of listed) this.words[(offset >> 1) + (slot >> 5)]! |= 1 << (slot & 31);
  }

  /** Turns a bitmap into a list. */
  private list(entry: number): void {
    const start = this.directory[entry + OFFSET]! >> 1;
    const words = this.words.slice(start, start + CHUNK_WORDS);
    this.release(entry);
    let at = this.allocate(entry, MOST_LISTED);
    words.forEach((bits, word) => {
      for (let left = bits; left !== 0; left &= left - 1) this.heap[at++] = word * 32 + 31 - Math.clz32(left & -left);
    });
  }

  /** Gives a list another capacity; 0 gives it up. */
  private move(entry: number, capacity: number): void {
    const from = this.directory[entry + OFFSET]!;
    const count = this.directory[entry + COUNT]!;
    this.release(entry);
    if (capacity === 0) {
      this.directory[entry + CAPACITY] = 0;
      return;
    }
    const to = this.allocate(entry, capacity);
    this.heap.copyWithin(to, from, from + count);
  }

  private release(entry: number): void {
    const capacity = this.directory[entry + CAPACITY]!;
    if (capacity > 0) (this.free[Math.log2(capacity)] ??= []).push(this.directory[entry + OFFSET]!);
  }

  private allocate(entry: number, capacity: number): number {
    let offset = this.free[Math.log2(capacity)]?.pop();
    if (offset === undefined) {
      offset = this.used;
      this.used += capacity;
      if (this.used > this.heap.length) {
        const length = nextLength(this.heap.length, this.used, 1024);
        this.heap = grown(this.heap, uint16s, length + (length & 1));
        this.words = wordsOf(this.heap);
      }
    }
    this.directory[entry + OFFSET] = offset;
    this.directory[entry + CAPACITY] = capacity;
    return offset;
  }
}

const wordsOf = (heap: Uint16Array): Uint32Array => new Uint32Array(heap.buffer, heap.byteOffset, heap.length >> 1);
