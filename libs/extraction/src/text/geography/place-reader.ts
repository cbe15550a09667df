import { byRules, type Found } from '../span';
import { STATES } from './city-table';
import { DOUBTFUL_NAMES, knownPlaces, type Place } from './gazetteer';

/** A place as it is written: a city, its country where the words or the city tell, its zone where there is one. */
export interface PlaceName {
  /** As written, from the city to the country: "Lahore, Pakistan". */
  readonly written: string;
  readonly city: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Europe, LATAM, … */
  readonly region: string | null;
  /** IANA; null where the place has several zones. */
  readonly zone: string | null;
}

const WORD = /(?:\p{Lu}|\p{Script=Arabic})[\p{L}\p{M}.']*/gu;
const MORE_WORDS = /^(?:[ -]{1,2}(?:of|de|and|the|[\p{Lu}\p{Script=Arabic}][\p{L}\p{M}.']*)){1,4}/u;
const STATE = new RegExp(`^,?[ ]{1,2}(?:${STATES})(?![\\p{L}])`, 'u');
const JOINT = /^(?:,[ ]{0,2}|[ ]{1,2}\(|[ ]{1,2}-[ ]{1,2}|[ ]{1,2}(?=\p{Lu}))/u;
/** Words after which a name is a place although it could be something else: "in Georgia". */
const EXPECTING =
  /(?:\b(?:in|from|near|based|location|locations|office|offices|remote|onsite|on-site|hybrid|city|country|across|within|outside|throughout|reside|living|live)\b|مقام)[\s:,(|/&-]{0,4}(?:the )?$/iu;

/** Every place of a known name, in the text's order. Names that may be people's or words count only where a place is expected. */
export function readPlaces(text: string): Found<PlaceName>[] {
  const found: Found<PlaceName>[] = [];
  let done = 0;
  for (const match of text.matchAll(WORD)) {
    if (match.index < done || isInsideWord(text, match.index)) continue;
    const first = placeAt(text, match.index);
    if (!first) continue;
    const joined = withWhatFollows(text, first);
    const doubtful = DOUBTFUL_NAMES.has(first.place.name.toLowerCase()) || first.end - match.index <= 2;
    if (doubtful && !joined.joined && !isExpected(text, match.index, joined.end)) continue;
    found.push(byRules({ written: text.slice(match.index, joined.end), ...joined.reading }, match.index, joined.end));
    done = joined.end;
  }
  return found;
}

const isInsideWord = (text: string, at: number): boolean =>
  at > 0 && /[\p{L}\d@/_.]/u.test(text[at - 1]!) && !/[ /]$/.test(text.slice(at - 2, at));

/** The longest known place that begins at `at`. */
function placeAt(text: string, at: number): { place: Place; end: number } | null {
  const rest = text.slice(at, at + 60);
  const first = /^[\p{L}\p{M}.']+/u.exec(rest)?.[0] ?? '';
  const more = MORE_WORDS.exec(rest.slice(first.length))?.[0] ?? '';
  for (
    let words = first + more;
    words !== '';
    words = words.length > first.length ? words.replace(/[ -]+[^ -]*$/u, '') : ''
  ) {
    for (const written of [words, words.replace(/(?:'s|[.'])$/u, '')]) {
      const place = knownPlaces().get(written.toLowerCase());
      if (place && isWrittenRight(written)) return { place, end: at + written.length };
    }
  }
  return null;
}

/** Short names are all capitals: "US", "UAE", "SF"; "Us" is a pronoun. */
const isWrittenRight = (written: string): boolean => written.length > 3 || written === written.toUpperCase();

type Reading = Omit<PlaceName, 'written'>;

/** "Austin, TX, USA", "Lahore (Pakistan)", "Berlin, Germany". */
function withWhatFollows(
  text: string,
  first: { place: Place; end: number },
): { reading: Reading; end: number; joined: boolean } {
  let { end } = first;
  let joined = false;
  const state = first.place.kind === 'city' ? STATE.exec(text.slice(end, end + 24)) : null;
  // Without a comma, "in", "or" and "me" may be words that somebody shouts.
  if (state && (state[0].startsWith(',') || !/ (?:IN|OR|ME|OK|HI|OH)$/.test(state[0]))) {
    end += state[0].length;
    joined = true;
  }
  for (let parts = 0; parts < 2 && first.place.kind === 'city'; parts++) {
    const joint = JOINT.exec(text.slice(end, end + 5));
    const next = joint && placeAt(text, end + joint[0].length);
    if (!joint || !next || next.place.kind === 'region' || next.place.country !== first.place.country) break;
    if (next.place.kind === 'city') break;
    end = next.end + (joint[0].endsWith('(') && text[next.end] === ')' ? 1 : 0);
    joined = true;
  }
  return { reading: readingOf(first.place), end, joined };
}

const readingOf = ({ kind, name, country, zone }: Place): Reading => ({
  city: kind === 'city' ? name : null,
  country,
  region: kind === 'region' ? name : null,
  zone,
});

function isExpected(text: string, start: number, end: number): boolean {
  if (EXPECTING.test(text.slice(Math.max(0, start - 20), start))) return true;
  const before = text.slice(Math.max(0, start - 3), start);
  const opens = start === 0 || /[\n|•·(/,][ ]{0,2}$/.test(before);
  const closes = /^[ ]{0,2}(?:$|[\n|•·)/,])|^[ -](?:only|based|citizens)/i.test(text.slice(end, end + 10));
  return opens && closes;
}
