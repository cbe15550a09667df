/** What stands around a piece of a text: in its sentence, in its line, and what heads it. */
export interface Surroundings {
  /** Words of the same sentence before it, at most 90 characters. */
  readonly before: string;
  /** Words of the same sentence behind it, at most 90 characters. */
  readonly behind: string;
  /** The line before, when it heads this one: short, or ending in ":". */
  readonly heading: string | null;
  /** It has a cell of "A | B | C", or a line, to itself. */
  readonly alone: boolean;
}

const REACH = 90;
const CELL = /[|•·;\t]/;

export function surroundings(text: string, start: number, end: number): Surroundings {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  const before = lastSentence(text.slice(Math.max(lineStart, start - REACH), start));
  const behind = firstSentence(text.slice(end, Math.min(lineEnd, end + REACH)));
  const own = `${before}\u0000${behind}`;
  return { before, behind, heading: headingBefore(text, lineStart), alone: isAlone(own) };
}

function lastSentence(words: string): string {
  const ends = [...words.matchAll(/[.!?](?=\s+[\p{Lu}"])|[|•·;\t]/gu)];
  const last = ends.at(-1);
  return last ? words.slice(last.index + last[0].length) : words;
}

function firstSentence(words: string): string {
  const end = /[.!?](?=\s|$)|[|•·;\t]/.exec(words);
  return end ? words.slice(0, end.index) : words;
}

/** Nothing with it but what qualifies an amount. */
const isAlone = (words: string): boolean => {
  const [before = '', behind = ''] = words.split('\u0000');
  return (
    /^[\s()[\]:*\p{So}-]*(?:up to|from|~|circa|approx\.?|around|about)?[\s()[\]*:]*$/iu.test(before) &&
    behind.trim().length <= 28 &&
    !CELL.test(behind)
  );
};

function headingBefore(text: string, lineStart: number): string | null {
  if (lineStart === 0) return null;
  const above = text.slice(Math.max(0, lineStart - 160), lineStart - 1).trimEnd();
  const line = above.slice(above.lastIndexOf('\n') + 1).trim();
  return line !== '' && (line.length <= 40 || (line.endsWith(':') && line.length <= 80)) ? line : null;
}
