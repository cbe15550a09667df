/** Random numbers that are the same on every machine: mulberry32 (public domain, Tommy Ettinger's generator in Bryc's form). */
export class SeededRandom {
  constructor(private state: number) {}

  /** At least 0, less than 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.whole(0, values.length - 1)]!;
  }

  /** `count` different values, in random order. */
  some<Value>(values: readonly Value[], count: number): Value[] {
    const rest = [...values];
    return Array.from(
      { length: Math.min(count, rest.length) },
      () => rest.splice(this.whole(0, rest.length - 1), 1)[0]!,
    );
  }
}
