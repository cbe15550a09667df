import type { Line } from '../../text/lines';
import { byRules, type Found } from '../../text/span';
import { fieldsOf } from '../fields';
import { knownPlaces } from '../../text/geography/gazetteer';
import { sectionKindOf } from '../sections/section-headings';
import type { Section } from '../sections/sections';
import { organisationPoints, titlePoints } from '../work/job-words';

/** A name of one to five words, each with a capital, or in a script that has none; particles may be small. */
const NAME =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?:\s+(?:(?:bin|bint|binte|al|ul|ur|de|del|della|da|van|von|der|den|la|le|y|e|zu|ibn|el|abu)\b|[\p{Lu}\p{Lo}(][\p{L}\p{M}'’.)-]*)){0,4}$/u;
const LABEL = /^(?:full |candidate(?:'s)? |my )?(?:name|naam|نام)\s*[:-]?\s+/i;
const NO_NAME =
  /^(?:curriculum|vitae|cv|resume|résumé|portfolio|page|contact|profile|email|phone|mobile|linkedin|github|address|summary|confidential|updated|present|remote|personal|of|the|dear|hello|hi|i)\b|\b(?:resume|cv|vitae|university|college|street|road|house|block|sector|phase|colony|town)\b/i;
/** Before a name. */
const TITLE = /^(?:(?:dr|mr|mrs|ms|miss|engr|engineer|prof|professor|ing)\.?\s+)+/i;
/** Letters behind a name. */
const DEGREES = /(?:,?\s+(?:ph\.?d|mba|pmp|cpa|ca|msc|bsc|m\.?d|p\.?e|cissp|csm|acca|fcca|cfa|jr\.?|sr\.?|iii?))+\.?$/i;

/** Lines that may hold a name the page puts behind a column at its side. */
const FIRST_LINES = 60;

/** The name: labelled so, or the best of the first lines. Capital letters throughout are put down. */
export function readPersonName(
  sections: readonly Section[],
  email: string | null,
  slugs: readonly string[],
): Found<string> | null {
  const lines = sections
    .filter(({ kind }) => kind === 'head' || kind === 'contact' || kind === 'personal' || kind === 'summary')
    .flatMap(({ lines: own }) => own.slice(0, 14));
  let best: { points: number; found: Found<string> } | null = null;
  lines.slice(0, 40).forEach((line, at) => {
    for (const { text, start, end, points } of candidates(line)) {
      const total = points + Math.max(0, 4 - at) + likeness(text, email, slugs);
      if (total >= 3 && total > (best?.points ?? 0))
        best = { points: total, found: byRules(readable(text), start, end) };
    }
  });
  return (best as { found: Found<string> } | null)?.found ?? nameInOtherSection(sections, email, slugs);
}

/** What stands at the side of a page may come first; then only a line that the address confirms is a name. */
function nameInOtherSection(
  sections: readonly Section[],
  email: string | null,
  slugs: readonly string[],
): Found<string> | null {
  const until = sections.findIndex(({ kind }) => kind === 'experience');
  const lines = sections
    .slice(0, until < 0 ? undefined : until)
    .flatMap((section) => section.lines)
    .slice(0, FIRST_LINES);
  for (const line of lines) {
    const found = candidates(line).find(({ text }) => text.includes(' ') && likeness(text, email, slugs) >= 2);
    if (found) return byRules(readable(found.text), found.start, found.end);
  }
  return null;
}

function candidates(line: Line): { text: string; start: number; end: number; points: number }[] {
  if (line.text.length > 150) return [];
  // "A L I   R A Z A"
  if (/^\p{Lu}(?: {1,4}\p{Lu}){3,40}$/u.test(line.text)) {
    const text = line.text.replace(/(\S) (?=\S)/g, '$1').replace(/\s+/g, ' ');
    return [{ text, start: line.start, end: line.end, points: text.includes(' ') ? 1.5 : -1 }];
  }
  const label = LABEL.exec(line.text)?.[0] ?? '';
  const rest = line.text
    .slice(label.length)
    .replace(/^(?:resume|cv|curriculum vitae)\s(?:of|-|:)\s/i, (words) => ' '.repeat(words.length));
  const offset = line.start + label.length;
  return fieldsOf(rest, offset).flatMap((field, at) => {
    const title = TITLE.exec(field.text)?.[0].length ?? 0;
    const text = field.text.slice(title).replace(DEGREES, '').trim();
    const start = field.start + title;
    const words = text.split(/\s+/).length;
    if (!NAME.test(text) || NO_NAME.test(text) || /\p{Ll}\p{Lu}\p{Ll}.*\p{Ll}\p{Lu}/u.test(text.replace(/Mc|Mac/, '')))
      return [];
    if (
      titlePoints(text) > 0 ||
      organisationPoints(text) > 0 ||
      sectionKindOf(text) ||
      knownPlaces().has(text.toLowerCase())
    )
      return [];
    const points =
      (label && at === 0 ? 8 : 0) +
      (words === 1 ? -1.5 : 1) +
      (at === 0 ? 0.5 : -1) +
      (text === text.toUpperCase() ? 0.5 : 0);
    return [{ text, start, end: start + text.length, points }];
  });
}

/** How many of a name's words the address or the LinkedIn name holds. */
function likeness(name: string, email: string | null, slugs: readonly string[]): number {
  const local = (email?.split('@')[0] ?? '').toLowerCase();
  const words = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[\s.]+/)
    .filter((word) => word.length > 2);
  const held = words.filter((word) => local.includes(word) || slugs.some((slug) => slug.toLowerCase().includes(word)));
  return Math.min(4, held.length * 2);
}

/** "AYESHA KHAN" → "Ayesha Khan"; other spellings stay. */
const readable = (written: string): string => inSmallLetters(written.normalize('NFC'));

const inSmallLetters = (name: string): string =>
  name === name.toUpperCase() && /\p{Lu}{2}/u.test(name)
    ? name
        .toLowerCase()
        // The small letter of "İ" brings a dot of its own.
        .replaceAll('i\u0307', 'i')
        .replace(/(^|[\s'’.(-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    : name.replace(/\s+/g, ' ');
