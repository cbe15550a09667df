import type { PlaceName } from '../../text/geography/place-reader';
import { byRules, type Found } from '../../text/span';
import type { PostLine } from '../layout/post-lines';

const LABEL =
  /^(?:(?:job |work |office |primary )?locations?|where|city|based in|place|location type|job location|office|country|region|workplace)$/i;
const REMOTE =
  /\b(?:(?:fully |100 ?% |full |completely )?remote(?:ly)?(?:[- ]first|[- ]friendly|[- ]only)?|work[- ]from[- ](?:home|anywhere)|wfh|telecommute|distributed team|anywhere in the world|ghar se)\b/gi;
const NO_REMOTE =
  /\b(?:(?:no|not|non)[- ](?:a )?remote|on[- ]?site|in[- ]office|office[- ]based|in[- ]person|work from (?:the |our )?office|hybrid|wfo|physical(?:ly)?(?= (?:job|role|position))|\d days? (?:a|per) week in (?:the|our) office|from our (?:\p{L}+ )?office)\b/giu;
const NOT_OF_THE_JOB =
  /\b(?:remote[- ](?:teams?|servers?|desktop|procedure|sensing|control|monitoring|access|work (?:tools|experience)|collaboration|environments?|support|stakeholders|colleagues|repositories)|(?:managing|lead(?:ing)?|with|across) (?:a )?remote|work(?:ing)? (?:with|in) (?:a )?(?:remote|distributed)|onsite (?:visits?|support|gym|interview|meetings?)|(?:occasional|optional) (?:on-?site|travel))\b/i;
const BASED =
  /\b(?:based|located|onsite|on-site|hybrid|office|offices|remote|role|position|join us|reside|living|work|relocate|relocation|headquartered|hq)\b[^.\n]{0,24}$/i;
const OF_THE_FIRM =
  /\b(?:offices in|headquarter(?:s|ed)|hq|founded|customers|clients|founders?|investors?|teams? (?:in|across)|countries|companies|colleagues|backed)\b[^.\n]{0,40}$/i;

export interface Whereabouts {
  readonly place: Found<PlaceName> | null;
  readonly remote: Found<boolean> | null;
}

/** Where the work is done: of a label first, then of the lines at the top, then of what says where somebody is to be based. */
export function readWhereabouts(
  text: string,
  lines: readonly PostLine[],
  places: readonly Found<PlaceName>[],
): Whereabouts {
  return { place: choosePlace(text, lines, places), remote: chooseRemote(lines) };
}

function choosePlace(
  text: string,
  lines: readonly PostLine[],
  places: readonly Found<PlaceName>[],
): Found<PlaceName> | null {
  let best: { place: Found<PlaceName>; points: number } | null = null;
  let number = 0;
  for (const place of places) {
    while (lines[number + 1] && lines[number + 1]!.start <= place.span.start) number++;
    const line = lines[number];
    if (!line || place.span.start < line.start) continue;
    const points = pointsOf(text, line, lines[number - 1], number, place);
    if (points > (best?.points ?? 0)) best = { place, points };
  }
  return best ? withUnknownCity(text, best.place) : labelledPlace(text, lines);
}

/** "Norwich, UK": a city that nobody has listed, before a country. */
function withUnknownCity(text: string, place: Found<PlaceName>): Found<PlaceName> {
  if (place.value.city !== null) return place;
  const city =
    /(?:^|[\n:|•(\t]|\bin |\s-\s)[ ]?(?<name>\p{Lu}[\p{L}.'-]{1,20}(?: \p{Lu}[\p{L}.'-]{1,20}){0,2}),[ ]$/u.exec(
      text.slice(Math.max(0, place.span.start - 60), place.span.start),
    );
  const name = city?.groups?.name;
  if (!name || /remote|hybrid|site|office/i.test(name)) return place;
  const start = place.span.start - name.length - 2;
  return byRules({ ...place.value, written: text.slice(start, place.span.end), city: name }, start, place.span.end);
}

