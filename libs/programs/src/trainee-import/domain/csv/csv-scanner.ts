import { TraineeFileError } from '../trainee-file-error';
import type { RawRecord } from '../raw-record';
import { type CellsState, cellsOfLine, newCellsState, readCells } from './csv-cells';

interface PhysicalLine {
  readonly number: number;
  readonly text: string;
  readonly end: string;
}

const LINE_END = /\r\n|\n|\r/g;
/** A quoted cell may span this much; a quote still open beyond it was never meant to be closed. */
const MAX_RECORD_LINES = 200;
const MAX_RECORD_LENGTH = 64 * 1024;
const MAX_LINE_LENGTH = 1024 * 1024;

/**
 * Turns the text of a CSV file, pushed piece by piece, into records. csv-parse cannot find its way back after a quote that is
 * opened and never closed: it swallows every record up to the next quote. Here the physical lines are kept until their record
 * is known to be whole; when it turns out not to be, the first line alone is given up and reading resumes at the second.
 */
export class CsvScanner {
  /** Cells in the header line, once known: a line inside an open quote that has as many is a row of its own. */
  expectedCells: number | null = null;
  private readonly lines: PhysicalLine[] = [];
  private rest = '';
  private lineNumber = 1;

  constructor(private readonly delimiter: string) {}

  push(text: string): RawRecord[] {
    this.split(text, false);
    return this.takeRecords(false);
  }

  end(): RawRecord[] {
    this.split('', true);
    return this.takeRecords(true);
  }

  private split(text: string, last: boolean): void {
    let all = this.rest + text;
    // A carriage return at the very end may be half of \r\n.
    const held = !last && all.endsWith('\r') ? '\r' : '';
    if (held !== '') all = all.slice(0, -1);
    let from = 0;
    LINE_END.lastIndex = 0;
    for (let match = LINE_END.exec(all); match !== null; match = LINE_END.exec(all)) {
      this.addLine(all.slice(from, match.index), match[0]);
      from = LINE_END.lastIndex;
    }
    this.rest = all.slice(from) + held;
    if (last && this.rest !== '') {
      this.addLine(this.rest, '');
      this.rest = '';
    }
    if (this.rest.length > MAX_LINE_LENGTH) this.refuseLine(this.lineNumber);
  }

  private addLine(text: string, end: string): void {
    if (text.length > MAX_LINE_LENGTH) this.refuseLine(this.lineNumber);
    this.lines.push({ number: this.lineNumber, text, end });
    this.lineNumber += 1;
  }

  private refuseLine(line: number): never {
    throw new TraineeFileError('line_too_long', { line, limit: MAX_LINE_LENGTH });
  }

  private takeRecords(last: boolean): RawRecord[] {
    const records: RawRecord[] = [];
    let at = 0;
    while (at < this.lines.length) {
      const line = this.lines[at] as PhysicalLine;
      if (!line.text.includes('"')) {
        at += 1;
        if (line.text.trim() !== '') records.push({ line: line.number, cells: line.text.split(this.delimiter) });
        continue;
      }
      const taken = this.takeQuoted(at, last);
      if (taken === null) break;
      records.push(taken.record);
      at += taken.lines;
    }
    this.lines.splice(0, at);
    return records;
  }

  /** The record that starts at line `at`, or null when more of the file is needed to know. */
  private takeQuoted(at: number, last: boolean): { record: RawRecord; lines: number } | null {
    const first = this.lines[at] as PhysicalLine;
    const state = newCellsState();
    readCells(first.text, this.delimiter, state);
    let used = 1;
    let length = first.text.length;
    let whole = true;
    while (state.open !== null && whole) {
      const next = this.lines[at + used];
      if (next === undefined && !last && length <= MAX_RECORD_LENGTH && used < MAX_RECORD_LINES) return null;
      whole = next !== undefined && this.continues(next, (this.lines[at + used - 1] as PhysicalLine).end, state);
      used += 1;
      length += next?.text.length ?? 0;
      whole &&= used <= MAX_RECORD_LINES && length <= MAX_RECORD_LENGTH;
    }
    // A cell that swallowed the start of another on the same line.
    if (used === 1 && state.opensInside && state.cells.length !== this.expectedCells) whole = false;
    if (whole) return { record: { line: first.number, cells: state.cells }, lines: used };
    return { record: this.givenUp(first), lines: 1 };
  }

  /** Reads `next` as the continuation of an open cell; false when it shows that the quote was left unclosed. */
  private continues(next: PhysicalLine, endBefore: string, state: CellsState): boolean {
    if (this.looksLikeRow(next.text)) return false;
    state.open += endBefore === '' ? '' : '\n';
    readCells(next.text, this.delimiter, state);
    return !state.opensInside;
  }

  private looksLikeRow(text: string): boolean {
    const cells = cellsOfLine(text, this.delimiter);
    if (cells === null || cells.length < 2) return false;
    const hasMail = cells.some((cell) => /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(cell));
    if (this.expectedCells === null) return hasMail && cells.length >= 3;
    // The line that closes the open cell has one quote more than pairs.
    if (cells.length !== this.expectedCells || text.split('"').length % 2 === 0) return false;
    return hasMail || cells.some((cell) => /\d{5}/.test(cell.replace(/[\s-]/g, '')));
  }

  /** A line whose quote stays open: text when its quotes pair up and it has the right number of cells, else untrusted. */
  private givenUp(line: PhysicalLine): RawRecord {
    const state = newCellsState();
    readCells(line.text, this.delimiter, state, true);
    const paired = state.cells.every((cell) => (cell.split('"').length - 1) % 2 === 0);
    if (paired && state.cells.length === this.expectedCells) return { line: line.number, cells: state.cells };
    return { line: line.number, cells: state.cells, unclosedQuote: true };
  }
}
