import { writeUuid } from '../domain/uuid';
import { grown, int32s, nextLength, uint32s } from './memory';

const EMPTY = -1;
const hash = (a: number, b: number, c: number, d: number): number => {
  let mixed = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0xcc9e2d51) ^ Math.imul(c ^ Math.imul(d, 0xc2b2ae35), 0x1b873593);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
};

/** Who sits in which slot: ids as four words each, found through an open-addressing table (Knuth, TAOCP 6.4, algorithms L and R). */
export class Roster {
  /** Four words a slot. */
  ids: Uint32Array;
  private table: Int32Array;

  constructor(
    columns?: { ids: Uint32Array; table: Int32Array },
    private count = 0,
  ) {
    this.ids = columns?.ids ?? uint32s(4 * 1024);
    this.table = columns?.table ?? int32s(4096).fill(EMPTY);
  }

  get columns(): { readonly ids: Uint32Array; readonly table: Int32Array } {
    return { ids: this.ids, table: this.table };
  }

  get size(): number {
    return this.count;
  }

  idAt(slot: number): string {
    return writeUuid(this.ids, slot * 4);
  }

  /** Is the id in one slot the smaller? */
  before(one: number, other: number): boolean {
    for (let word = 0; word < 4; word += 1) {
      const [a, b] = [this.ids[one * 4 + word]!, this.ids[other * 4 + word]!];
      if (a !== b) return a < b;
    }
    return false;
  }

  /** The slot of an id; −1 when it has none. */
  find(id: Uint32Array): number {
    return this.table[this.placeOf(id)]!;
  }

  /** Gives an id that has none a slot. */
  seat(id: Uint32Array, slot: number): void {
    if (slot * 4 + 4 > this.ids.length) {
      this.ids = grown(this.ids, uint32s, nextLength(this.ids.length, slot * 4 + 4, 4096));
    }
    if ((this.count + 1) * 2 > this.table.length) this.enlarge();
    this.ids.set(id, slot * 4);
    this.table[this.placeOf(id)] = slot;
    this.count += 1;
  }

  /** Forgets an id that has a slot. What comes after it in the table moves up, so that no gap hides anybody. */
  unseat(id: Uint32Array): void {
    const { table } = this;
    const last = table.length - 1;
    let gap = this.placeOf(id);
    for (let place = (gap + 1) & last; table[place] !== EMPTY; place = (place + 1) & last) {
      const home = this.homeOf(table[place]!);
      if (((place - home) & last) < ((place - gap) & last)) continue;
      table[gap] = table[place]!;
      gap = place;
    }
    table[gap] = EMPTY;
    this.count -= 1;
  }

  private homeOf(slot: number): number {
    const at = slot * 4;
    const { ids } = this;
    return hash(ids[at]!, ids[at + 1]!, ids[at + 2]!, ids[at + 3]!) & (this.table.length - 1);
  }

  /** Where the id is in the table, or the empty place where it would be. */
  private placeOf(id: Uint32Array): number {
    const { table, ids } = this;
    const last = table.length - 1;
    const [a, b, c, d] = [id[0]!, id[1]!, id[2]!, id[3]!];
    for (let place = hash(a, b, c, d) & last; ; place = (place + 1) & last) {
      const slot = table[place]!;
      if (slot === EMPTY) return place;
      const at = slot * 4;
      if (ids[at + 3] === d && ids[at + 2] === c && ids[at + 1] === b && ids[at] === a) return place;
    }
  }

  private enlarge(): void {
    const before = this.table;
    this.table = int32s(before.length * 2).fill(EMPTY);
    const last = this.table.length - 1;
    for (const slot of before) {
      if (slot === EMPTY) continue;
      let place = this.homeOf(slot);
      while (this.table[place] !== EMPTY) place = (place + 1) & last;
      this.table[place] = slot;
    }
  }
}
