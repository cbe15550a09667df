import type { RawRecord } from '../raw-record';
import { cleanText } from '../text/clean-text';
import { foldHeader } from '../columns/fold-header';

/** Why a record below the header is not a row of the table. */
export type SkipReason = 'blank' | 'repeated_header' | 'totals' | 'footer' | 'section';

const TOTALS =
  /^(?:(?:grand|sub|overall|net)[ -]?)?totals?\b|^(?:sum|count|average|avg|mean|minimum|maximum|(?:no\.?|number) of (?:students|trainees|records|graduates|participants))\b|^کل\b|^میزان/i;
const FOOTER =
  /^(?:prepared|checked|approved|verified|generated|printed|exported|signed|compiled|submitted|reviewed|issued) (?:by|on|at|date)\b|^(?:signature|sign|stamp|seal|note|nb|n\.b|remarks?|disclaimer|source|date|dated|page|report|confidential|copyright|©|end of|this is a|for official|director|principal|coordinator|project manager|manager|in ?-?charge|dean|head of|ceo|controller|thank)\b/i;
const SECTION =
  /^(?:batch|section|group|campus|cohort|session|centre|center|shift|semester|quarter|class|city|district|course|program|programme|trade)\b/i;

/** Recognises totals, repeated headers, signatures and section titles, which are no rows and are counted apart. */
export class SkipRules {
  private readonly folded: readonly string[];
  private readonly firstHeader: string;

  constructor(headers: readonly string[]) {
    this.folded = headers.map(foldHeader);
    this.firstHeader = headers.find((header) => header !== '')?.toLowerCase() ?? '';
  }

  /** Null for a row. */
  reasonToSkip(record: RawRecord): SkipReason | null {
    const { cells } = record;
    let filled = 0;
    let first = '';
    for (const cell of cells) {
      if (cell === '' || cell.trim() === '') continue;
      filled += 1;
      if (filled === 1) first = cell;
    }
    if (filled === 0) return record.unclosedQuote ? null : 'blank';
    if (filled > 1 && this.repeatsHeader(cells, first)) return 'repeated_header';
    if (!cells.some((cell) => /[\p{L}\p{N}]/u.test(cell))) return record.unclosedQuote ? null : 'blank';
    if (filled > Math.max(2, this.folded.length * 0.5)) return null;
    if (cells.some((cell) => cell.includes('@'))) return null;
    return this.sparseReason(cleanText(first), filled);
  }

  private repeatsHeader(cells: readonly string[], first: string): boolean {
    if (cleanText(first).toLowerCase() !== this.firstHeader) return false;
    const same = cells.filter((cell, column) => cell.trim() !== '' && foldHeader(cell) === this.folded[column]).length;
    return same >= 2 && same * 2 > this.folded.filter((header) => header !== '').length;
  }

  private sparseReason(first: string, filled: number): SkipReason | null {
    if (TOTALS.test(first)) return 'totals';
    if (FOOTER.test(first) && filled <= 4) return 'footer';
    if (filled > 1) return null;
    if (first.split(' ').length >= 6) return 'footer';
    return SECTION.test(first) ? 'section' : null;
  }
}
