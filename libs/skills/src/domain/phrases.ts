/** Phrases of several words, found by their first. */
export class Phrases {
  private readonly byFirst = new Map<string, string[][]>();

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const known = this.byFirst.get(words[0]!);
      if (known) known.push(words);
      else this.byFirst.set(words[0]!, [words]);
    }
    for (const list of this.byFirst.values()) list.sort((one, other) => other.length - one.length);
  }

  /** How many words the longest phrase has that begins at word `at`; 0 for none. */
  lengthAt(wordAt: (at: number) => string | undefined, at: number): number {
    const first = wordAt(at);
    const candidates = first === undefined ? undefined : this.byFirst.get(first);
    const found = candidates?.find((words) => words.every((word, index) => wordAt(at + index) === word));
    return found?.length ?? 0;
  }
}
