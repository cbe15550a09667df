import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Line } from '../../text/lines';
import type { PlainText } from '../../text/plain-text';
import { byRules, type Found, type Span } from '../../text/span';
import type { ReadLink } from '../resume-reading';
import type { Section } from '../sections/sections';
import { type Address, isOwnPage, linkKindOf } from './links';

const EMAIL =
  /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]{0,63}\s?@\s?(?:[\p{L}\d](?:[\p{L}\d-]{0,60}[\p{L}\d])?\.){1,4}[\p{L}]{2,24}(?![\p{L}\d-])/gu;
const PHONE = /(?<![\d\p{L}/_-])(?:\+|00|\()?\d[\d\s().-]{6,20}\d(?![\d/])/gu;
const HANDLE =
  /\b(github|linkedin)(?:\s(?:profile|id|handle|username))?\s{0,2}[:\-|@]\s{0,2}@?((?:in\/)?[a-z\d](?:[a-z\d_-]{1,60}[a-z\d]))(?![\w.]*[./@])/gi;

/** Sections in which people say how to reach them. */
const OWN = new Set(['head', 'contact', 'personal', 'summary']);

/** The first e-mail address that is not a reference's, in small letters. */
export function readEmail(sections: readonly Section[]): Found<string> | null {
  for (const line of ownFirst(sections)) {
    for (const match of line.text.slice(0, 2000).matchAll(EMAIL)) {
      const address = match[0].replace(/\s/g, '').toLowerCase();
      return byRules(address, line.start + match.index, line.start + match.index + match[0].length);
    }
  }
  return null;
}

/** Lines that speak of the person, those of the head and the contact section first; never a reference's. */
function ownFirst(sections: readonly Section[]): Line[] {
  const kept = sections.filter(({ kind }) => kind !== 'references');
  return [...kept.filter(({ kind }) => OWN.has(kind)), ...kept.filter(({ kind }) => !OWN.has(kind))].flatMap(
    ({ lines }) => lines,
  );
}

const ownLines = (sections: readonly Section[]): Line[] =>
  sections
    .filter(({ kind }) => kind === 'head' || kind === 'contact' || kind === 'personal')
    .flatMap(({ lines }) => lines);

/**
 * The first phone number of the head or the contact section, in E.164. Without a country code it is one of the person's country, of
 * Pakistan when that is not known, or of the United States when it is written so.
 */
export function readPhone(sections: readonly Section[], country: string | null): Found<string> | null {
  let possible: Found<string> | null = null;
  const marked = /\b(?:phone|mobile|cell|tel|call|whats ?app|contact)\b|[☎📞📱✆]/iu;
  const own = ownLines(sections);
  const others = sections.flatMap(({ kind, lines }) =>
    kind === 'references' ? [] : lines.filter(({ text }) => marked.test(text)),
  );
  for (const line of [...own, ...others]) {
    for (const match of line.text.slice(0, 2000).matchAll(PHONE)) {
      if (/^\(?(?:19|20)\d\d\)?\s?-\s?\(?(?:19|20)\d\d|^\d{5}-\d{7}-\d$/.test(match[0])) continue;
      const span = [line.start + match.index, line.start + match.index + match[0].length] as const;
      for (const region of [country ?? 'PK', 'PK', 'US']) {
        const number = parsePhoneNumberFromString(match[0].replace(/^00/, '+'), region as 'PK');
        if (number?.isValid()) return byRules(number.number, ...span);
        if (number?.isPossible() && /^[+(]|[\s().-]/.test(match[0])) possible ??= byRules(number.number, ...span);
      }
    }
  }
  return possible;
}

/** The person's own pages: GitHub, LinkedIn, and sites named in the head or the contact section. Spans are those of the source. */
export function readLinks(
  sections: readonly Section[],
  addresses: readonly Address[],
  plain: PlainText,
): Found<ReadLink>[] {
  const found = new Map<string, Found<ReadLink>>();
  const own = ownLines(sections);
  const add = (url: string, host: string, { start, end }: Span): void => {
    const key = url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/+$/g, '');
    if (!found.has(key)) found.set(key, byRules({ kind: linkKindOf(host), url }, start, end));
  };
  for (const address of addresses) {
    if (!isOwnPage(address)) continue;
    const line = own.find(({ start, end }) => address.start >= start - 8 && address.start <= end + 8);
    if (linkKindOf(address.host) !== 'website' || (line && isSite(address, line)))
      add(address.url, address.host, address.source);
  }
  for (const line of own) {
    for (const match of line.text.slice(0, 2000).matchAll(HANDLE)) {
      const site = match[1]!.toLowerCase();
      const name = match[2]!.replace(/^in\//i, '');
      if (NO_NAME.test(name) || [...found.values()].some(({ value }) => value.kind === site)) continue;
      const url = site === 'github' ? `https://github.com/${name}` : `https://www.linkedin.com/in/${name}`;
      const start = line.start + match.index;
      add(url, `${site}.com`, plain.span(start, start + match[0].length));
    }
  }
  return [...found.values()];
}

const NO_NAME = /^(?:github|linkedin|profile|com|link|https?|portfolio|www|url|twitter|website|e?mail)$/i;

/** "ASP.NET Developer" names no site; an address of its own, or one with a path, does. */
function isSite({ written, path, start, end }: Address, line: Line): boolean {
  if (path.length > 0 || /^(?:https?:|www\.)/i.test(written)) return true;
  const before = line.text.slice(0, start - line.start);
  const behind = line.text.slice(end - line.start);
  return (
    written === written.toLowerCase() &&
    /(?:^|[|•·,\t:;)]|\s-)\s*$/.test(before) &&
    /^\s*(?:$|[|•·,\t;(]|-\s)/.test(behind)
  );
}
