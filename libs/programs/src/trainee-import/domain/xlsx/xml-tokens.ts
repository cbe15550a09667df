import { TraineeFileError } from '../trainee-file-error';

/** What a reader of a workbook part wants to hear. Names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** A tag or a text longer than this is no spreadsheet's. */
const MAX_TOKEN = 4 * 1024 * 1024;

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex !== undefined ? parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The value of an attribute in the raw attribute text of a tag; the prefix of its name is ignored. */
export function attribute(attributes: string, name: string): string | null {
  for (const match of attributes.matchAll(/(?:^|\s)(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (match[1] === name) return decodeEntities(match[2] ?? match[3] ?? '');
  }
  return null;
}

/**
 * Splits XML that arrives in pieces into tags and text. Only what SpreadsheetML needs; a document type declaration is refused, so no
 * entity can expand. (exceljs's streaming reader depends on the order of the parts in the archive and loses sheet names, dates
 * and links with it.)
 */
export class XmlTokens {
  private rest = '';

  constructor(private readonly handler: XmlHandler) {}

  push(piece: string): void {
    const xml = this.rest + piece;
    let at = 0;
    for (;;) {
      const tag = xml.indexOf('<', at);
      if (tag < 0) break;
      if (tag > at) this.handler.text(decodeEntities(xml.slice(at, tag)));
      at = tag;
      const next = this.markup(xml, tag);
      if (next < 0) break;
      at = next;
    }
    this.rest = xml.slice(at);
    if (this.rest.length > MAX_TOKEN) throw new TraineeFileError('workbook_broken');
  }

  end(): void {
    if (this.rest.trim() !== '') throw new TraineeFileError('workbook_broken');
  }

  /** Handles the markup at `from`; returns where it ends, or −1 when its end has not arrived yet. */
  private markup(xml: string, from: number): number {
    const second = xml[from + 1];
    if (second === undefined) return -1;
    if (second === '!') return this.declaration(xml, from);
    if (second === '?') return endAfter(xml, '?>', from);
    const end = tagEnd(xml, from);
    if (end < 0) return -1;
    if (second === '/') this.handler.close(localName(xml.slice(from + 2, end).trimEnd()));
    else this.element(xml.slice(from + 1, end));
    return end + 1;
  }

  private declaration(xml: string, from: number): number {
    if (xml.length < from + 9) return -1;
    if (xml.startsWith('<!--', from)) return endAfter(xml, '-->', from);
    if (!xml.startsWith('<![CDATA[', from)) throw new TraineeFileError('workbook_broken');
    const end = xml.indexOf(']]>', from);
    if (end < 0) return -1;
    this.handler.text(xml.slice(from + 9, end));
    return end + 3;
  }

  private element(inside: string): void {
    const empty = inside.endsWith('/');
    const body = empty ? inside.slice(0, -1) : inside;
    const space = firstSpace(body);
    const name = localName(space < 0 ? body : body.slice(0, space));
    this.handler.open(name, space < 0 ? '' : body.slice(space));
    if (empty) this.handler.close(name);
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function endAfter(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** The `>` that ends the tag at `from`: one inside an attribute's quotes does not. */
function tagEnd(xml: string, from: number): number {
  let at = from;
  let end = xml.indexOf('>', from);
  while (end >= 0) {
    const quote = quoteBetween(xml, at, end);
    if (quote < 0) return end;
    const close = xml.indexOf(xml[quote] as string, quote + 1);
    if (close < 0) return -1;
    at = close + 1;
    if (close > end) end = xml.indexOf('>', at);
  }
  return -1;
}

function quoteBetween(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}

function firstSpace(text: string): number {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) <= 32) return at;
  return -1;
}
