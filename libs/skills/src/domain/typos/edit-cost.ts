const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const VOWELS = 'aeiouy';
/** Letters that sound alike, or that keyboards of neighbouring languages swap. */
const ALIKE = ['ckqx', 'szc', 'gj', 'vwf', 'dt', 'bp', 'mn', 'lr', 'pf', 'iy', 'sx'];

const isVowel = (letter: string): boolean => VOWELS.includes(letter);

/** Letters that may stand for `letter` at the beginning of a word that was written by ear. */
export const soundsLike = (letter: string): string[] =>
  ALIKE.filter((group) => group.includes(letter)).flatMap((group) => [...group]);

const neighbours = (() => {
  const pairs = new Set<string>();
  ROWS.forEach((row, line) => {
    for (let at = 0; at < row.length; at++) {
      const below = ROWS[line + 1] ?? '';
      for (const other of [row[at + 1], below[at], below[at - 1]]) {
        if (other) pairs.add(row[at]! + other).add(other + row[at]!);
      }
    }
  });
  return pairs;
})();

function substitution(from: string, to: string): number {
  if (isVowel(from) && isVowel(to)) return 0.6;
  if (ALIKE.some((group) => group.includes(from) && group.includes(to))) return 0.7;
  return neighbours.has(from + to) ? 0.8 : 1.3;
}

/** A letter too many or too few: a doubled one is easily missed, a vowel more easily than a consonant. */
function extra(word: string, at: number): number {
  if (word[at] === word[at - 1] || word[at] === word[at + 1]) return 0.5;
  return isVowel(word[at]!) || word[at] === 'h' ? 0.8 : 1;
}

/** Same letters, same first and last: somebody knows the word and mixed it up ("phyton"). */
const isMixedUp = (typed: string, meant: string): boolean =>
  typed.length === meant.length &&
  typed.length >= 6 &&
  typed[0] === meant[0] &&
  typed.at(-1) === meant.at(-1) &&
  [...typed].sort().join('') === [...meant].sort().join('');

/**
 * How far-fetched it is that `typed` was meant to be `meant`: a Damerau–Levenshtein distance (adjacent swaps, as in
 * Boytsov 2011's restricted form) whose edits are weighed by what hands and ears do. Infinite when a digit, `+` or `#`
 * differs, or the first letter by more than its sound.
 */
export function editCost(typed: string, meant: string): number {
  if (typed.replace(/\p{L}/gu, '') !== meant.replace(/\p{L}/gu, '')) return Infinity;
  if (typed[0] !== meant[0] && !hasAcceptableStart(typed, meant)) return Infinity;
  if (isMixedUp(typed, meant)) return Math.min(1, weighedDistance(typed, meant));
  return weighedDistance(typed, meant);
}

function hasAcceptableStart(typed: string, meant: string): boolean {
  if (typed[0] === meant[1] && typed[1] === meant[0]) return true;
  return typed.slice(1) === meant.slice(1) && substitution(typed[0]!, meant[0]!) <= 0.7;
}

function weighedDistance(typed: string, meant: string): number {
  let beforeLast: number[] = [];
  let last: number[] = [0];
  for (let column = 1; column <= meant.length; column++) last.push(last[column - 1]! + extra(meant, column - 1));
  for (let row = 1; row <= typed.length; row++) {
    const current = [last[0]! + extra(typed, row - 1)];
    for (let column = 1; column <= meant.length; column++) {
      const from = typed[row - 1]!;
      const to = meant[column - 1]!;
      let cost = last[column - 1]! + (from === to ? 0 : substitution(from, to));
      cost = Math.min(cost, last[column]! + extra(typed, row - 1), current[column - 1]! + extra(meant, column - 1));
      if (row > 1 && column > 1 && from === meant[column - 2] && typed[row - 2] === to && from !== to) {
        cost = Math.min(cost, beforeLast[column - 2]! + 0.7);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[meant.length]!;
}
