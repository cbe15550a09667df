import { type Line, linesOf } from '../text/lines';
import { withoutEnd } from '../text/trim-end';

/** "*2020 - Present*": a sign that touches the words is no bullet, and one that also ends them is emphasis. */
const EMPHASIS = /^([*_]+)(?=\S)/;

/** "Acme Co.. . . . . . 2019": dots that lead the eye to the right edge. */
const DOT_LEADER = /\.?(?:[ \t]?[.…]){4,}/g;

/** The lines of a résumé that have words. */
export function resumeLines(given: string): Line[] {
  const text = given.replace(DOT_LEADER, spaced);
  return linesOf(text).map((line) => withoutEmphasis(line, text));
}

/** As long as before, so that offsets stay; the point of an abbreviation does too. */
const spaced = (dots: string): string => (/^\.\.[ \t]/.test(dots) ? '.' : ' ') + ' '.repeat(dots.length - 1);

function withoutEmphasis(line: Line, text: string): Line {
  const lineStart = text.lastIndexOf('\n', line.start - 1) + 1;
  const before = text.slice(lineStart, line.start).trimStart();
  const touches = EMPHASIS.test(before + line.text);
  const lead = /^[*_]*/.exec(line.text)![0].length;
  const words = withoutEnd(line.text.slice(lead), '*_').trimEnd();
  const start = line.start + lead;
  return {
    ...line,
    start,
    end: start + words.length,
    text: words,
    bullet: line.bullet && !(touches && /^[*_#\s]*$/.test(before)),
  };
}
