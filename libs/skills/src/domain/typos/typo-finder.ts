import type { LabelForm } from '../labels/label-form';
import type { LabelTrie } from '../labels/label-trie';
import { LruCache } from '../lru-cache';
import { editCost } from './edit-cost';
import { nearLabels } from './near-labels';

export interface Typo {
  readonly form: LabelForm;
  readonly cost: number;
}

/** Labels shorter than this are never guessed: too much else is one edit away. */
const SHORTEST = 5;

/** Finds the one label that a misspelling was meant to be, or none when it is far-fetched or could be two skills. */
export class TypoFinder {
  private readonly cache = new LruCache<string, Typo | null>(20_000);

  constructor(private readonly trie: LabelTrie) {}

  /** `typed` is a key (see labelKey). Says nothing about whether it is a word of its own: the caller knows. */
  find(typed: string): Typo | null {
    const known = this.cache.get(typed);
    if (known !== undefined) return known;
    const found = this.search(typed);
    this.cache.set(typed, found);
    return found;
  }

  private search(typed: string): Typo | null {
    if (typed.length < SHORTEST - 1 || typed.length > 40) return null;
    let best: Typo | null = null;
    let rival = Infinity;
    for (const form of nearLabels(this.trie, typed, typed.length < 6 ? 1 : 2)) {
      if (form.skillId === null || form.key.length < SHORTEST) continue;
      const cost = editCost(typed, form.key);
      if (cost > limitFor(form)) continue;
      if (best?.form.skillId === form.skillId) {
        if (cost < best.cost) best = { form, cost };
      } else if (!best || cost < best.cost) {
        rival = best?.cost ?? Infinity;
        best = { form, cost };
      } else rival = Math.min(rival, cost);
    }
    return best && rival - best.cost < 0.1 ? null : best;
  }
}

/** The longer a label, the more may be wrong with it; a label that is an everyday word forgives least. */
function limitFor({ key, guarded }: LabelForm): number {
  if (guarded || key.length === SHORTEST) return key.length > 8 ? 1 : 0.85;
  if (key.length <= 8) return 1.3;
  return key.length <= 11 ? 1.9 : 2.1;
}
