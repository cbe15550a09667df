import { knownPlaces } from '../geography/gazetteer';
import { byRules, type Found, overlaps } from '../span';
import { ABBREVIATIONS, BROKEN_OFFSETS, SURE_ABBREVIATIONS, ZONE_NAMES } from './zone-names';

const OFFSET = /\b(?:UTC|GMT)[ ]?(?<sign>[+-]|−)[ ]?(?<hours>\d{1,2})(?::?(?<minutes>[0-5]\d))?(?!\d)/g;
const IANA =
  /\b(?:Africa|America|Asia|Europe|Australia|Pacific|Atlantic|Indian)\/[A-Z][A-Za-z_]{1,30}(?:\/[A-Z][A-Za-z_]{1,30})?/g;
const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\d_&-])(?:${Object.keys(ABBREVIATIONS).join('|')})(?![\\p{L}\\d_&]|-(?!\\d|\\p{L}{2,4}T\\b)|\\.\\w)`,
  'gu',
);
/** Behind a name of a zone or a place: it speaks of the clock. */
const CLOCK =
  '[ -](?:(?:standard|daylight|summer|business|working|work|office|day)[ -])?(?:time[ -]?zones?|time|hours|hrs|tz|business day|workday)\\b';
const NAMES = Object.keys(ZONE_NAMES)
  .toSorted((one, other) => other.length - one.length)
  .join('|');
const NAMED = new RegExp(`\\b(?<name>${NAMES})(?:${CLOCK}|(?=[ ]?\\/[ ]?(?:central|pacific|mountain)\\b))`, 'gi');
const PLACED = new RegExp(`(?<name>\\p{Lu}[\\p{L}.]{1,20}(?: \\p{Lu}[\\p{L}.]{1,20}){0,2})(?:'s)?(?:${CLOCK})`, 'gu');
/** "10am to 2pm Pacific" */
const AFTER_HOUR = /\d[ ]?[ap]\.?m\.?[ ](?:US[ ])?(?<name>pacific|eastern|central|mountain)\b/gi;
const RANGE = /^[ ]{0,2}(?:to|-|through|and)[ ]{0,2}(?:UTC|GMT)?[ ]?[+-]?\d/i;

/** Every zone that the text names, as IANA names, in its order. A range of offsets ("UTC-8 to UTC+1") is no zone. */
export function readZones(text: string): Found<string>[] {
  const found: Found<string>[] = [];
  const add = (zone: string, start: number, end: number): void => {
    if (!found.some((other) => overlaps(other.span, { start, end }))) found.push(byRules(zone, start, end));
  };
  for (const match of text.matchAll(IANA))
    if (isKnownZone(match[0])) add(match[0], match.index, match.index + match[0].length);
  let rangeEnd = -1;
  for (const match of text.matchAll(OFFSET)) {
    const end = match.index + match[0].length;
    if (RANGE.test(text.slice(end, end + 16))) rangeEnd = end + 16;
    else if (match.index > rangeEnd) {
      const zone = zoneOfOffset(match.groups!);
      if (zone !== null) add(zone, match.index, end);
    }
  }
  for (const match of text.matchAll(NAMED))
    add(ZONE_NAMES[match.groups!.name!.toLowerCase()]!, match.index, match.index + match[0].length);
  for (const match of text.matchAll(ABBREVIATION)) {
    const end = match.index + match[0].length;
    if (match.index <= rangeEnd && match.index >= rangeEnd - 40 && /^[+-]?\d/.test(text.slice(end))) continue;
    if (isZone(text, match.index, end, match[0])) add(ABBREVIATIONS[match[0]]!, match.index, end);
  }
  for (const match of text.matchAll(AFTER_HOUR)) {
    const end = match.index + match[0].length;
    add(ZONE_NAMES[match.groups!.name!.toLowerCase()]!, end - match.groups!.name!.length, end);
  }
  addPlaced(text, add);
  addOverlapped(text, add);
  return found.sort((one, other) => one.span.start - other.span.start);
}

/** "Overlap with Pacific", "overlap with San Francisco": no word for the clock is needed. */
const OVERLAPPED = new RegExp(
  `overlap(?:ping|s)? (?:\\w{1,10} ){0,2}?with (?:the )?(?<name>${NAMES}|\\p{Lu}[\\p{L}.]{1,20}(?: \\p{Lu}[\\p{L}.]{1,20})?)(?!\\p{L})`,
  'giu',
);

function addOverlapped(text: string, add: (zone: string, start: number, end: number) => void): void {
  for (const match of text.matchAll(OVERLAPPED)) {
    const end = match.index + match[0].length;
    for (
      let name = match.groups!.name!;
      name !== '';
      name = name.includes(' ') ? name.slice(0, name.lastIndexOf(' ')) : ''
    ) {
      const zone = ZONE_NAMES[name.toLowerCase()] ?? knownPlaces().get(name.toLowerCase())?.zone;
      const start = end - match.groups!.name!.length;
      if (zone) add(zone, start, start + name.length);
      if (zone) break;
    }
  }
}

/** "Karachi time", "UK business hours". */
function addPlaced(text: string, add: (zone: string, start: number, end: number) => void): void {
  for (const match of text.matchAll(PLACED)) {
    const words = match.groups!.name!;
    for (let skip = 0, name = words; name !== ''; name = name.includes(' ') ? name.slice(name.indexOf(' ') + 1) : '') {
      const zone = knownPlaces().get(name.toLowerCase())?.zone;
      skip = words.length - name.length;
      if (!zone) continue;
      add(zone, match.index + skip, match.index + match[0].length);
      break;
    }
  }
}

const zoneNames = new Map<string, boolean>();

function isKnownZone(name: string): boolean {
  let known = zoneNames.get(name);
  if (known === undefined) {
    try {
      known = Boolean(Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
      known = false;
    }
    if (zoneNames.size < 1000) zoneNames.set(name, known);
  }
  return known;
}

/** The database of zones counts offsets against the sun: UTC+5 is Etc/GMT-5. */
function zoneOfOffset({ sign, hours, minutes }: Readonly<Record<string, string | undefined>>): string | null {
  const whole = Number(hours);
  if (minutes !== undefined && minutes !== '00') return BROKEN_OFFSETS[`${sign}${whole}:${minutes}`] ?? null;
  if (whole > (sign === '+' ? 14 : 12)) return null;
  return whole === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${whole}`;
}

const BEHIND =
  /^(?:[ ]?[/&][ ]?[A-Z]{2,4}\b){0,3}(?:[ -](?:time|hours?|hrs|business|working|work|zone|tz|overlap|shift|based|morning|afternoon|core)|[ ]?[+-][ ]?\d|[ ]?\()/i;

function isZone(text: string, start: number, end: number, name: string): boolean {
  // "Est. 2010" and "EST. 2010" tell when a firm began.
  if (name === 'EST' && /^\.? ?(?:19|20)\d\d/.test(text.slice(end, end + 7))) return false;
  if (SURE_ABBREVIATIONS.has(name)) return true;
  const behind = BEHIND.test(text.slice(end, end + 24));
  const before = text.slice(Math.max(0, start - 40), start);
  if (name.length > 2) return behind || /\b(?:overlap|hours|time ?zone|am|pm)\b[^.\n]{0,20}$/i.test(before);
  // Two letters are part-time, Connecticut and Montana as well.
  if (behind) return !/(?:full[ -]?time|FT)[ ]?\/[ ]?$/i.test(before);
  return /(?:\d[ ]?(?:[ap]\.?m\.?)?|overlap[^.\n]{0,30}|hours|[EPMC]T[ ]?[/&])[ :/(-]{0,3}$/i.test(before);
}
