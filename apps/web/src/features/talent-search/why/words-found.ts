import type { ResultEdge } from '../edge';

/** A typed word and the word of the person that it found. */
export interface FoundWord {
  readonly typed: string;
  readonly found: string;
  /** The same word, its beginning, or another spelling of it. */
  readonly how: 'typed' | 'start' | 'misspelt';
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
const wordsOf = (text: string) =>
  plain(text)
    .split(/[\s,;]+/)
    .filter(Boolean);

/** Which of the typed words stand in what the card shows: its marked words, and the names of its skills. */
export function wordsFound(text: string | null | undefined, { node, highlights }: ResultEdge): readonly FoundWord[] {
  const marked = highlights.flatMap(({ fragments }) =>
    fragments.filter(({ matched }) => matched).map((one) => one.text),
  );
  const skills = node.skills.map(({ skill }) => skill.name);
  return wordsOf(text ?? '').flatMap((typed) => findWord(typed, marked, skills) ?? []);
}

function findWord(typed: string, marked: readonly string[], skills: readonly string[]): FoundWord | undefined {
  const all = [...marked, ...skills];
  const same = all.find((word) => plain(word) === typed);
  if (same) return { typed, found: same, how: 'typed' };
  const longer = all.find((word) => plain(word).startsWith(typed));
  if (longer) return { typed, found: longer, how: 'start' };
  // Only what the engine has marked: it has decided that this is the word that was meant.
  const meant = marked.find((word) => isSlip(typed, plain(word)));
  return meant ? { typed, found: meant, how: 'misspelt' } : undefined;
}

/** Are two words one or two slips apart: a letter more, less, other, or two that changed places? */
function isSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 2) return false;
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min(
        (rows[row - 1]?.[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (rows[row - 1]?.[column - 1] ?? 0) + same,
      );
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) least = Math.min(least, (rows[row - 2]?.[column - 2] ?? 0) + 1);
      line.push(least);
    }
    rows.push(line);
  }
  return (rows[one.length]?.[other.length] ?? 3) <= 2;
}
