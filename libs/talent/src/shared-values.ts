/** Distinct values are few beside the people who share them. */
const REMEMBERED = 200_000;

/** One object for all whose text says the same; it forgets all when it is full. */
export class Shared<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly read: (text: string) => Value) {}

  of(text: string): Value {
    let value = this.values.get(text);
    if (value === undefined) {
      if (this.values.size >= REMEMBERED) this.values.clear();
      this.values.set(text, (value = this.read(text)));
    }
    return value;
  }
}
