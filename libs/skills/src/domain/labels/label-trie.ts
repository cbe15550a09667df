import type { LabelForm } from './label-form';

/** All keys as one tree of characters, in flat arrays: small, quick to build, and walkable both exactly and with typos. */
export class LabelTrie {
  private readonly firstChild: Int32Array;
  private readonly nextSibling: Int32Array;
  private readonly codes: Uint16Array;
  private readonly forms: (LabelForm | undefined)[] = [undefined];
  private readonly fromRoot = new Map<number, number>();

  constructor(forms: ReadonlyMap<string, LabelForm>) {
    const keys = [...forms.keys()].sort();
    const most = keys.reduce((sum, key) => sum + key.length, 1);
    this.firstChild = new Int32Array(most);
    this.nextSibling = new Int32Array(most);
    this.codes = new Uint16Array(most);
    this.grow(keys, forms);
  }

  /** The node behind `code`, or 0 when no key goes on so. The root is 0. */
  child(node: number, code: number): number {
    if (node === 0) return this.fromRoot.get(code) ?? 0;
    let next = this.firstChild[node]!;
    while (next !== 0 && this.codes[next] !== code) next = this.nextSibling[next]!;
    return next;
  }

  form(node: number): LabelForm | undefined {
    return this.forms[node];
  }

  first(node: number): number {
    return this.firstChild[node]!;
  }

  next(node: number): number {
    return this.nextSibling[node]!;
  }

  code(node: number): number {
    return this.codes[node]!;
  }

  /** Sorted keys share a beginning with the one before, so no child is ever looked for. */
  private grow(keys: readonly string[], forms: ReadonlyMap<string, LabelForm>): void {
    let path: number[] = [0];
    let previous = '';
    let count = 1;
    for (const key of keys) {
      let shared = 0;
      while (shared < previous.length && previous.charCodeAt(shared) === key.charCodeAt(shared)) shared++;
      let sibling = path[shared + 1] ?? 0;
      path.length = shared + 1;
      for (let at = shared; at < key.length; at++) {
        const node = count++;
        const parent = path[at]!;
        this.codes[node] = key.charCodeAt(at);
        this.forms.push(undefined);
        if (sibling !== 0) this.nextSibling[sibling] = node;
        else this.firstChild[parent] = node;
        sibling = 0;
        if (parent === 0) this.fromRoot.set(this.codes[node]!, node);
        path.push(node);
      }
      this.forms[path[key.length]!] = forms.get(key);
      previous = key;
    }
  }
}
