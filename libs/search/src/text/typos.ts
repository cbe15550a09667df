/** Typing errors that a word of this length may have: none below 5 letters, one below 9, then two. A word with a digit has none. */
export function typosAllowed(word: string): 0 | 1 | 2 {
  if (word.length < 5 || /\p{N}/u.test(word)) return 0;
  return word.length < 9 ? 1 : 2;
}

/**
 * Errors between what was typed and a word: letters left out, added, exchanged, or two neighbours swapped (optimal string
 * alignment); a wrong first letter counts twice. With `prefix` the word may go on after what was typed.
 */
export function typosBetween(typed: string, word: string, prefix: boolean): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const current = [row];
    for (let column = 1; column <= word.length; column++) {
      const cost = typed[row - 1] === word[column - 1] ? 0 : 1;
      let best = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + cost);
      const swapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, beforePrevious[column - 2]! + 1);
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  const distance = prefix ? Math.min(...previous) : previous[word.length]!;
  return typed[0] === word[0] ? distance : distance + 1;
}
