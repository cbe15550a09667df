import type { TraineeField } from '../fields';
import { cleanLines, cleanText, isSpreadsheetError } from '../text/clean-text';
import { parseDate } from '../values/date-values';
import type { FieldCells, RowLayout } from './row-layout';
import type { RejectCode, RowWarning, WarningCode } from './row-issues';

/** A value that rejects its row. */
export class Rejection {
  constructor(
    readonly code: RejectCode,
    readonly column: string,
  ) {}
}

/** A lone dash is how people leave a cell empty. */
const isDash = (text: string): boolean => /^[-–—]+$/.test(text);
const PLACEHOLDER = /^(?:n\/a|n\.a\.?|nil|none|null|nan|not available|undefined|unknown|NA)$/;

/** Reads the cells of one record by field, gathering warnings; a value that rejects the row is thrown as `Rejection`. */
export class FieldReader {
  readonly warnings: RowWarning[] = [];
  private cells: readonly string[] = [];

  constructor(
    private readonly layout: RowLayout,
    private readonly thisYear: number,
  ) {}

  start(cells: readonly string[]): void {
    this.cells = cells;
    this.warnings.length = 0;
  }

  column(field: TraineeField): string {
    return this.layout.fields[field]?.column ?? '';
  }

  /** The cell's text; empty when there is none, or when it is a lone dash. */
  private raw(field: TraineeField, joint: string): { text: string; at: FieldCells } | null {
    const at = this.layout.fields[field];
    if (at === undefined) return null;
    let text = this.cells[at.indexes[0] as number] ?? '';
    for (const index of at.indexes.slice(1)) {
      const more = this.cells[index] ?? '';
      if (more.trim() !== '') text = text.trim() === '' ? more : text + joint + more;
    }
    if (text === '') return null;
    if (text.includes('\u0000')) throw new Rejection('nul_byte', at.column);
    return { text, at };
  }

  /** One line of text. */
  text(field: TraineeField): string | null {
    const found = this.raw(field, ' ');
    if (found === null) return null;
    const text = cleanText(found.text);
    if (text.includes('\uFFFD')) this.warn('text_undecodable', field);
    return text === '' || isDash(text) || isSpreadsheetError(text) ? null : text;
  }

  /** A name: text with a letter in it, and none of the words that stand for nothing. */
  name(field: TraineeField): string | null {
    const text = this.text(field);
    if (text === null || !/\p{L}/u.test(text)) return null;
    return PLACEHOLDER.test(text) || PLACEHOLDER.test(text.toLowerCase().replace(/^na$/, '')) ? null : text;
  }

  /** Several lines of text. */
  lines(field: TraineeField): string | null {
    const found = this.raw(field, '\n');
    const text = found === null ? '' : cleanLines(found.text);
    return text === '' || isDash(text) || isSpreadsheetError(text) ? null : text;
  }

  /** A value that must be right when it is given: `code` rejects the row. Errors of formulas count as given. */
  must<Value>(field: TraineeField, code: RejectCode, parse: (cell: string) => Value | null): Value | null {
    const found = this.raw(field, ' ');
    if (found === null) return null;
    const text = cleanText(found.text);
    if (text === '' || isDash(text)) return null;
    const value = parse(found.text);
    if (value === null) throw new Rejection(code, found.at.column);
    return value;
  }

  /** A value that is left empty with a warning when it is not right. */
  may<Value>(field: TraineeField, code: WarningCode, parse: (cell: string) => Value | null): Value | null {
    const text = this.text(field);
    if (text === null || PLACEHOLDER.test(text.toLowerCase())) return null;
    const value = parse(text);
    if (value === null) this.warn(code, field);
    return value;
  }

  date(field: 'date_of_birth' | 'completed_on', code: RejectCode, holds: (day: string) => boolean): string | null {
    const order = this.layout.fields[field]?.dateOrder ?? 'day-first';
    return this.must(field, code, (cell) => {
      const day = parseDate(cell, { order, thisYear: this.thisYear });
      return day !== null && holds(day) ? day : null;
    });
  }

  warn(code: WarningCode, field: TraineeField): void {
    this.warnings.push({ code, column: this.column(field) });
  }
}
