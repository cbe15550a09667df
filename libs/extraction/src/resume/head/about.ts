import { byRules, type Found } from '../../text/span';
import type { Section } from '../sections/sections';

const LONGEST = 4000;

/** The person in their own words: the section that says so. */
export function readAbout(sections: readonly Section[]): Found<string> | null {
  const lines = sections.find(({ kind, lines: own }) => kind === 'summary' && own.length > 0)?.lines ?? [];
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return null;
  const text = lines
    .map((line) => line.text)
    .join(' ')
    .replace(/\s+/g, ' ');
  return text.length < 15 ? null : byRules(text.slice(0, LONGEST), first.start, last.end);
}
