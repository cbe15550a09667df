import type { Span } from '../../text/span';
import type { PostLine } from '../layout/post-lines';

/** A piece of a head line: "Acme | Senior Engineer | Remote" has three. */
export interface Cell extends Span {
  readonly text: string;
  /** The number of its line among the lines with words. */
  readonly line: number;
  readonly bullet: boolean;
}

const BETWEEN = /\s*[|•·\t]\s*|\s+[-–]\s+|\s+@\s+|\s*\/\/\s*|:\s+(?=[\p{Lu}[]|https?:)/gu;
/** What a page shows around a post. */
const FURNITURE =
  /^(?:(?:log ?in|sign ?(?:up|in)|register|menu|home|search|share|save|back|jobs|apply(?: now)?|view all|close|next|previous|print|report|all jobs)(?:[\s|/·•]+|$))+$/i;
/** Lines at the top in which title, firm and terms stand. */
const HEAD_LINES = 14;

/** The cells of the first lines, in order; long lines of prose are left out. */
export function headCells(lines: readonly PostLine[]): Cell[] {
  const cells: Cell[] = [];
  lines.slice(0, HEAD_LINES).forEach((line, number) => {
    const barred = line.text.split('|').length > 2;
    if (line.text.length > 160 && !barred) return;
    cells.push(...cellsOf(line, number));
  });
  return cells;
}

function cellsOf(line: PostLine, number: number): Cell[] {
  const cells: Cell[] = [];
  const words = line.text.slice(0, 600);
  // In "Acme | Senior Engineer - Payments | Remote" the bars alone part.
  const between = words.includes('|') ? /\s*\|\s*/g : BETWEEN;
  let from = 0;
  const add = (until: number): void => {
    const piece = words.slice(from, until);
    let text = piece.trim();
    let start = line.start + from + (piece.length - piece.trimStart().length);
    // "[Acme] - [Senior Engineer - Web] - [Lyon]"
    const bracketed = /^\[[^[\]]+\]$/.test(text);
    if (bracketed) {
      start += 1;
      text = text.slice(1, -1);
    }
    if (text.trim() !== '' && !FURNITURE.test(text))
      cells.push({ text, start, end: start + text.length, line: number, bullet: line.bullet });
  };
  for (const match of words.matchAll(between)) {
    if (isInBracket(words, match.index)) continue;
    add(match.index);
    from = match.index + match[0].length;
  }
  add(words.length);
  return cells;
}

const isInBracket = (words: string, at: number): boolean => {
  const open = words.lastIndexOf('[', at);
  return open >= 0 && words.lastIndexOf(']', at) < open && words.indexOf(']', at) > 0;
};
