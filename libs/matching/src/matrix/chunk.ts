import { grown, nextLength, uint32s, uint8s } from './memory';
import { CHUNK_SLOTS, CHUNK_WORDS, type PostingColumns, Postings } from './postings';

/** Columns of a person's row, each an index into the vocabulary, and where their skills begin and how many there are. */
export const [RATE, WEEKLY_HOURS, DAY, SCHEDULE, LANGUAGES, SKILLS_AT, SKILLS] = [0, 1, 2, 3, 4, 5, 6];
/** Numbers a row takes; a power of two, so that no row lies across two cache lines. */
export const ROW = 8;

/** A held skill in one number: its grade's index above its skill's. */
export const SKILL_BITS = 14;
export const SKILL_MASK = (1 << SKILL_BITS) - 1;
/** Lists that were added lately are looked up by content, so that people who are alike share one. */
const LATELY = 4096;

/** Columns of a chunk, as they are kept and shared. */
export interface ChunkColumns {
  readonly rows: Uint32Array;
  readonly classes: Uint8Array;
  readonly live: Uint32Array;
  readonly holdings: Uint32Array;
  readonly holdingsUsed: number;
  readonly postings: PostingColumns;
}

/** Up to 65,536 people, column by column. What points into another place of it points within this chunk. */
export class Chunk {
  rows: Uint32Array;
  /** `classOf` each person. */
  classes: Uint8Array;
  /** A bit for each slot that somebody has. */
  readonly live: Uint32Array;
  /** Everybody's skills, one list after another. */
  holdings: Uint32Array;
  readonly postings: Postings;
  private used: number;
  private garbage = 0;
  private readonly lately = new Int32Array(LATELY).fill(-1);

  constructor(columns?: ChunkColumns) {
    this.rows = columns?.rows ?? uint32s(256 * ROW);
    this.classes = columns?.classes ?? uint8s(256);
    this.live = columns?.live ?? uint32s(CHUNK_WORDS);
    this.holdings = columns?.holdings ?? uint32s(1024);
    this.used = columns?.holdingsUsed ?? 0;
    this.postings = new Postings(columns?.postings);
  }

  get columns(): ChunkColumns {
    const { heap, directory, used } = this.postings;
    const { rows, classes, live, holdings } = this;
    return { rows, classes, live, holdings, holdingsUsed: this.used, postings: { heap, directory, used } };
  }

  get bytes(): number {
    const { rows, classes, live, holdings, postings } = this;
    return [rows, classes, live, holdings, postings.heap, postings.directory].reduce((sum, a) => sum + a.byteLength, 0);
  }

  isLive(slot: number): boolean {
    return ((this.live[slot >> 5]! >>> (slot & 31)) & 1) === 1;
  }

  /** Makes room for a slot and marks it taken. */
  take(slot: number): void {
    if (slot >= this.classes.length) {
      const length = nextLength(this.classes.length, slot + 1, 256, CHUNK_SLOTS);
      this.rows = grown(this.rows, uint32s, length * ROW);
      this.classes = grown(this.classes, uint8s, length);
    }
    this.live[slot >> 5]! |= 1 << (slot & 31);
  }

  leave(slot: number): void {
    this.live[slot >> 5]! &= ~(1 << (slot & 31));
    this.garbage += this.rows[slot * ROW + SKILLS]!;
    this.rows[slot * ROW + SKILLS] = 0;
  }

  /** Sets a person's skills: the first `count` of `list`. */
  setSkills(slot: number, list: Uint32Array, count: number): void {
    const row = slot * ROW;
    this.garbage += this.rows[row + SKILLS]!;
    this.rows[row + SKILLS] = 0;
    this.rows[row + SKILLS_AT] = this.placeFor(list, count);
    this.rows[row + SKILLS] = count;
  }

  private placeFor(list: Uint32Array, count: number): number {
    let hash = count;
    for (let at = 0; at < count; at += 1) hash = Math.imul(hash ^ list[at]!, 0x85ebca6b) ^ (hash >>> 15);
    const place = (hash ^ (hash >>> 16)) & (LATELY - 1);
    const known = this.lately[place]!;
    if (known >= 0 && this.isAt(known, list, count)) return known;
    if (this.used + count > this.holdings.length) this.makeRoom(count);
    const offset = this.used;
    this.holdings.set(list.subarray(0, count), offset);
    this.used += count;
    this.lately[place] = offset;
    return offset;
  }

  private isAt(offset: number, list: Uint32Array, count: number): boolean {
    if (offset + count > this.used) return false;
    for (let at = 0; at < count; at += 1) if (this.holdings[offset + at] !== list[at]) return false;
    return true;
  }

  /** Longer when little is garbage, else packed: lists that nobody has any more go, shared ones stay shared. */
  private makeRoom(count: number): void {
    const before = this.holdings;
    const packed = this.garbage * 4 > this.used;
    const length = packed ? before.length : nextLength(before.length, this.used + count, 1024);
    this.lately.fill(-1);
    if (!packed) {
      this.holdings = grown(before, uint32s, length);
      return;
    }
    const moved = new Map<number, number>();
    const after = uint32s(length);
    let used = 0;
    for (let slot = 0; slot < this.classes.length; slot += 1) {
      const row = slot * ROW;
      if (!this.isLive(slot) || this.rows[row + SKILLS] === 0) continue;
      const [from, held] = [this.rows[row + SKILLS_AT]!, this.rows[row + SKILLS]!];
      // a list may begin another
      const key = from * CHUNK_SLOTS + held;
      let to = moved.get(key);
      if (to === undefined) {
        moved.set(key, (to = used));
        const list = before.subarray(from, from + held);
        after.set(list, used);
        used += list.length;
      }
      this.rows[row + SKILLS_AT] = to;
    }
    this.holdings = after;
    this.used = used;
    this.garbage = 0;
    if (used + count > length) this.makeRoom(count);
  }
}
