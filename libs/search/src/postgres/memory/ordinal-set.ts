import { type Bits, hasBit, intersect, setBit, unite } from './bits';
import { Uint32List } from './growable';

/** From this part of all ordinals on, a bit for each takes less room than a list. */
const DENSE = 1 / 32;

/** Ordinals that are only ever added, in ascending order: as a list while they are few, as bits when they are many. */
export class OrdinalSet {
  private list: Uint32List | null = new Uint32List();
  private bits: Bits = new Uint32Array(0);

  /** `ordinal` is larger than all before. */
  add(ordinal: number): void {
    if (this.list) {
      this.list.push(ordinal);
      if (this.list.length > 64 && this.list.length > ordinal * DENSE) this.condense(this.list);
      return;
    }
    if (ordinal >>> 5 >= this.bits.length) {
      const longer = new Uint32Array(Math.ceil(((ordinal >>> 5) + 1) * 1.5));
      longer.set(this.bits);
      this.bits = longer;
    }
    setBit(this.bits, ordinal);
  }

  /** Adds all to `into`. */
  addTo(into: Bits): void {
    if (!this.list) return unite(into, this.bits.length >= into.length ? this.bits : padded(this.bits, into.length));
    const { numbers, length } = this.list;
    for (let at = 0; at < length; at++) setBit(into, numbers[at]!);
  }

  /** Keeps of `into` what is in this set. */
  keepIn(into: Bits): void {
    if (!this.list) {
      intersect(into.subarray(0, this.bits.length), this.bits);
      into.fill(0, this.bits.length);
      return;
    }
    const kept = new Uint32Array(into.length);
    const { numbers, length } = this.list;
    for (let at = 0; at < length; at++) if (hasBit(into, numbers[at]!)) setBit(kept, numbers[at]!);
    into.set(kept);
  }

  private condense({ numbers, length }: Uint32List): void {
    this.bits = new Uint32Array(((numbers[length - 1]! >>> 5) + 1) * 2);
    for (let at = 0; at < length; at++) setBit(this.bits, numbers[at]!);
    this.list = null;
  }
}

function padded(bits: Bits, length: number): Bits {
  const longer = new Uint32Array(length);
  longer.set(bits);
  return longer;
}
