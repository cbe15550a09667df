import type { Line } from '../../text/lines';
import { byRules, type Found, type Span } from '../../text/span';
import { knownPlaces, type Place } from '../../text/geography/gazetteer';
import type { Section } from '../sections/sections';

export interface ReadPlace {
  readonly city: Found<string> | null;
  readonly country: Found<string> | null;
  readonly timeZone: Found<string> | null;
}

const LABEL =
  /^(?:(?:current |home |permanent |present |mailing |postal )?(?:address|location|city|residence|domicile|place|based)(?: in| at)?|lives? in|living in|from|country|raabta|pata|پتہ|شہر)\s*[:-]?\s+/i;
const PROVINCES: Readonly<Record<string, string>> = {
  punjab: 'PK', sindh: 'PK', balochistan: 'PK', kpk: 'PK', 'khyber pakhtunkhwa': 'PK', 'azad kashmir': 'PK', ajk: 'PK', 'gilgit-baltistan': 'PK', ict: 'PK',
  karnataka: 'IN', maharashtra: 'IN', 'tamil nadu': 'IN', telangana: 'IN', kerala: 'IN', gujarat: 'IN', 'uttar pradesh': 'IN', haryana: 'IN', ontario: 'CA',
  quebec: 'CA', 'british columbia': 'CA', alberta: 'CA', england: 'GB', scotland: 'GB', wales: 'GB', bavaria: 'DE', 'new south wales': 'AU', queensland: 'AU',
}; // prettier-ignore
const STATES =
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC';
const STATE_NAMES =
  'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming';
const US_STATES = new Set([...STATES.split(' '), ...STATE_NAMES.split(' ')]);
const CANADIAN = new Set('ON QC BC AB MB SK NS NB NL'.split(' '));

interface Named extends Span {
  readonly text: string;
}

/** Where somebody lives, by the head, the contact section or a label. Names that people and tools have too count beside a country. */
export function readPlace(sections: readonly Section[], name: Found<string> | null): ReadPlace {
  const lines = sections
    .filter(({ kind }) => kind === 'head' || kind === 'contact' || kind === 'personal')
    .flatMap((section) => section.lines.slice(0, 30));
  const labelled = lines.filter(({ text }) => LABEL.test(text));
  for (const line of [...labelled, ...lines]) {
    if (line.text.length > 200 || (name && line.start <= name.span.start && line.end <= name.span.end)) continue;
    const found = placeOn(line, LABEL.test(line.text), name);
    if (found) return found;
  }
  return { city: null, country: null, timeZone: null };
}

/** Places of one line: "House 4, Lahore, Pakistan", "Austin, TX 78701 | …". */
function placeOn(line: Line, labelled: boolean, name: Found<string> | null): ReadPlace | null {
  const cells = [...line.text.matchAll(/(?:(?![|•·\t;]|\p{Extended_Pictographic})[^])+/gu)].filter(
    ([words]) => words.trim() !== '',
  );
  for (const cell of cells) {
    if (/@|https?:|www\./i.test(cell[0])) continue;
    const label = LABEL.exec(cell[0].trimStart())?.[0] ?? '';
    const from = cell.index + (cell[0].length - cell[0].trimStart().length) + label.length;
    const parts = partsOf(line.text.slice(from, cell.index + cell[0].length), line.start + from);
    const own = parts.filter((part) => !name || part.end <= name.span.start || part.start >= name.span.end);
    const place = ofParts(own, labelled || label !== '' || own.length > 1);
    if (place) return place;
  }
  return null;
}

function partsOf(text: string, offset: number): Named[] {
  return [...text.matchAll(/[^,()/]+?(?=\s*(?:[,()/]|\s-\s|$))/g)].flatMap((match) => {
    const lead = /^[\s\p{So}:.-]*/u.exec(match[0])![0].length;
    const words = match[0].slice(lead).replace(/\s+\d{4,6}(?:-\d{4})?$|[\s.]+$/g, '');
    return /\p{L}/u.test(words)
      ? [{ text: words, start: offset + match.index + lead, end: offset + match.index + lead + words.length }]
      : [];
  });
}

function ofParts(parts: readonly Named[], expected: boolean): ReadPlace | null {
  let country: Found<string> | null = null;
  let land: { part: Named; place: Place } | null = null;
  let city: { part: Named; place: Place | null } | null = null;
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at]!;
    const place = knownPlaces().get(part.text.toLowerCase()) ?? null;
    const state = stateOf(part.text);
    if (state && at > 0 && !country) country = byRules(state, part.start, part.end);
    else if (state && country) continue;
    else if (place?.kind === 'country') {
      if (!country && (expected || parts.length === 1)) country = byRules(place.country!, part.start, part.end);
      land ??= { part, place };
    } else if (place?.kind === 'city' && (place.country === null || !country || country.value === place.country)) {
      city ??= { part, place };
      break;
    } else if (country && !city && isTown(part.text) && parts.slice(at + 1).every(isLand)) city = { part, place: null };
  }
  if (!city && !country) return null;
  const { part, place } = city ?? { part: null, place: null };
  if (place?.country && part) country ??= byRules(place.country, part.start, part.end);
  const { part: where, place: zoned } = place?.zone ? { part, place } : (land ?? { part: null, place: null });
  const timeZone = where && zoned?.zone ? byRules(zoned.zone, where.start, where.end) : null;
  return { city: part && byRules(place?.name ?? part.text, part.start, part.end), country, timeZone };
}

/** A country, a state, or what calls itself one: a town may stand before them. */
const isLand = ({ text }: Named): boolean =>
  stateOf(text) !== null ||
  knownPlaces().get(text.toLowerCase())?.kind === 'country' ||
  /\s(?:province|state|oblast|region|county|district|governorate)$/i.test(text);

/** The country of a state or province, by its name or code. */
function stateOf(text: string): string | null {
  const name = text.trim();
  if (CANADIAN.has(name)) return 'CA';
  if (US_STATES.has(name) || US_STATES.has(name.toLowerCase())) return 'US';
  return PROVINCES[name.toLowerCase()] ?? null;
}

/** One to three words with capitals, and no house number. */
const isTown = (text: string): boolean => /^\p{Lu}[\p{L}'.-]+(?:\s\p{Lu}?[\p{L}'.-]+){0,2}$/u.test(text);
