import { isPartedAt, type LabelForm } from '../labels/label-form';
import type { LabelTrie } from '../labels/label-trie';
import { LruCache } from '../lru-cache';
import { editCost, soundsLike } from './edit-cost';
import { nearLabels } from './near-labels';

export interface Typo {
  readonly form: LabelForm;
  readonly cost: number;
}

/** Labels shorter than this are never guessed: too much else is one edit away. */
const SHORTEST = 5;

/** Edits (weighed) that a skill is forgiven which no role asks for. */
const MOST_FOR_UNUSUAL = 1;

/** Finds the one label that a misspelling was meant to be, or none when it is far-fetched or could be two skills. */
export class TypoFinder {
  private readonly cache = new LruCache<string, Typo | null>(20_000);

  /** `usual`: skills that job roles ask for. Where two are as near, the usual one was meant; others forgive less. */
  constructor(
    private readonly trie: LabelTrie,
    private readonly usual: ReadonlySet<string>,
  ) {}

  /**
   * `typed` is a key (see labelKey), `single` whether it was written as one word. Says nothing about whether it is a word
   * of its own: the caller knows.
   */
  find(typed: string, single: boolean): Typo | null {
    const question = single ? typed : ` ${typed}`;
    const known = this.cache.get(question);
    if (known !== undefined) return known;
    const found = this.search(typed, single);
    this.cache.set(question, found);
    return found;
  }

  private search(typed: string, single: boolean): Typo | null {
    if (typed.length < SHORTEST - 1 || typed.length > 40) return null;
    let best: Typo | null = null;
    let rival = Infinity;
    for (const form of nearLabels(this.trie, typed, typed.length < 6 ? 1 : 2, startsOf(typed))) {
      if (form.skillId === null || form.key.length < SHORTEST || (single && isPhrase(form))) continue;
      const usual = this.usual.has(form.skillId);
      const edits = editCost(typed, form.key);
      if (edits > (usual ? limitFor(form) : Math.min(limitFor(form), MOST_FOR_UNUSUAL))) continue;
      const cost = usual ? Math.max(edits - 0.3, 0.1) : edits;
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

/** A label may begin with the first letter, the second (swapped), or one that sounds like the first. */
const startsOf = (typed: string): ReadonlySet<number> =>
  new Set([typed.charCodeAt(0), typed.charCodeAt(1), ...soundsLike(typed[0]!).map((letter) => letter.charCodeAt(0))]);

/** Only ever written as several words, one of them short: "AI Art" is not what somebody meant who wrote "airt". */
function isPhrase(form: LabelForm): boolean {
  if (form.spellings.some((spelling) => !/[^\p{L}\p{N}+#.]/u.test(spelling))) return false;
  if (form.key.length < 10) return true;
  return [1, 2, 3].some((edge) => isPartedAt(form, edge) || isPartedAt(form, form.key.length - edge));
}

/** The longer a label, the more may be wrong with it; a label that is an everyday word forgives least. */
function limitFor({ key, guarded }: LabelForm): number {
  if (guarded || key.length === SHORTEST) return key.length > 8 ? 1 : 0.85;
  if (key.length <= 8) return 1;
  return key.length <= 11 ? 1.6 : 2;
}
