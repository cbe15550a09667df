import type { HighlightFragment } from '../search-engine';

/** A stretch of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const LONGEST = 300;
const LEAD = 80;

/** How a list of values reads as one text. */
export const LIST_SEPARATOR = ', ';

/** The text cut into matched and other pieces; of a long one, about 300 characters around the first match. */
export function fragmentsOf(text: string, ranges: readonly Range[]): HighlightFragment[] {
  const window = windowAround(text, ranges[0]?.start ?? 0);
  const fragments: HighlightFragment[] = [];
  const push = (start: number, end: number, matched: boolean) => {
    if (end > start) fragments.push({ text: text.slice(start, end), matched });
  };
  if (window.start > 0) fragments.push({ text: '…', matched: false });
  let position = window.start;
  for (const { start, end } of ranges) {
    if (end <= position || start >= window.end) continue;
    const from = Math.max(start, position);
    const to = Math.min(end, window.end);
    push(position, from, false);
    push(from, to, true);
    position = to;
  }
  push(position, window.end, false);
  if (window.end < text.length) fragments.push({ text: '…', matched: false });
  return fragments;
}

function windowAround(text: string, match: number): Range {
  if (text.length <= LONGEST) return { start: 0, end: text.length };
  const earliest = Math.max(0, Math.min(match - LEAD, text.length - LONGEST));
  const start = earliest === 0 ? 0 : afterSpace(text, earliest, match);
  const latest = Math.min(text.length, start + LONGEST);
  const end = latest === text.length ? latest : beforeSpace(text, latest, Math.max(start, match));
  return { start, end };
}

function afterSpace(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space === -1 || space >= limit ? wholeCharacter(text, Math.min(from, limit)) : space + 1;
}

function beforeSpace(text: string, to: number, limit: number): number {
  const space = text.lastIndexOf(' ', to);
  return space <= limit ? wholeCharacter(text, to) : space;
}

/** Not between the halves of a surrogate pair. */
const wholeCharacter = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);
