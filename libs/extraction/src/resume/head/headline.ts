import type { Line } from '../../text/lines';
import { knownPlaces } from '../../text/geography/gazetteer';
import { byRules, type Found } from '../../text/span';
import type { Section } from '../sections/sections';
import { titlePoints } from '../work/job-words';

/** A name, a headline and how to reach somebody have room on it. */
const LONGEST_LINE = 400;
const LABEL =
  /^(?:headline|title|job title|designation|position|profession|role|current role|desired position|(?:post|position|role|job) applied for|applying for)\s*[:-]\s+/i;

/** The line of the head that says what somebody is: behind or below the name, and made of titles. */
export function readHeadline(sections: readonly Section[], name: Found<string> | null): Found<string> | null {
  const head = sections
    .filter(({ kind }) => kind === 'head' || kind === 'contact' || kind === 'summary')
    .flatMap(({ kind, lines }) => (kind === 'summary' ? lines.slice(0, 1) : lines.slice(0, 12)));
  const from = name
    ? Math.max(
        0,
        head.findIndex((line) => line.end >= name.span.end),
      )
    : 0;
  for (const line of head.slice(from, from + 6)) {
    const found = headlineOn(line, name);
    if (found) return found;
  }
  return null;
}

function headlineOn(line: Line, name: Found<string> | null): Found<string> | null {
  if (line.text.length > LONGEST_LINE) return null;
  const label = LABEL.exec(line.text)?.[0].length ?? 0;
  const behindName =
    name && name.span.start >= line.start && name.span.end <= line.end ? name.span.end - line.start : 0;
  let from = Math.max(label, behindName);
  let words = line.text.slice(from);
  const lead = /^[\s|,•·:;–-]+|^\s*\([^)]*\)[\s|,-]*/.exec(words)?.[0].length ?? 0;
  from += lead;
  // What says how to reach the person is no headline.
  words = words
    .slice(lead)
    .replace(
      /\s*(?:[|•·\t,;-]\s*)?(?:\S+@\S+|https?:\S+|www\.\S+|\+?\d[\d\s().-]{7,}|linkedin\.com\S*|github\.com\S*).*$/i,
      '',
    )
    .replace(/[\s|,•·:;-]+$/, '');
  words = words.replace(/^[*_]+|[*_]+(?=\s-\s)|[*_]+$/g, '');
  const place = /\s-\s([\p{L}\s.'-]+)(?:,[^|]*)?$/u.exec(words);
  if (place && knownPlaces().has(place[1]!.trim().toLowerCase())) words = words.slice(0, place.index);
  if (words.length < 3 || words.length > 160 || (words.split(/\s+/).length > 5 && /[.!]$/.test(words))) return null;
  if (/^(?:i|we|my|to|a|an|the|seeking|looking)\s/i.test(words) || /[.!?]\s+\p{Lu}/u.test(words)) return null;
  const pieces = words.split(/\s*[|•·/,;&+\t]\s*|\s-\s|\s(?:and|at|@|with|specializing|specialising)\s/i);
  if (!pieces.some((piece) => titlePoints(piece) >= 1.5)) return null;
  return byRules(words.replace(/\s+/g, ' '), line.start + from, line.start + from + words.length);
}
