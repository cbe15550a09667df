import type { HighlightFragment } from '../search-engine';
import { fragmentsOf, LIST_SEPARATOR, type Range } from '../text/highlight';

/** Marks around what the engine found: characters for private use, which no text of ours has. */
export const OPEN = '\ue000';
export const CLOSE = '\ue001';

/** A text without its marks, and where they stood. */
export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** Reads a field's text with marks; null where nothing is marked. */
export function readMarked(value: unknown): MarkedText | null {
  const marked = joined(value);
  if (!marked.includes(OPEN)) return null;
  const ranges: Range[] = [];
  let text = '';
  for (const piece of marked.split(OPEN)) {
    const [inside, outside] = piece.split(CLOSE);
    if (outside === undefined) {
      text += inside;
      continue;
    }
    // The engine marks the typed part of a word; people read words.
    const rest = /^[\p{L}\p{M}\p{N}]*/u.exec(outside)![0];
    ranges.push({ start: text.length, end: text.length + inside!.length + rest.length });
    text += inside + outside;
  }
  return { text, ranges };
}

/** The marked text as fragments, cut from how it is `shown`, if that is spelt otherwise letter by letter; null where nothing is marked. */
export function fragmentsOfMarked(value: unknown, shown: unknown): HighlightFragment[] | null {
  const marked = readMarked(value);
  return marked && fragmentsOf(shown === undefined ? marked.text : joined(shown), marked.ranges);
}

const joined = (value: unknown): string =>
  (Array.isArray(value) ? value : [value]).filter((part) => typeof part === 'string').join(LIST_SEPARATOR);
