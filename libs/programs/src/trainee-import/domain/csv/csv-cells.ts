/** Where the reading of a record stands at the end of a physical line. */
export interface CellsState {
  readonly cells: string[];
  /** The text so far of a quoted cell that is still open, else null. */
  open: string | null;
  /** True when a quote inside an open cell stood where a cell would begin: the sign of an earlier quote left unclosed. */
  opensInside: boolean;
}

export const newCellsState = (): CellsState => ({ cells: [], open: null, opensInside: false });

/**
 * Reads the cells of one physical line (without its line end) into `state`. A quote is special only at the start of a cell,
 * doubled, or before a delimiter or the line's end; any other is text. With `lenient` a quoted cell that would stay open at the
 * end of the line, or swallow the start of another, is taken as unquoted text.
 */
export function readCells(line: string, delimiter: string, state: CellsState, lenient = false): void {
  let at = 0;
  if (state.open !== null) at = readQuoted(line, 0, delimiter, state);
  while (state.open === null && at <= line.length) {
    let start = at;
    while (line[start] === ' ') start += 1;
    if (line[start] === '"') {
      const cellsBefore = state.cells.length;
      state.open = '';
      const next = readQuoted(line, start + 1, delimiter, state);
      if (!lenient || (state.open === null && !state.opensInside)) {
        at = next;
        continue;
      }
      state.open = null;
      state.opensInside = false;
      state.cells.length = cellsBefore;
    }
    const end = line.indexOf(delimiter, at);
    state.cells.push(end < 0 ? line.slice(at) : line.slice(at, end));
    at = end < 0 ? line.length + 1 : end + 1;
  }
}

/** Continues an open quoted cell from `at`; returns where the next cell starts (past the end when the line is used up). */
function readQuoted(line: string, from: number, delimiter: string, state: CellsState): number {
  let at = from;
  for (;;) {
    const quote = line.indexOf('"', at);
    if (quote < 0) {
      state.open += line.slice(at);
      return line.length + 1;
    }
    state.open += line.slice(at, quote);
    if (line[quote + 1] === '"') {
      state.open += '"';
      at = quote + 2;
      continue;
    }
    let after = quote + 1;
    while (line[after] === ' ') after += 1;
    if (after >= line.length || line[after] === delimiter) {
      state.cells.push(state.open as string);
      state.open = null;
      return after + 1;
    }
    if (beginsCell(line, quote, delimiter)) state.opensInside = true;
    state.open += '"';
    at = quote + 1;
  }
}

function beginsCell(line: string, quote: number, delimiter: string): boolean {
  let before = quote - 1;
  while (line[before] === ' ') before -= 1;
  return before < 0 || line[before] === delimiter;
}

/** The cells of a line on its own, or null when its quotes do not balance. */
export function cellsOfLine(line: string, delimiter: string): string[] | null {
  if (!line.includes('"')) return line.split(delimiter);
  const state = newCellsState();
  readCells(line, delimiter, state);
  return state.open === null ? state.cells : null;
}
