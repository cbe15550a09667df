import type { RawRecord } from '../raw-record';
import { cleanText } from '../text/clean-text';
import { foldHeader } from './fold-header';
import { readHeaderName } from './header-name';

/** Titles, logos and dates may stand above the header; below this many records it is not looked for. */
export const HEADER_SEARCH_RECORDS = 60;

export interface HeaderLine {
  /** Index of the record among those searched. */
  readonly index: number;
  readonly line: number;
  /** The file's own headers, cleaned; empty where a column has none. */
  readonly headers: readonly string[];
  /** For each column, the label of the group above it ("Guardian" over "Name" and "Phone"), else empty. */
  readonly groups: readonly string[];
  /** How many fields the headers name, weighed by how surely. */
  readonly score: number;
}

const looksLikeData = (cell: string): boolean =>
  /@|\d{5}|^\d+(?:\.\d+)?%?$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$|^https?:/.test(cell.replace(/(?<=\d)[\s-](?=\d)/g, ''));

const cleanCells = (record: RawRecord): string[] => record.cells.map(cleanText);

/** How well the cells of a record read as headers; `mapped` holds folded headers that an admin's map names. */
function headerScore(cells: readonly string[], mapped: ReadonlySet<string>): { score: number; fields: number } {
  const best = new Map<string, number>();
  let score = 0;
  for (const cell of cells) {
    if (cell === '') continue;
    if (mapped.has(foldHeader(cell))) score += 1;
    if (cell.length > 120 || looksLikeData(cell)) {
      score -= 0.5;
      continue;
    }
    const { meanings, foreign } = readHeaderName(cell);
    if (foreign) score += 0.3;
    for (const [meaning, confidence] of meanings.slice(0, 1)) {
      best.set(meaning, Math.max(best.get(meaning) ?? 0, meaning === 'other' ? 0.3 : confidence));
    }
  }
  for (const confidence of best.values()) score += confidence;
  best.delete('other');
  return { score, fields: best.size };
}

/**
 * The record whose cells name the most fields. Where no header is known by its words, the record of words right above the first
 * record with an e-mail address. Null when there is none: the file has no header, or it needs a map.
 */
export function findHeaderLine(records: readonly RawRecord[], mapped: ReadonlySet<string>): HeaderLine | null {
  let best: { index: number; score: number } | null = null;
  records.slice(0, HEADER_SEARCH_RECORDS).forEach((record, index) => {
    const { score, fields } = headerScore(cleanCells(record), mapped);
    const enough = fields >= 2 || (fields >= 1 && cleanCells(record).filter((cell) => cell !== '').length <= 2);
    if ((enough || mapped.size > 0) && score >= 0.9 && score > (best?.score ?? 0)) best = { index, score };
  });
  const chosen = best ?? headerAboveData(records);
  return chosen === null ? null : headerLineAt(records, chosen.index, chosen.score);
}

function headerAboveData(records: readonly RawRecord[]): { index: number; score: number } | null {
  const hasMail = (record: RawRecord) => record.cells.some((cell) => /^\s*[^\s@]+@[^\s@]+\.[a-z]{2,}\s*$/i.test(cell));
  const first = records.slice(0, HEADER_SEARCH_RECORDS).findIndex(hasMail);
  const above = records[first - 1];
  if (first < 1 || above === undefined) return null;
  const cells = cleanCells(above).filter((cell) => cell !== '');
  const width = (records[first] as RawRecord).cells.length;
  return cells.length >= 2 && cells.length * 2 >= width && !cells.some(looksLikeData)
    ? { index: first - 1, score: 0.5 }
    : null;
}

/** The header line at `index`; a line right above it that labels groups of columns lends its words to empty headers. */
export function headerLineAt(records: readonly RawRecord[], index: number, score = 1): HeaderLine {
  const record = records[index] as RawRecord;
  const own = cleanCells(record);
  const above = records[index - 1];
  const labels = above !== undefined && above.line === record.line - 1 ? cleanCells(above) : [];
  const labelled = labels.filter((label) => label !== '');
  const grouped = labelled.length > 0 && labelled.length < own.length && labels.slice(1).some((label) => label !== '');
  let group = '';
  const groups = own.map((_, column) => {
    if (grouped && labels[column]) group = labels[column] as string;
    return group;
  });
  const headers = own.map((header, column) => (header === '' && grouped ? (labels[column] ?? '') : header));
  return { index, line: record.line, headers, groups, score };
}
