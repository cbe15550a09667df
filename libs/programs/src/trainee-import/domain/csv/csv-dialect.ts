import { findHeaderLine, HEADER_SEARCH_RECORDS } from '../columns/header-line';
import { isBlankRecord, type RawRecord } from '../raw-record';
import { CsvScanner } from './csv-scanner';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter that Excel's first line `sep=;` names, else null. */
export function declaredDelimiter(text: string): Delimiter | null {
  const declared = /^\uFEFF?"?sep=(.)"?[\t ,;]*(?:\r|\n|$)/i.exec(text)?.[1];
  return DELIMITERS.find((delimiter) => delimiter === declared) ?? null;
}

/** The first records of a text, read with a delimiter; the last is left out when it may be cut off. */
export function firstRecords(text: string, delimiter: string, whole: boolean): RawRecord[] {
  const scanner = new CsvScanner(delimiter);
  const records = scanner.push(text);
  if (whole) records.push(...scanner.end());
  return records.filter((record) => !isBlankRecord(record)).slice(0, HEADER_SEARCH_RECORDS * 2);
}

/** Share of records with the commonest number of cells, when that is two or more. */
function regularity(records: readonly RawRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts)
    if (width >= 2) best = Math.max(best, count / records.length + Math.min(width, 30) / 1000);
  return best;
}

/**
 * The delimiter under which the file reads best: first by the headers that it lets one recognise, then by how regular the records
 * are. Delimiters inside quoted cells do not count, because each candidate reads the records as a whole.
 */
export function detectDelimiter(head: string, whole: boolean, mapped: ReadonlySet<string>): Delimiter {
  const declared = declaredDelimiter(head);
  if (declared !== null) return declared;
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    if (!head.includes(delimiter)) continue;
    const records = firstRecords(head, delimiter, whole);
    if (records.length === 0) continue;
    const score = (findHeaderLine(records, mapped)?.score ?? 0) * 2 + regularity(records);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