/** What a label calls the place although nobody has listed it: "Location: Punjab". */
function labelledPlace(text: string, lines: readonly PostLine[]): Found<PlaceName> | null {
  for (const line of lines.slice(0, 80)) {
    if (line.label === null || !LABEL.test(line.label.trim())) continue;
    const words = /^[^|•;(\n]{2,50}/.exec(text.slice(line.contentStart, line.end))?.[0].trim() ?? '';
    if (!/^\p{L}/u.test(words) || /remote|home|anywhere|hybrid|on-?site|office|flexible|any|full|part/i.test(words))
      continue;
    return byRules(
      { written: words, city: words, country: null, region: null, zone: null },
      line.contentStart,
      line.contentStart + words.length,
    );
  }
  return null;
}

function pointsOf(
  text: string,
  line: PostLine,
  above: PostLine | undefined,
  number: number,
  place: Found<PlaceName>,
): number {
  const before = text.slice(Math.max(line.start, place.span.start - 60), place.span.start);
  const labelled =
    (line.label !== null && LABEL.test(line.label.trim())) ||
    (above?.heading && LABEL.test(above.text.replace(/:$/, '').trim()));
  const share = (place.span.end - place.span.start) / Math.max(1, line.text.length);
  let points = labelled ? 20 : 0;
  const top = number < 8 && (line.text.includes('|') || line.text.length < 90 || share > 0.3);
  if (top) points += 8 - Math.min(6, number) + (share > 0.3 ? 2 : 0);
  const beside = /^[ ,]{0,2}[(]?(?:hybrid|remote|on-?site|in[- ]office)\b/i.test(
    text.slice(place.span.end, place.span.end + 16),
  );
  if (!labelled && (BASED.test(before) || beside)) points += 6;
  if (OF_THE_FIRM.test(before) && !labelled) points -= 14;
  if (
    /^[ -]?(?:time|hours|business|market|customers|timezone|citizen|work (?:authori|permit|visa)|passport|visa|national(?:s|ity)|resident permit|permit|dollars)/i.test(
      text.slice(place.span.end, place.span.end + 20),
    )
  )
    points -= 10;
  if (
    /^(?:[- ]based)? (?:only|residents?|applicants?|candidates?)\b/i.test(
      text.slice(place.span.end, place.span.end + 20),
    )
  )
    points += 6;
  if (line.section === 'benefits' || line.section === 'process') points -= 4;
  return points;
}

/** "Our Lahore office", "Karachi office"; not Microsoft Office, nor a home office. */
const OFFICE =
  /(?:(?:in|at|from|for) (?:the|our) (?:\p{L}+ ){0,2}|\p{Lu}\p{Ll}{3,} )office(?! (?:365|suite|manager|admin|assistant|furniture|equipment|chair|stipend|budget|setup|supplies))\b/gu;

/** "Work from home a few days a month": hybrid. */
const SOMETIMES =
  /^[^.\n;|]{0,24}\b(?:a few|some|one|two|three|a couple of|[1-3]|1-2|2-3|occasional)[ ](?:days?|times)\b|^ (?:occasionally|sometimes|now and then|on (?:fridays|mondays))\b/i;

function chooseRemote(lines: readonly PostLine[]): Found<boolean> | null {
  let best: { found: Found<boolean>; points: number } | null = null;
  const consider = (line: PostLine, number: number, pattern: RegExp, remote: boolean): void => {
    for (const match of line.text.slice(0, 2000).matchAll(pattern)) {
      const around = line.text.slice(Math.max(0, match.index - 24), match.index + match[0].length + 24);
      if (NOT_OF_THE_JOB.test(around)) continue;
      const rest = line.text.slice(match.index + match[0].length, match.index + match[0].length + 50);
      const sometimes = remote && SOMETIMES.test(rest);
      const hybrid = sometimes || /hybrid|no|not|non|days?/i.test(match[0]) ? 2 : 0;
      const labelled = line.label !== null && /location|remote|workplace|where|type/i.test(line.label) ? 6 : 0;
      const points = 4 + Math.max(0, 8 - number) + labelled + hybrid - (line.section === 'benefits' ? 3 : 0);
      if (best !== null && points <= best.points) continue;
      const start = line.start + match.index;
      best = { found: byRules(remote && !sometimes, start, start + match[0].length), points };
    }
  };
  lines.forEach((line, number) => {
    consider(line, number, NO_REMOTE, false);
    consider(line, number, OFFICE, false);
    consider(line, number, REMOTE, true);
  });
  return (best as { found: Found<boolean> } | null)?.found ?? null;
}
