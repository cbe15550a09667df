import { shownAddress } from '../docx/html-text';
import { readingOrder, twoColumns } from './columns';
import type { Page, Piece } from './pdf-page';
import { type Row, rightOf, rowText } from './rows';

type IsHeading = (text: string) => boolean;

/** How much larger than other letters those of a name are. */
const LARGE = 1.3;

/**
 * The lines of each page in reading order; an empty one where the page leaves a gap. Two columns that go on over several pages are
 * read one after the other, the one with the largest letters, which are the name, first.
 */
export function linesOfPages(pages: readonly Page[], isHeading: IsHeading): string[][] {
  const pieces = pages.map(withLinks);
  const columns = pieces.map((own) => twoColumns(own, isHeading));
  const [first] = columns;
  const linesOf = (part: readonly Piece[]): string[] => spaced(readingOrder(part, isHeading));
  if (!first || pages.length < 2) {
    if (first && isNameIn(first.right, pieces[0]!))
      return [[...linesOf(first.above), ...linesOf(first.right), ...linesOf(first.left), ...linesOf(first.below)]];
    return pieces.map(linesOf);
  }
  const flow = columns.slice(1).map((own, at) => {
    if (own && Math.abs(own.x - first.x) < 0.06 * pages[at + 1]!.width) return own;
    const rest = pieces[at + 1]!;
    if (rest.every((piece) => piece.x > first.x - 8)) return { ...first, above: [], left: [], right: rest, below: [] };
    if (rest.every((piece) => rightOf(piece) < first.x + 8))
      return { ...first, above: [], left: rest, right: [], below: [] };
    return null;
  });
  if (first.below.length > 0 || flow.some((own) => own === null)) return pieces.map(linesOf);
  const all = [first, ...flow.map((own) => own!)];
  const order = isNameIn(first.right, pieces[0]!) ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const columnsInTurn = order.flatMap((side) => all.map((own) => linesOf(own[side])));
  return [
    linesOf(first.above),
    ...columnsInTurn,
    ...all.slice(1).map((own) => linesOf([...own.above, ...own.below])),
  ].filter((lines) => lines.length > 0);
}

/** Do the page's largest letters stand among these pieces? */
function isNameIn(column: readonly Piece[], page: readonly Piece[]): boolean {
  const heights = page.map(({ height }) => height).toSorted((a, b) => a - b);
  const largest = heights.at(-1) ?? 0;
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  return largest > LARGE * usual && column.some(({ height }) => height === largest);
}

function spaced(rows: readonly Row[]): string[] {
  const usual = usualStep(rows);
  const lines: string[] = [];
  rows.forEach((row, at) => {
    const step = at === 0 ? 0 : row.y - rows[at - 1]!.y;
    if (at > 0 && (step < 0 || step > 1.45 * Math.max(usual, row.height))) lines.push('');
    lines.push(rowText(row));
  });
  return lines;
}

/** The distance of most lines from the one above. */
function usualStep(rows: readonly Row[]): number {
  const steps = rows
    .slice(1)
    .map((row, at) => row.y - rows[at]!.y)
    .filter((step) => step > 0)
    .toSorted((a, b) => a - b);
  return steps[Math.floor(steps.length / 3)] ?? 12;
}

/** The upright pieces; what is a link and does not say so carries its address behind its last piece. */
function withLinks({ pieces, links }: Page): Piece[] {
  const shown: Piece[] = pieces.filter(
    (piece) => piece.upright && piece.width >= 0 && Number.isFinite(piece.x + piece.y),
  );
  for (const link of links) {
    const own = shown.flatMap((piece, at) => (lies(piece, link) ? [at] : []));
    const last = own.at(-1);
    if (last === undefined || own.length > 12) continue;
    const address = shownAddress(link.url, own.map((at) => shown[at]!.text).join(''));
    const piece = shown[last]!;
    // The width stays: what is added takes no room on the page.
    if (address !== '') shown[last] = { ...piece, text: `${piece.text.trimEnd()}${address}` };
  }
  return shown;
}

function lies(piece: Piece, { left, right, top, bottom }: Page['links'][number]): boolean {
  const middle = piece.y - piece.height / 3;
  const shared = Math.min(rightOf(piece), right) - Math.max(piece.x, left);
  const inside = middle > top - 1 && middle < bottom + 1;
  return inside && piece.text.trim() !== '' && shared > 0.5 * Math.min(piece.width, right - left);
}
