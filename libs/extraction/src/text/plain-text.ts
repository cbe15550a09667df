import { decodeEntity, foldPoint } from './code-points';
import type { Span } from './span';

/**
 * A text as a reader's eyes see it: without HTML tags, entities, marks of Markdown and typographic variants of quotes, dashes and
 * spaces. Lines end in "\n". Every unit knows which units of the source it stands for.
 */
export interface PlainText {
  readonly text: string;
  /** A piece of `text` as a piece of the source. */
  span(start: number, end: number): Span;
}

const UNTOUCHED = /^[\n\t\x20-\x25\x27-\x29\x2b-\x3b\x3d-\x5a\x5e\x61-\x7e]*$/;
const LOOKS_LIKE_HTML = /(?:<|&lt;)(?:\/\w{1,10}|br\s?\/?|p|div|ul|li)(?:>|&gt;)/i;
const TAG = /(?:<|&lt;)(\/?)([a-z][a-z0-9]{0,15})(?:\s[^<>]{0,2000}?)?\/?(?:>|&gt;)/iy;
const HIDDEN_CONTENT = /^(?:script|style|head|svg)$/i;
const BREAKING = /^(?:p|div|br|hr|ul|ol|tr|h[1-6]|section|article|header|footer|table|dl|dt|dd|blockquote|pre)$/i;
const ENTITY = /&(?:amp;)?(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/iy;
/** Marks of Markdown that are no words: bold, code, the address of a link, a backslash before a mark. */
const MARKDOWN = /\*\*\*?|__|`{1,3}|\]\([^()\s]{1,500}\)|\\(?=[-+*#_.()!|&[\]~>])/y;

/** Never throws, whatever the string holds. */
export function plainText(source: string): PlainText {
  if (UNTOUCHED.test(source)) return { text: source, span: (start, end) => ({ start, end }) };
  const writer = new Writer();
  const html = LOOKS_LIKE_HTML.test(source);
  for (let at = 0; at < source.length;) at = copyUnit(source, at, html, writer);
  return writer;
}

class Writer implements PlainText {
  text = '';
  /** Closing marks that the rest of the source lacks: looking for them again and again would take quadratic time. */
  readonly missing = new Set<string>();
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  write(replacement: string, start: number, end: number): void {
    for (let unit = 0; unit < replacement.length; unit++) {
      this.starts.push(start);
      this.ends.push(end);
    }
    this.text += replacement;
  }

  span(start: number, end: number): Span {
    const from = this.starts[start] ?? this.ends.at(-1) ?? 0;
    return { start: from, end: end > start ? (this.ends[end - 1] ?? from) : from };
  }
}

/** Copies what begins at `at`; returns where the next unit begins. */
function copyUnit(source: string, at: number, html: boolean, writer: Writer): number {
  const unit = source[at]!;
  if (html && (unit === '<' || unit === '&')) {
    const end = copyTag(source, at, writer);
    if (end > at) return end;
  }
  if (unit === '&') {
    const entity = matchAt(ENTITY, source, at);
    const decoded = entity && decodeEntity(entity);
    if (entity && decoded !== null) {
      writer.write(decoded, at, at + entity[0].length);
      return at + entity[0].length;
    }
  }
  if ('*_`]\\'.includes(unit)) {
    const mark = matchAt(MARKDOWN, source, at);
    if (mark) return at + mark[0].length;
  }
  if (unit === '\r') {
    const end = source[at + 1] === '\n' ? at + 2 : at + 1;
    writer.write('\n', at, end);
    return end;
  }
  const point = String.fromCodePoint(source.codePointAt(at)!);
  writer.write(foldPoint(point), at, at + point.length);
  return at + point.length;
}

function copyTag(source: string, at: number, writer: Writer): number {
  if (source.startsWith('<!--', at)) return behind(source, at, '-->', writer) ?? at + 4;
  const tag = matchAt(TAG, source, at);
  if (!tag) return at;
  const name = tag[2]!.toLowerCase();
  const end = at + tag[0].length;
  if (name === 'li') writer.write(tag[1] === '' ? '\n• ' : '\n', at, end);
  else if (BREAKING.test(name)) writer.write('\n', at, end);
  else if (name === 'td' || name === 'th') writer.write('\t', at, end);
  return tag[1] === '' && HIDDEN_CONTENT.test(name) ? (behind(source, end, `</${tag[2]}>`, writer) ?? end) : end;
}

/** Where what is hidden ends; null when nothing ends it. */
function behind(source: string, from: number, mark: string, writer: Writer): number | null {
  if (writer.missing.has(mark)) return null;
  const found = source.indexOf(mark, from);
  if (found >= 0) return found + mark.length;
  writer.missing.add(mark);
  return null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
