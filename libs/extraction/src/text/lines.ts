import type { Span } from './span';

/** A line of a text without what only decorates it. Offsets are those of the text. */
export interface Line extends Span {
  /** The words, without bullet, hashes, emoji and space around them. */
  readonly text: string;
  readonly bullet: boolean;
  /** Marked as a heading: by hashes. */
  readonly hashed: boolean;
  /** The line before is empty, or there is none. */
  readonly afterBlank: boolean;
}

/** Bullets, numbers of lists, emoji: whatever stands before the words. */
const BULLET =
  /^(?:\d\u20e3|[-*+•·‣⁃∙▪▫■□●○◦◆◇►▶▸➤➢➔→»›✓✔✅☑✦✧★☆–~]|\(?\d{1,2}[.)](?=\s)|[a-z][.)](?=\s)|o(?=\s{1,4}\S)|\p{Extended_Pictographic})(?:\u200d?\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}])*\s*/u;
const HASHES = /^(?:>\s?)?#{1,6}\s+/;

/** The lines that have words, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blank = true;
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf('\n', from);
    const until = found < 0 ? text.length : found;
    const line = lineOf(text, from, until, blank);
    if (line) lines.push(line);
    blank = line === null;
    from = until + 1;
  }
  return lines;
}

function lineOf(text: string, from: number, until: number, afterBlank: boolean): Line | null {
  let words = text.slice(from, until);
  let start = from + (words.length - words.trimStart().length);
  words = words.trim();
  const hashes = HASHES.exec(words)?.[0] ?? '';
  start += hashes.length;
  words = words.slice(hashes.length);
  let bullet = false;
  for (let marks = 0; marks < 3; marks++) {
    const mark = BULLET.exec(words)?.[0];
    if (!mark) break;
    bullet = true;
    start += mark.length;
    words = words.slice(mark.length);
  }
  words = words.replace(/[\s*_]+$/, '');
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  return { start, end: start + words.length, text: words, bullet, hashed: hashes !== '', afterBlank };
}
