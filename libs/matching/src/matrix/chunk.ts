import { grown, nextLength, uint16s, uint32s, uint8s } from './memory';
import { CHUNK_SLOTS, CHUNK_WORDS, type PostingColumns, Postings } from './postings';
import { lengthen, type TermColumns, termColumns, TERMS } from './term-columns';

/** A held skill in one number: its grade's index above its skill's. */
export const SKILL_BITS = 14;
export const SKILL_MASK = (1 << SKILL_BITS) - 1;
/** Lists that were added lately are looked up by content, so that people who are alike share one. */
const LATELY = 4096;

/** Columns of a chunk, as they are kept and shared. */
export interface ChunkColumns {
  readonly terms: TermColumns;
  readonly skillsAt: Uint32Array;
  readonly skillCounts: Uint16Array;
  readonly classes: Uint8Array;
  readonly live: Uint32Array;
  readonly holdings: Uint32Array;
  readonly holdingsUsed: number;
  readonly postings: PostingColumns;
}

/** Up to 65,536 people, column by column. What points into another place of it points within this chunk. */
export class Chunk {
  readonly terms: TermColumns;
  /** Where each person's skills begin in `holdings`, and how many there are. */
  skillsAt: Uint32Array;
  skillCounts: Uint16Array;
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
    this.terms = columns ? { ...columns.terms } : termColumns(256);
    this.skillsAt = columns?.skillsAt ?? uint32s(256);
    this.skillCounts = columns?.skillCounts ?? uint16s(256);
    this.classes = columns?.classes ?? uint8s(256);
    this.live = columns?.live ?? uint32s(CHUNK_WORDS);
    this.holdings = columns?.holdings ?? uint32s(1024);
    this.used = columns?.holdingsUsed ?? 0;
    this.postings = new Postings(columns?.postings);
  }

  get columns(): ChunkColumns {
    const { heap, directory, used } = this.postings;
    const { terms, skillsAt, skillCounts, classes, live, holdings } = this;
    const postings = { heap, directory, used };
    return { terms: { ...terms }, skillsAt, skillCounts, classes, live, holdings, holdingsUsed: this.used, postings };
  }

  get bytes(): number {
    const { terms, skillsAt, skillCounts, classes, live, holdings, postings } = this;
    const columns = [skillsAt, skillCounts, classes, live, holdings, postings.heap, postings.directory];
    return [...columns, ...TERMS.map((term) => terms[term])].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  isLive(slot: number): boolean {
    return ((this.live[slot >> 5]! >>> (slot & 31)) & 1) === 1;
  }

  /** Makes room for a slot and marks it taken. */
  take(slot: number): void {
    if (slot >= this.classes.length) {
      const length = nextLength(this.classes.length, slot + 1, 256, CHUNK_SLOTS);
      lengthen(this.terms, length);
      this.skillsAt = grown(this.skillsAt, uint32s, length);
      this.skillCounts = grown(this.skillCounts, uint16s, length);
      this.classes = grown(this.classes, uint8s, length);
    }
    this.live[slot >> 5]! |= 1 << (slot & 31);
  }

  leave(slot: number): void {
    this.live[slot >> 5]! &= ~(1 << (slot & 31));
    this.garbage += this.skillCounts[slot]!;
    this.skillCounts[slot] = 0;
  }

  /** Sets a person's skills: the first `count` of `list`. */
  setSkills(slot: number, list: Uint32Array, count: number): void {
    this.garbage += this.skillCounts[slot]!;
    this.skillCounts[slot] = 0;
    this.skillsAt[slot] = this.placeFor(list, count);
    this.skillCounts[slot] = count;
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

  /** Are the first `count` of `list` what the skills from `offset` on are? */
  isAt(offset: number, list: Uint32Array, count: number): boolean {
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
      const [from, held] = [this.skillsAt[slot]!, this.skillCounts[slot]!];
      if (held === 0) continue;
      // a list may begin another
      const key = from * CHUNK_SLOTS + held;
      let to = moved.get(key);
      if (to === undefined) {
        moved.set(key, (to = used));
        const list = before.subarray(from, from + held);
        after.set(list, used);
        used += list.length;
      }
      this.skillsAt[slot] = to;
    }
    this.holdings = after;
    this.used = used;
    this.garbage = 0;
    if (used + count > length) this.makeRoom(count);
  }
}
