import type { Piece } from './pdf-page';
import { type Row, rightOf, rowsOf, rowText } from './rows';

/** Finer than the gap between two columns, coarse enough to be quick. */
const BIN = 4;
const LEAST_ROWS = 4;
/** Rows of a page that are looked at; a page of prose has sixty. */
const MOST_ROWS = 1500;
const MOST_DEPTH = 6;
/** Two columns may begin so many points apart. */
const NEAR = 36;

/** A stretch of a page in two columns, and what stands above and below it. */
export interface TwoColumns {
  /** Where the gutter is. */
  readonly x: number;
  readonly above: readonly Piece[];
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
  readonly below: readonly Piece[];
}

/** The two columns that hold most of the text, if it stands in columns. */
export function twoColumns(pieces: readonly Piece[], isHeading: (text: string) => boolean): TwoColumns | null {
  const rows = rowsOf(pieces);
  if (rows.length < LEAST_ROWS || rows.length > MOST_ROWS) return null;
  const split = bestSplit(rows, isHeading);
  if (!split) return null;
  const piecesOf = (from: number, until: number): Piece[] => rows.slice(from, until).flatMap((row) => row.pieces);
  const within = piecesOf(split.from, split.until);
  const isLeft = (piece: Piece): boolean => piece.x + piece.width / 2 < split.x;
  return {
    x: split.x,
    above: piecesOf(0, split.from),
    left: within.filter(isLeft),
    right: within.filter((piece) => !isLeft(piece)),
    below: piecesOf(split.until, rows.length),
  };
}

/** Rows in the order in which people read them: what stands in columns column by column, the rest from top to bottom. */
export function readingOrder(pieces: readonly Piece[], isHeading: (text: string) => boolean, depth = 0): Row[] {
  const columns = depth < MOST_DEPTH ? twoColumns(pieces, isHeading) : null;
  if (!columns) return rowsOf(pieces);
  const { above, left, right, below } = columns;
  return [above, left, right, below].flatMap((part) => readingOrder(part, isHeading, depth + 1));
}

interface Split {
  readonly x: number;
  readonly from: number;
  readonly until: number;
  readonly score: number;
}

/** The gutter with most text on both sides of it: an upright strip that no piece of a run of rows touches. */
function bestSplit(rows: readonly Row[], isHeading: (text: string) => boolean): Split | null {
  const leftEdge = Math.min(...rows.map((row) => row.pieces[0]!.x));
  const bins = Math.ceil((Math.max(...rows.map((row) => Math.max(...row.pieces.map(rightOf)))) - leftEdge) / BIN);
  if (!(bins > 4) || bins > 2000) return null;
  const covered = rows.map((row) => coverage(row, leftEdge, bins));
  let best: Split | null = null;
  for (let bin = 2; bin < bins - 2; bin += 1) {
    for (let from = 0; from < rows.length;) {
      let until = from;
      while (until < rows.length && covered[until]![bin] === 0) until += 1;
      if (until - from >= LEAST_ROWS) {
        const split = splitAt(rows, from, until, leftEdge + (bin + 0.5) * BIN, isHeading);
        if (split && split.score > (best?.score ?? 0)) best = split;
      }
      from = until + 1;
    }
  }
  return best;
}

function coverage(row: Row, leftEdge: number, bins: number): Uint8Array {
  const covered = new Uint8Array(bins + 1);
  for (const piece of row.pieces) {
    const first = Math.max(0, Math.floor((piece.x - leftEdge) / BIN));
    const last = Math.min(bins, Math.floor((rightOf(piece) - leftEdge) / BIN));
    covered.fill(1, first, last + 1);
  }
  return covered;
}

/**
 * Is a free strip a gutter between two columns? Dates at the right margin and tables are not: there each entry of one side stands on
 * the line of one of the other. Headings on either side, or lines of their own, speak for columns.
 */
function splitAt(
  rows: readonly Row[],
  start: number,
  end: number,
  x: number,
  isHeading: (text: string) => boolean,
): Split | null {
  let from = start;
  let until = end;
  const sides = rows.map((row) => (row.pieces[0]!.x < x ? 1 : 0) + (rightOf(row.pieces.at(-1)!) > x ? 2 : 0));
  // What lies beyond the first and last row of the shorter side does not need the gutter.
  const right = (at: number): boolean => (sides[at]! & 2) !== 0;
  while (from < until && !right(from)) from += 1;
  const top = rows[from]?.y ?? 0;
  while (from > start && top - rows[from - 1]!.y < NEAR) from -= 1;
  while (until > from && !right(until - 1)) until -= 1;
  while (until < end && rows[until]!.y - rows[until - 1]!.y < NEAR) until += 1;
  let both = 0;
  const lines = { left: 0, right: 0 };
  let letters = 0;
  let rightLetters = 0;
  let headings = 0;
  for (let at = from; at < until; at += 1) {
    const side = sides[at]!;
    const isLeft = (side & 1) !== 0;
    const isRight = (side & 2) !== 0;
    if (isLeft) lines.left += 1;
    if (isRight) lines.right += 1;
    if (isLeft && isRight) both += 1;
    const text = isRight ? rowText({ ...rows[at]!, pieces: rows[at]!.pieces.filter((piece) => piece.x > x) }) : '';
    rightLetters += text.length;
    if (text !== '' && isHeading(text)) headings += 1;
    letters += isLeft ? rows[at]!.pieces.reduce((sum, piece) => (piece.x < x ? sum + piece.text.length : sum), 0) : 0;
  }
  const fewer = Math.min(lines.left, lines.right);
  if (fewer < 3) return null;
  const paired = both / fewer;
  const wide = Math.min(letters / lines.left, rightLetters / lines.right) >= 24;
  const isColumn =
    (headings > 0 && (paired < 0.9 || headings > 1)) || (paired < 0.6 && fewer >= LEAST_ROWS) || (wide && fewer >= 6);
  return isColumn ? { x, from, until, score: Math.min(letters, rightLetters) * (headings > 0 ? 2 : 1) } : null;
}
