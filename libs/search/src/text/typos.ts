/** Typing errors that a word of this length may have: none below 5 letters, one below 9, then two. A word with a digit has none. */
export function typosAllowed(word: string): 0 | 1 | 2 {
  if (word.length < 5 || /\p{N}/u.test(word)) return 0;
  return word.length < 9 ? 1 : 2;
}

/** Rows of the table of distances, used again and again: words are compared by the ten thousand. */
const ROOM = 128;
let beforePrevious = new Uint8Array(ROOM);
let previous = new Uint8Array(ROOM);
let current = new Uint8Array(ROOM);

/**
 * Errors between what was typed and a word, both of 100 letters at most: letters left out, added, exchanged, or two neighbours swapped
 * (optimal string alignment); a wrong first letter counts twice. With `prefix` the word may go on after what was typed. Where they
 * are more than `most`, some number that is more.
 */
export function typosBetween(typed: string, word: string, prefix: boolean, most = ROOM): number {
  const wrongStart = typed[0] === word[0] ? 0 : 1;
  // What stands beyond the errors' reach is never compared.
  const length = prefix ? Math.min(word.length, typed.length + most) : word.length;
  if (Math.abs(typed.length - length) > most && !(prefix && length > typed.length)) return most + 1;
  for (let column = 0; column <= length; column++) previous[column] = column;
  for (let row = 1; row <= typed.length; row++) {
    const letter = typed.charCodeAt(row - 1);
    const letterBefore = row > 1 ? typed.charCodeAt(row - 2) : -1;
    current[0] = row;
    let least = row;
    for (let column = 1; column <= length; column++) {
      const other = word.charCodeAt(column - 1);
      let best = previous[column - 1]! + (letter === other ? 0 : 1);
      if (previous[column]! + 1 < best) best = previous[column]! + 1;
      if (current[column - 1]! + 1 < best) best = current[column - 1]! + 1;
      if (column > 1 && letterBefore === other && letter === word.charCodeAt(column - 2)) {
        if (beforePrevious[column - 2]! + 1 < best) best = beforePrevious[column - 2]! + 1;
      }
      current[column] = best;
      if (best < least) least = best;
    }
    // A swap reaches two rows back, and costs one more than what stands there.
    if (least > most + 1) return most + 1;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  if (!prefix) return previous[length]! + wrongStart;
  let best = previous[0]!;
  for (let column = 1; column <= length; column++) if (previous[column]! < best) best = previous[column]!;
  return best + wrongStart;
}
