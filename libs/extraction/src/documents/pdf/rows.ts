import type { Piece } from './pdf-page';

/** Pieces on one baseline, from left to right. */
export interface Row {
  readonly y: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

export const rightOf = (piece: Piece): number => piece.x + piece.width;

/** Pieces by baselines, from the top: those that are within a third of a letter of one another stand on one. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const sorted = pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.y - b.y || a.x - b.x);
  const rows: { y: number; height: number; pieces: Piece[] }[] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row && piece.y - row.y <= Math.max(1.5, 0.34 * Math.min(row.height, piece.height))) {
      row.pieces.push(piece);
      row.height = Math.max(row.height, piece.height);
    } else rows.push({ y: piece.y, height: piece.height, pieces: [piece] });
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x - b.x);
  return rows;
}

/** What stands between two pieces of a row: nothing within a word, a space between words, a tab where there is a gap. */
function between(left: Piece, right: Piece): string {
  const gap = right.x - rightOf(left);
  const size = Math.max(Math.min(left.height, right.height), 1);
  if (gap > 1.8 * size) return '\t';
  if (/\s$/.test(left.text) || /^\s/.test(right.text)) return '';
  return gap > 0.15 * size ? ' ' : '';
}

/** The words of a row. */
export function rowText({ pieces }: Row): string {
  let text = '';
  pieces.forEach((piece, at) => {
    if (at > 0) {
      const parting = between(pieces[at - 1]!, piece);
      text = parting === '\t' ? `${text.trimEnd()}\t` : text + parting;
      text += parting === '\t' ? piece.text.trimStart() : piece.text;
    } else text = piece.text;
  });
  return unspaced(text.trim());
}

/** "E D U C A T I O N" is a word that is set widely; two spaces part its words. */
const unspaced = (text: string): string =>
  /^(?:[\p{L}&] ){3,}[\p{L}&]$|^(?:[\p{L}&] ){2,}\s+(?:[\p{L}&] *){2,}$/u.test(text)
    ? text.replace(/(\S) (?=\S)/g, '$1').replace(/\s{2,}/g, ' ')
    : text;
