import type { Reading } from '../reading';
import { glued, isMark, type Token } from './tokens';

/** What lies between two separators: readings, the words that are left, in order. */
export type Element =
  | { readonly kind: 'reading'; readonly reading: Reading; readonly from: number; readonly until: number }
  | { readonly kind: 'word'; readonly word: string; readonly from: number; readonly until: number };

/** A separator parts items (","), opens or closes a nested list, heads one (":", " - "), or joins ("and", "/"). */
export type Separator = 'item' | 'open' | 'close' | 'head' | 'dash' | 'join' | 'sentence' | 'line' | 'edge';

export interface Chunk {
  readonly elements: readonly Element[];
  readonly before: Separator;
  readonly after: Separator;
  readonly line: number;
  readonly depth: number;
}

const JOINING = new Set(['and', 'or', 'aur', 'plus', 'اور', 'و', 'und', 'et', 'y', 'nor']);

/** Cuts the tokens at everything that parts one item from the next. Marks that mean nothing here are passed over. */
export function layOut(
  tokens: readonly Token[],
  readings: readonly Reading[],
  masked: readonly boolean[] | null,
): Chunk[] {
  const startsAt = new Map(readings.map((reading) => [reading.from, reading]));
  const chunks: Chunk[] = [];
  let elements: Element[] = [];
  let before: Separator = 'edge';
  let line = 0;
  let depth = 0;
  const close = (after: Separator): void => {
    if (elements.length > 0) {
      chunks.push({ elements, before, after, line, depth });
      elements = [];
      before = after;
    } else if (rank(after) > rank(before)) before = after;
  };
  for (let at = 0; at < tokens.length;) {
    const reading = startsAt.get(at);
    if (reading) {
      elements.push({ kind: 'reading', reading, from: at, until: reading.until });
      at = reading.until;
      continue;
    }
    const separator = masked?.[at] ? 'item' : separatorAt(tokens, at);
    if (separator) {
      close(separator);
      if (separator === 'open') depth++;
      if (separator === 'close') depth = Math.max(0, depth - 1);
      if (separator === 'line' && tokens[at]!.text === '\n') {
        line++;
        depth = 0;
      }
      at++;
    } else if (tokens[at]!.kind === 'mark') at++;
    else {
      const until = wordEnd(tokens, at, startsAt);
      elements.push({ kind: 'word', word: wordOf(tokens, at, until), from: at, until });
      at = until;
    }
  }
  close('edge');
  return chunks;
}

const ORDER: readonly Separator[] = ['join', 'item', 'dash', 'head', 'open', 'close', 'sentence', 'line', 'edge'];
const rank = (separator: Separator): number => ORDER.indexOf(separator);

/** A word that is left: letters and digits with what joins them ("hands-on", "XYZ.js", "don't", "H2O"). */
function wordEnd(tokens: readonly Token[], from: number, startsAt: ReadonlyMap<number, Reading>): number {
  let until = from + 1;
  while (until < tokens.length && glued(tokens, until) && !startsAt.has(until)) {
    const joint = isMark(tokens[until], "-_.'&") && glued(tokens, until + 1) && tokens[until + 1]?.kind !== 'mark';
    if (joint && !startsAt.has(until + 1)) until += 2;
    else if (tokens[until]!.kind !== 'mark') until++;
    else break;
  }
  while (isMark(tokens[until], '+#') && glued(tokens, until) && tokens[until - 1]!.kind === 'word') until++;
  return until;
}

const wordOf = (tokens: readonly Token[], from: number, until: number): string =>
  tokens
    .slice(from, until)
    .map((token) => token.key)
    .join('');

function separatorAt(tokens: readonly Token[], at: number): Separator | null {
  const token = tokens[at]!;
  if (token.kind === 'number') return null;
  if (token.kind === 'word') return JOINING.has(token.key) && !isHyphenPart(tokens, at) ? 'join' : null;
  switch (token.text) {
    case '\n':
    case '\t':
    case '•':
      return 'line';
    case ',':
    case ';':
    case '|':
    case '"':
    case '>':
    case '<':
    case '=':
    case '\\':
      return 'item';
    case '(':
    case '[':
    case '{':
      return 'open';
    case ')':
    case ']':
    case '}':
      return 'close';
    case ':':
      return 'head';
    case '/':
    case '&':
      return 'join';
    case '+':
      return tokens[at + 1] && tokens[at + 1]!.kind !== 'mark' && tokens[at - 1]?.kind !== 'number' ? 'join' : null;
    case '–':
      return 'dash';
    case '-':
      return glued(tokens, at) && glued(tokens, at + 1) && tokens[at + 1]?.kind !== 'number' ? null : 'dash';
    case '.':
    case '!':
    case '?':
      return glued(tokens, at + 1) && tokens[at + 1]?.kind !== 'mark' ? null : 'sentence';
    case '*':
      return glued(tokens, at) ? null : 'line';
    default:
      return /[\p{So}\p{Emoji_Presentation}]/u.test(token.text) ? 'line' : null;
  }
}

const isHyphenPart = (tokens: readonly Token[], at: number): boolean =>
  (glued(tokens, at) && isMark(tokens[at - 1], "-'")) || (glued(tokens, at + 1) && isMark(tokens[at + 1], "-'"));
