import { TraineeFileError } from '../trainee-file-error';
import type { WorkbookArchive } from './archive';
import { builtInFormat, formatOf, type NumberFormat } from './number-format';
import { attribute, XmlTokens, type XmlHandler } from './xml-tokens';

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Path of the sheet's part in the archive. */
  readonly part: string;
}

/** What the cells of a workbook refer to. */
export interface Workbook {
  readonly archive: WorkbookArchive;
  readonly sheets: readonly WorkbookSheet[];
  /** True when day 0 is 1904-01-01 (old Macintosh workbooks). */
  readonly date1904: boolean;
  readonly sharedStrings: readonly string[];
  /** By the style index of a cell. */
  readonly formats: readonly NumberFormat[];
}

const ignore = (): void => undefined;

async function readPart(archive: WorkbookArchive, name: string, handler: Partial<XmlHandler>): Promise<void> {
  const tokens = new XmlTokens({ open: ignore, close: ignore, text: ignore, ...handler });
  for await (const piece of archive.text(name)) tokens.push(piece);
  tokens.end();
}

export interface Relation {
  readonly type: string;
  readonly target: string;
}

/** The relations of a part, by id, with targets as paths from the archive's root (external targets stay as they are). */
export async function readRelations(archive: WorkbookArchive, part: string): Promise<Map<string, Relation>> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const relations = new Map<string, Relation>();
  await readPart(archive, `${folder}_rels/${part.slice(slash + 1)}.rels`, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attribute(attributes, 'Target') ?? '';
      const external = attribute(attributes, 'TargetMode') === 'External';
      relations.set(attribute(attributes, 'Id') ?? '', {
        type: attribute(attributes, 'Type') ?? '',
        target: external ? target : resolvePath(folder, target),
      });
    },
  });
  return relations;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of (folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** Opens the parts that a sheet's cells need; the archive's order of parts does not matter. */
export async function readWorkbook(archive: WorkbookArchive): Promise<Workbook> {
  const root = await readRelations(archive, '');
  const main =
    [...root.values()].find((relation) => relation.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!archive.has(main) || main.endsWith('.bin')) throw new TraineeFileError('workbook_not_xlsx');
  const relations = await readRelations(archive, main);
  const partOf = (kind: string) => [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const sheets: WorkbookSheet[] = [];
  let date1904 = false;
  await readPart(archive, main, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(?:1|true|on)$/i.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = relations.get(attribute(attributes, 'id') ?? '');
      if (relation === undefined || !relation.type.endsWith('/worksheet')) return;
      const state = attribute(attributes, 'state') ?? 'visible';
      sheets.push({ name: attribute(attributes, 'name') ?? '', hidden: state !== 'visible', part: relation.target });
    },
  });
  if (sheets.length === 0) throw new TraineeFileError('workbook_broken');
  return {
    archive,
    sheets,
    date1904,
    sharedStrings: await readSharedStrings(archive, partOf('sharedStrings') ?? 'xl/sharedStrings.xml'),
    formats: await readFormats(archive, partOf('styles') ?? 'xl/styles.xml'),
  };
}

async function readSharedStrings(archive: WorkbookArchive, part: string): Promise<string[]> {
  const strings: string[] = [];
  const reader = new RichText();
  await readPart(archive, part, {
    open(name) {
      if (name === 'si') reader.start();
      else reader.open(name);
    },
    text: (text) => reader.text(text),
    close(name) {
      if (name === 'si') strings.push(reader.value());
      else reader.close(name);
    },
  });
  return strings;
}

/** Collects the text of `<si>` and `<is>`: runs are joined, phonetic hints left out, `_x000D_` escapes resolved. */
export class RichText {
  private parts = '';
  private inText = false;
  private phonetic = 0;

  start(): void {
    this.parts = '';
    this.inText = false;
    this.phonetic = 0;
  }
  open(name: string): void {
    if (name === 't') this.inText = true;
    if (name === 'rPh') this.phonetic += 1;
  }
  close(name: string): void {
    if (name === 't') this.inText = false;
    if (name === 'rPh') this.phonetic -= 1;
  }
  text(text: string): void {
    if (this.inText && this.phonetic === 0) this.parts += text;
  }
  value(): string {
    return unescapeText(this.parts);
  }
}

export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

async function readFormats(archive: WorkbookArchive, part: string): Promise<NumberFormat[]> {
  const custom = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellFormats = false;
  await readPart(archive, part, {
    open(name, attributes) {
      if (name === 'numFmt') {
        custom.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      }
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        const code = custom.get(id);
        formats.push(code === undefined ? builtInFormat(id) : formatOf(code));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
}
