import type { SearchDocument } from '@hunar/search';
import type { Taxonomy } from '@hunar/skills';

const SEARCHED = ['name', 'headline', 'skillNames', 'programNames', 'city', 'about'];

/** The words of a sample of documents: who has which, and which stand alone. */
export class Words {
  /** Plain words of letters, in the order in which they were met. */
  readonly all: readonly string[];
  private readonly holders = new Map<string, Set<number>>();
  private readonly synonyms: ReadonlySet<string>;

  constructor(
    private readonly sample: readonly SearchDocument[],
    taxonomy: Taxonomy,
  ) {
    for (const [at, { fields }] of sample.entries()) {
      for (const word of this.of(fields)) {
        const held = this.holders.get(word);
        if (held) held.add(at);
        else this.holders.set(word, new Set([at]));
      }
    }
    this.all = [...this.holders.keys()].filter((word) => word.length >= 3);
    const spelt = taxonomy.searchVocabulary();
    this.synonyms = new Set([...spelt.synonyms.flat(), ...spelt.exactWords].flatMap(wordsIn));
  }

  /** The words of a document that are letters alone, and stand alone in its text. */
  of(fields: SearchDocument['fields']): string[] {
    return [
      ...new Set(SEARCHED.flatMap((field) => [fields[field] ?? []].flat()).flatMap((text) => wordsIn(String(text)))),
    ];
  }

  share(word: string): number {
    return (this.holders.get(word)?.size ?? 0) / this.sample.length;
  }

  shareOfBoth(one: string, other: string): number {
    const [ones, others] = [this.holders.get(one)!, this.holders.get(other)!];
    return [...ones].filter((at) => others.has(at)).length / this.sample.length;
  }

  /** Would a search that forgives errors, reads the last word as a start, and knows synonyms find no more than these words? */
  arePlain(text: string): boolean {
    const typed = text.split(' ');
    return typed.every((word, at) => {
      if (this.synonyms.has(word)) return false;
      const last = at === typed.length - 1;
      const near = word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
      return this.all.every(
        (other) => other === word || (!(last && other.startsWith(word)) && !isNear(word, other, near, last)),
      );
    });
  }
}

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,|.()]+/u)
    .filter((word) => /^\p{L}{2,}$/u.test(word));

/** At most `most` errors apart: a letter too many, too few, another one, or swapped with its neighbour; of a start, whatever comes after it. */
function isNear(word: string, other: string, most: number, start: boolean): boolean {
  if (most === 0 || (!start && Math.abs(word.length - other.length) > most)) return false;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= word.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const cost = word[row - 1] === other[column - 1] ? 0 : 1;
      const swapped = row > 1 && word[row - 1] === other[column - 2] && word[row - 2] === other[column - 1];
      const edited = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + cost);
      current.push(swapped ? Math.min(edited, beforePrevious[column - 2]! + 1) : edited);
    }
    beforePrevious = previous;
    previous = current;
  }
  return (start ? Math.min(...previous) : previous.at(-1)!) <= most;
}
