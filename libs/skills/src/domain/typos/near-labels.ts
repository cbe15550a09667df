import type { LabelForm } from '../labels/label-form';
import type { LabelTrie } from '../labels/label-trie';

/** No label and no search goes deeper. */
const DEEPEST = 64;

/**
 * All labels within `limit` edits (insert, delete, replace, swap of neighbours) of `typed`, found by walking the tree with
 * one row of the edit table a level; a branch whose whole row is beyond the limit is left. Only labels that begin with one
 * of `starts` are looked at, which is what makes it quick.
 */
export function nearLabels(trie: LabelTrie, typed: string, limit: number, starts: ReadonlySet<number>): LabelForm[] {
  return new Walk(trie, typed, limit).from(starts);
}

class Walk {
  private readonly width: number;
  private readonly codes: Uint16Array;
  private readonly rows: Int8Array;
  private readonly found: LabelForm[] = [];

  constructor(
    private readonly trie: LabelTrie,
    typed: string,
    private readonly limit: number,
  ) {
    this.width = typed.length + 1;
    this.codes = Uint16Array.from(typed, (_, at) => typed.charCodeAt(at));
    this.rows = new Int8Array(this.width * DEEPEST);
    for (let at = 0; at < this.width; at++) this.rows[at] = at;
  }

  from(starts: ReadonlySet<number>): LabelForm[] {
    for (const code of starts) {
      const child = this.trie.child(0, code);
      if (child !== 0) this.visit(child, code, 0, 1);
    }
    return this.found;
  }

  private visit(node: number, code: number, above: number, depth: number): void {
    const least = this.fillRow(code, above, depth);
    const form = this.trie.form(node);
    if (form && this.rows[depth * this.width + this.width - 1]! <= this.limit) this.found.push(form);
    if (least > this.limit || depth + 1 >= DEEPEST) return;
    for (let child = this.trie.first(node); child !== 0; child = this.trie.next(child)) {
      this.visit(child, this.trie.code(child), code, depth + 1);
    }
  }

  /** The row of one more letter; returns its least entry. Far from the diagonal nothing can stay within the limit. */
  private fillRow(code: number, above: number, depth: number): number {
    const { rows, width, codes, limit } = this;
    const row = depth * width;
    const before = row - width;
    rows[row] = depth;
    let least = depth;
    const from = Math.max(1, depth - limit);
    const to = Math.min(width - 1, depth + limit);
    if (from > 1) rows[row + from - 1] = limit + 1;
    for (let at = from; at <= to; at++) {
      const typed = codes[at - 1];
      let cost = rows[before + at - 1]! + (typed === code ? 0 : 1);
      const dropped = (at === depth + limit ? limit : rows[before + at]!) + 1;
      const added = rows[row + at - 1]! + 1;
      if (dropped < cost) cost = dropped;
      if (added < cost) cost = added;
      if (depth > 1 && at > 1 && codes[at - 2] === code && typed === above) {
        cost = Math.min(cost, rows[before - width + at - 2]! + 1);
      }
      rows[row + at] = cost;
      if (cost < least) least = cost;
    }
    if (to < width - 1) rows[row + to + 1] = limit + 1;
    return least;
  }
}
