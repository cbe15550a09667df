/** Numbers one after the other, with room for more. */
abstract class Growable<Numbers extends Uint32Array | Float64Array> {
  length = 0;

  protected constructor(
    /** Longer than what it holds. */
    public numbers: Numbers,
    private readonly make: (length: number) => Numbers,
  ) {}

  push(value: number): void {
    if (this.length === this.numbers.length) this.grow(this.length + 1);
    this.numbers[this.length++] = value;
  }

  /** Sets the number at a place, which may lie beyond the end. */
  set(at: number, value: number): void {
    if (at >= this.numbers.length) this.grow(at + 1);
    if (at >= this.length) this.length = at + 1;
    this.numbers[at] = value;
  }

  private grow(least: number): void {
    const longer = this.make(Math.max(4, least, Math.ceil(this.numbers.length * 1.5)));
    longer.set(this.numbers);
    this.numbers = longer;
  }
}

export class Uint32List extends Growable<Uint32Array> {
  constructor() {
    super(new Uint32Array(0), (length) => new Uint32Array(length));
  }
}

export class Float64List extends Growable<Float64Array> {
  constructor() {
    super(new Float64Array(0), (length) => new Float64Array(length));
  }
}
