import { SMALL_NUMBER, smallNumber } from './numbers';
import { byRules, type Found } from './span';
import { readZones } from './zones/zone-reader';

/** Hours a day that both sides are at work, and the zone they are meant in. */
export interface Overlap {
  readonly hours: number;
  readonly zone: string | null;
}

const HOURS = '(?:hours?|hrs?|h)\\.?';
/** A working day, of which "within 3 hours of CET" leaves five to work together. */
const WORKING_DAY = 8;
const STATED = [
  new RegExp(
    `(?<![\\d.])(?<low>${SMALL_NUMBER})\\+?(?:[ ]?(?:-|to)[ ]?(?<high>${SMALL_NUMBER}))?\\+?[ -]{0,2}${HOURS}(?:[ ]?(?:/|per|a|each|every)[ ]?day|[ ]daily)?[ ](?:of )?(?:(?:daily|working|work|core|minimum|time[ -]?zone|timezone|schedule|business|working-hours|live|real-time)[ -](?:hours?[ -])?){0,2}(?:overlap|crossover)`,
    'gi',
  ),
  new RegExp(
    `overlap(?:ping|s)?(?:[ ](?!\\d)[\\p{L}/&.'-]{1,15}){0,9}[ ]?:?[ ~(]{0,2}(?<low>${SMALL_NUMBER})\\+?(?:[ ]?(?:-|to)[ ]?(?<high>${SMALL_NUMBER}))?\\+?[ -]{0,2}${HOURS}`,
    'giu',
  ),
  new RegExp(
    `(?<low>${SMALL_NUMBER})\\+?(?:[ ]?(?:-|to)[ ]?(?<high>${SMALL_NUMBER}))?[ -]{0,2}${HOURS}(?:[ ](?!\\d)[\\p{L}/&.'-]{1,15}){0,5}[ ]overlap`,
    'giu',
  ),
];
const DISTANCE = new RegExp(
  `(?:within|±|\\+\\/-|\\+-|max(?:imum)? of|no more than)[ ]{0,2}(?:±|\\+\\/-|\\+-)?[ ]{0,2}(?<low>${SMALL_NUMBER})[ -]{0,2}${HOURS}(?:[ ](?:time )?(?:difference|diff\\.?|offset))?[ ](?:of|from|to|around|either side of)[ ]`,
  'gi',
);
const DISTANCE_BEHIND = new RegExp(
  `^[ ]?(?:time)?[ ,(]{0,2}(?:±|\\+\\/-|\\+-)[ ]?(?<low>${SMALL_NUMBER})[ -]{0,2}(?:${HOURS})?(?![\\d:])`,
  'i',
);
const FULL =
  /\b(?:(?:work(?:ing)?|available|availability|online|operate|be|during|in|on|keep|match|full overlap (?:with|in)|overlap (?:fully|completely) with|complete overlap with|align(?:ed)? (?:with|to)|follow|cover)[ ](?:(?:a|the|our|your|standard|normal|regular|full|core|on|in|during)[ ]){0,3})$/i;

/** What the text says of hours to be shared; each with the zone that stands in its sentence. */
export function readOverlap(text: string): Found<Overlap>[] {
  const zones = readZones(text);
  const found: Found<Overlap>[] = [];
  const add = (hours: number, start: number, end: number, zone: Found<string> | null): void => {
    if (found.some(({ span }) => start < span.end && span.start < end)) return;
    const close = zone && zone.span.start >= start && zone.span.start - end < 30 ? Math.max(end, zone.span.end) : end;
    found.push(byRules({ hours, zone: zone?.value ?? null }, start, close));
  };
  for (const pattern of STATED) {
    for (const match of text.matchAll(pattern)) {
      const hours = smallNumber(match.groups!.low!);
      if (hours > 0 && hours <= 12)
        add(
          hours,
          match.index,
          match.index + match[0].length,
          zoneIn(text, zones, match.index, match.index + match[0].length),
        );
    }
  }
  for (const match of text.matchAll(DISTANCE)) {
    const end = match.index + match[0].length;
    const zone = zones.find(({ span }) => span.start >= end && span.start < end + 25);
    const hours = WORKING_DAY - smallNumber(match.groups!.low!);
    if (zone && hours >= 0) add(hours, match.index, zone.span.end, zone);
  }
  for (const zone of zones) {
    const distance = DISTANCE_BEHIND.exec(text.slice(zone.span.end, zone.span.end + 24));
    const left = WORKING_DAY - smallNumber(distance?.groups?.low ?? '9');
    if (distance && left >= 0) add(left, zone.span.start, zone.span.end + distance[0].trimEnd().length, zone);
    const behind = text.slice(zone.span.end, zone.span.end + 60);
    const inHours =
      /(?:hours|hrs|business day|workday)$/i.test(text.slice(zone.span.start, zone.span.end)) ||
      /^[ -](?:(?:business|working|work|office|core|standard)[ -])?(?:hours|hrs|schedule|shift|workday)\b/i.test(
        behind,
      );
    if (inHours && FULL.test(text.slice(Math.max(0, zone.span.start - 50), zone.span.start)))
      add(smallNumber(SHARE.exec(behind)?.groups?.low ?? String(WORKING_DAY)), zone.span.start, zone.span.end, zone);
  }
  return found.sort((one, other) => one.span.start - other.span.start);
}

/** "… hours for at least 3 hours a day" */
const SHARE = new RegExp(`^[^.\\n]{0,30}?(?<low>${SMALL_NUMBER})\\+?[ -]?${HOURS}`, 'i');

/** The zone of the same sentence that stands nearest. */
function zoneIn(text: string, zones: readonly Found<string>[], start: number, end: number): Found<string> | null {
  const near = zones.filter(({ span }) => {
    const between = span.start >= end ? text.slice(end, span.start) : text.slice(span.end, start);
    return between.length < 70 && !/\n|[.!?]\s+\p{Lu}/u.test(between);
  });
  const distance = ({ span }: Found<string>): number => (span.start >= end ? span.start - end : start - span.end);
  return near.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}
