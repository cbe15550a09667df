/** A map that forgets all when it is full: what it holds can be computed again. */
export class Memo<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly most: number) {}

  of(key: string, make: () => Value): Value {
    let value = this.values.get(key);
    if (value === undefined) {
      if (this.values.size >= this.most) this.values.clear();
      value = make();
      this.values.set(key, value);
    }
    return value;
  }
}
