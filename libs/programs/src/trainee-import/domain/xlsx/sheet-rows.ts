import type { RawRecord, RecordBatches } from '../raw-record';
import { type NumberFormat, shownNumber } from './number-format';
import { readRelations, RichText, unescapeText, type Workbook, type WorkbookSheet } from './workbook-parts';
import { attribute, XmlTokens, type XmlHandler } from './xml-tokens';

const PLAIN: NumberFormat = { kind: 'plain' };
/** Columns beyond this are no table of trainees. */
const MAX_COLUMNS = 512;

/** The zero-based column of a cell reference: `A7` → 0, `AB7` → 27. */
export function columnOfReference(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) & 0xdf;
    if (value < 65 || value > 90) break;
    column = column * 26 + value - 64;
  }
  return column - 1;
}

/** An attribute as nearly every writer writes it; the careful reading is for the rest. */
function quick(attributes: string, mark: string, name: string): string | null {
  const at = attributes.indexOf(mark);
  if (at < 0) return /[':\n\t]/.test(attributes) ? attribute(attributes, name) : null;
  return attributes.slice(at + mark.length, attributes.indexOf('"', at + mark.length));
}

/** Builds records from the events of a sheet's XML. */
class RowBuilder implements XmlHandler {
  readonly records: RawRecord[] = [];
  private readonly rich = new RichText();
  private row = 0;
  private column = -1;
  private cells: string[] = [];
  private type = 'n';
  private format: NumberFormat = PLAIN;
  private reference = '';
  private value = '';
  private formula = '';
  private inside: 'v' | 'f' | 'is' | null = null;
  private inData = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly links: ReadonlyMap<string, string>,
  ) {}

  open(name: string, attributes: string): void {
    if (name === 'sheetData') this.inData = true;
    if (!this.inData) return;
    if (name === 'c') this.startCell(attributes);
    else if (name === 'v' || name === 'f') this.inside = name;
    else if (name === 'is') {
      this.inside = 'is';
      this.rich.start();
    } else if (name === 'row') {
      this.row = Number(quick(attributes, ' r="', 'r') ?? this.row + 1);
      this.column = -1;
      this.cells = [];
    } else if (this.inside === 'is') this.rich.open(name);
  }

  text(text: string): void {
    if (this.inside === 'v') this.value += text;
    else if (this.inside === 'f') this.formula += text;
    else if (this.inside === 'is') this.rich.text(text);
  }

  close(name: string): void {
    if (name === 'sheetData') this.inData = false;
    else if (name === 'v' || name === 'f') this.inside = null;
    else if (name === 'is' && this.inside === 'is') {
      this.inside = null;
      this.value = this.rich.value();
    } else if (name === 'c' && this.inData) this.endCell();
    else if (name === 'row' && this.inData) this.records.push({ line: this.row, cells: this.cells });
    else if (this.inside === 'is') this.rich.close(name);
  }

  private startCell(attributes: string): void {
    this.reference = quick(attributes, ' r="', 'r') ?? '';
    this.column = this.reference === '' ? this.column + 1 : columnOfReference(this.reference);
    this.type = quick(attributes, ' t="', 't') ?? 'n';
    this.format = this.workbook.formats[Number(quick(attributes, ' s="', 's') ?? 0)] ?? PLAIN;
    this.value = '';
    this.formula = '';
  }

  private endCell(): void {
    if (this.column < 0 || this.column >= MAX_COLUMNS) return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = this.linked(this.shown());
  }

  private shown(): string {
    if (this.type === 's') return this.workbook.sharedStrings[Number(this.value)] ?? '';
    if (this.type === 'b') return this.value.trim() === '1' ? 'TRUE' : 'FALSE';
    if (this.type === 'd') return this.value.slice(0, 10);
    if (this.type === 'str') return unescapeText(this.value);
    return this.type === 'n' ? shownNumber(this.value, this.format, this.workbook.date1904) : this.value;
  }

  /** A link's target stands in for a text such as "GitHub" or "send mail" that only labels it. */
  private linked(shown: string): string {
    const target = this.links.get(this.reference) ?? /^\s*HYPERLINK\(\s*"([^"]+)"/i.exec(this.formula)?.[1];
    if (target === undefined || shown.includes('@') || shown.includes('/')) return shown;
    const mail = /^mailto:([^?]+)/i.exec(target)?.[1];
    if (mail !== undefined) return decodeURIComponentSafely(mail);
    return /^https?:\/\/(?:[\w-]+\.)?(?:github|linkedin)\.com\//i.test(target) ? target : shown;
  }
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Cell reference → target of the cell's link. The links stand after the rows, so a sheet with some is read twice. */
async function readLinks(workbook: Workbook, sheet: WorkbookSheet): Promise<Map<string, string>> {
  const links = new Map<string, string>();
  const relations = await readRelations(workbook.archive, sheet.part);
  if (![...relations.values()].some(({ type }) => type.endsWith('/hyperlink'))) return links;
  const tokens = new XmlTokens({
    open(name, attributes) {
      if (name !== 'hyperlink') return;
      const target = relations.get(attribute(attributes, 'id') ?? '')?.target;
      const reference = attribute(attributes, 'ref');
      if (target !== undefined && reference !== null) links.set(reference, target);
    },
    close: () => undefined,
    text: () => undefined,
  });
  for await (const piece of workbook.archive.text(sheet.part)) tokens.push(piece);
  return links;
}

/** The rows of a sheet as records; a record's line is the row's number. */
export async function* readSheetRows(workbook: Workbook, sheet: WorkbookSheet): RecordBatches {
  const builder = new RowBuilder(workbook, await readLinks(workbook, sheet));
  const tokens = new XmlTokens(builder);
  for await (const piece of workbook.archive.text(sheet.part)) {
    tokens.push(piece);
    if (builder.records.length > 0) yield builder.records.splice(0);
  }
  tokens.end();
}
