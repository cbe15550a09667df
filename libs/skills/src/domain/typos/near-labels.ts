import type { LabelForm } from '../labels/label-form';
import type { LabelTrie } from '../labels/label-trie';

/** All labels within `limit` edits (insert, delete, replace, swap of neighbours) of `typed`, found by walking the tree. */
export function nearLabels(trie: LabelTrie, typed: string, limit: number): LabelForm[] {
  const found: LabelForm[] = [];
  const codes = Array.from(typed, (_, at) => typed.charCodeAt(at)).slice(0, typed.length);
  const first = codes.map((_, at) => at + 1);
  descend(trie, 0, codes, [0, ...first], null, 0, limit, found);
  return found;
}

function descend(
  trie: LabelTrie,
  node: number,
  typed: readonly number[],
  row: readonly number[],
  above: readonly number[] | null,
  reached: number,
  limit: number,
  found: LabelForm[],
): void {
  for (let child = trie.first(node); child !== 0; child = trie.next(child)) {
    const code = trie.code(child);
    const next = [row[0]! + 1];
    let least = next[0]!;
    for (let at = 1; at <= typed.length; at++) {
      let cost = Math.min(next[at - 1]! + 1, row[at]! + 1, row[at - 1]! + (typed[at - 1] === code ? 0 : 1));
      if (above && at > 1 && typed[at - 2] === code && typed[at - 1] === reached)
        cost = Math.min(cost, above[at - 2]! + 1);
      next.push(cost);
      if (cost < least) least = cost;
    }
    const form = trie.form(child);
    if (form && next[typed.length]! <= limit) found.push(form);
    if (least <= limit) descend(trie, child, typed, next, row, code, limit, found);
  }
}
