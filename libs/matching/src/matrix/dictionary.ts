/** Distinct values, each with a small whole number and what scoring derives from it. Values are never forgotten: there are few. */
export class Dictionary<Value, Derived> {
  readonly values: Value[] = [];
  readonly derived: Derived[] = [];
  private readonly indexes = new Map<unknown, number>();

  /** Values with the same key are the same. */
  constructor(
    private readonly keyOf: (value: Value) => unknown,
    private readonly derive: (value: Value) => Derived,
    values: readonly Value[] = [],
  ) {
    for (const value of values) this.indexOf(value);
  }

  /** The value's number, a new one if it was not seen before. */
  indexOf(value: Value): number {
    const key = this.keyOf(value);
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.values.length;
      this.indexes.set(key, index);
      this.values.push(value);
      this.derived.push(this.derive(value));
    }
    return index;
  }
}
