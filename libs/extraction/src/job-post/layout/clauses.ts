import type { Span } from '../../text/span';

/** Between sentence ends, semicolons and bars; brackets belong to their sentence. */
const END = /[.!?](?=\s|$)|[;|•·\t]|\s(?:but|however|whereas)\s/giu;
/** Longer ones are cut, so that what looks at all pairs of words in a sentence takes linear time in the text. */
const LONGEST = 700;
const ABBREVIATION = /\b(?:e\.g|i\.e|etc|vs|incl|approx|min|yrs|sr|jr|no)$/i;

/** The sentences of `text.slice(start, end)`, in order, as offsets of `text`. "Node.js" and "e.g. React" are not cut. */
export function clausesOf(text: string, start: number, end: number): Span[] {
  const line = text.slice(start, end);
  const clauses: Span[] = [];
  let from = 0;
  const add = (until: number): void => {
    for (let at = from; at < until;) {
      const cut = until - at > LONGEST ? Math.max(line.lastIndexOf(' ', at + LONGEST), at + LONGEST / 2) : until;
      if (/\S/.test(line.slice(at, cut))) clauses.push({ start: start + at, end: start + cut });
      at = cut;
    }
  };
  for (const match of line.matchAll(END)) {
    if (match[0] === '.' && ABBREVIATION.test(line.slice(Math.max(0, match.index - 8), match.index))) continue;
    add(match.index);
    from = match.index + match[0].length;
  }
  add(line.length);
  return clauses;
}
