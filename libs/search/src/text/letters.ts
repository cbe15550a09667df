/** A bit for each letter that the word has; letters far apart in Unicode may share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/**
 * May so few errors lie between a typed word and another, by their letters? Each error brings in one letter and takes one away at most;
 * what a word `goesOn` with may have any.
 */
export const mayBeNear = (typed: number, other: number, errors: number, goesOn: boolean): boolean =>
  hasAtMost(typed & ~other, errors) && (goesOn || hasAtMost(other & ~typed, errors));

function hasAtMost(letters: number, most: number): boolean {
  let left = letters;
  for (let cleared = 0; cleared < most; cleared++) left &= left - 1;
  return left === 0;
}
