import { readPlaces } from '../../text/geography/place-reader';
import { byRules, type Found, type Span } from '../../text/span';
import type { PostLine } from '../layout/post-lines';
import { headCells } from './head-cells';
import { titleLikeness } from './role-words';
import { bestCell } from './title-reader';

const NAME =
  "(?<name>(?:\\p{Lu}|\\d)[\\p{L}\\p{M}\\d.&'+-]*(?:[ ](?:(?:\\p{Lu}|\\d)[\\p{L}\\p{M}\\d.&'+-]*|&|of|and|the)){0,4})";
const LABEL =
  /^(?:company|company name|employer|organi[sz]ation|client|firma|arbeitgeber|unternehmen|کمپنی|hiring company|startup|firm|business|company info)$/i;
const IN_PROSE: readonly RegExp[] = [
  new RegExp(`^(?:About|Why|Join|Working at|Life at|Meet|Who is)[ ]+(?:us at )?${NAME}[ ]?[:?!]?$`, 'u'),
  new RegExp(`^(?:At|Here at|Join(?: us at)?)[ ]${NAME}(?:,|[ ](?:our|we)\\b)`, 'u'),
  new RegExp(
    `^${NAME}(?: \\([^()]{1,60}\\))?,?[ ](?:is|are)[ ](?:\\w+[ ]){0,2}?(?:an?|the|hiring|looking|seeking|building|on a|one of|recruiting|growing|transforming|expanding|searching)\\b(?! (?:plus|bonus|must|requirement|advantage|big plus|nice|definite))`,
    'u',
  ),
  new RegExp(`^${NAME}, (?:an?|the) [^.!?\\n]{3,90}, (?:is|are|seeks|has)\\b`, 'u'),
  new RegExp(
    `^${NAME}[ ](?:builds|helps|makes|provides|develops|offers|creates|powers|runs|operates|seeks|needs|delivers|designs|connects|brings|enables)\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:join|at)[ ]${NAME}(?:,|[ ]as (?:an?|our)|[ ](?:is|are) (?:hiring|looking|seeking|building)|[ ]team\\b)`,
    'u',
  ),
];
const NO_NAME =
  /^(?:we|our|you|your|the|this|this role|it|us|job|role|remote|position|about|they|who|what|there|here|he|she|i|as|if|in|at|experience|candidates?|applicants?|salary|location|title|company|team|benefits|requirements|responsibilities|full[- ]?time|part[- ]?time|contract|client|hiring|note|please|strong|everyone|work|each|all|most|today|senior|junior|day|overview|description|english|bonus|one|that|must|the role|the team|the company|you'll|we're|our team|our client|the client|both|that's|competitive|compensation|immediate|knowledge|some|any|people|engineers?|developers?|product|engineering)$/i;
/** What a cell beside the title says besides a firm's name. */
const NO_FIRM =
  /\b(?:remote|on-?site|hybrid|full[- ]?time|part[- ]?time|contract|intern(?:ship)?|freelance|permanent|visa|relocation|equity|salary|usd|eur|gbp|per (?:hour|month|year)|hours?|years?|worldwide|anywhere|multiple|roles?|positions?|engineering|hiring|ago|applicants?|posted|easy apply|apply|promoted|employees|level|save|share|seniority|urgent|http|www|hourly|fixed|budget|english|asap|immediately|job|title|role|position|designation|vacancy|opening|wanted|new|today|yesterday|proposals|ir35|outside|inside|long[ -]term|needed|required|wanted|log ?in|sign ?(?:up|in)|b2b|w2|c2c|format)\b|\b(?:FT|PT|FTE)\b|[$€£₹]|\d{3,}|[:?!]/i;

/** The firm: of a label, of the line with the title, or of the sentence that introduces it. */
export function readCompany(
  text: string,
  lines: readonly PostLine[],
  title: Found<string> | null,
  skills: readonly Span[] = [],
): Found<string> | null {
  const labelled = lines
    .slice(0, 80)
    .find((line) => line.label && LABEL.test(line.label.trim()) && line.end > line.contentStart);
  if (labelled) return tidied(text, labelled.contentStart, beforePlace(text, labelled.contentStart, labelled.end));
  return (
    behindTitle(text, title) ??
    headOfBars(text, lines) ??
    besideTitle(text, lines, title, skills) ??
    inProse(text, lines)
  );
}

/** "Backend Engineer at Acme" and "Acme is hiring a Backend Engineer". */
function behindTitle(text: string, title: Found<string> | null): Found<string> | null {
  if (!title) return null;
  const rest =
    /^(?:[^\S\n]*\([^()\n]{1,40}\))?[^\S\n]{0,2}(?:at|@|for|to join|to join the team at)[^\S\n](?<name>[^\n|,;.(•-]{2,50}?)(?=[^\S\n]*(?:[\n|,;(•]|$|\.\s|\.$|\s-\s|[^\S\n](?:in|to|who|team|as)\b))/u.exec(
      text.slice(title.span.end, title.span.end + 120),
    );
  const name = rest?.groups?.name;
  if (!name || !/^[\p{Lu}\d]/u.test(name) || NO_NAME.test(name) || COMMON_NOUN.test(name)) return null;
  const start = title.span.end + rest[0].lastIndexOf(name);
  return isPlace(text, start, start + name.length) ? null : tidied(text, start, start + name.length);
}

const NAME_START = /^[\p{Lu}\d]|^\p{Ll}{1,4}\p{Lu}|\.(?:io|com|ai|co|dev|app|org|net)$/u;
/** Behind a comma of a firm's name only its form stands. */
const LISTED = /,(?! ?(?:inc|llc|ltd|gmbh|corp|co|plc|pvt|s\.?a|llp|lp|limited)\b)/i;
const UNPAIRED = /^[^([]*[)\]]|[([][^)\]]*$/;

const isName = (text: string, start: number, name: string): boolean =>
  !NO_FIRM.test(name) &&
  !NO_NAME.test(name) &&
  !UNPAIRED.test(name) &&
  name.split(/\s+/).length <= 6 &&
  titleLikeness(name) === 0 &&
  NAME_START.test(name) &&
  !isPlace(text, start, start + name.length);

const withoutBrackets = (words: string): string => words.replace(/[ ]?\([^()]*\)$/, '');

/** "Acme | Lyon | Full-time | acme.test": the firm stands first in a line of bars, also where no cell is a title. */
function headOfBars(text: string, lines: readonly PostLine[]): Found<string> | null {
  const [first] = lines;
  if (!first || first.text.split('|').length < 3) return null;
  const [cell] = headCells([first]);
  const name = withoutBrackets(cell?.text ?? '');
  return cell && isName(text, cell.start, name) && !LISTED.test(name)
    ? tidied(text, cell.start, cell.start + name.length)
    : null;
}

/** Skills and nothing else: "React, Redux". A firm may bear the name of its product, alone and before the title. */
function isOnlySkills(text: string, { start, end }: Span, skills: readonly Span[]): boolean {
  let rest = '';
  let from = start;
  for (const skill of skills) {
    if (skill.end <= from || skill.start >= end) continue;
    rest += text.slice(from, Math.max(from, skill.start));
    from = Math.min(end, skill.end);
  }
  return from > start && !/[\p{L}\d]/u.test((rest + text.slice(from, end)).replace(/\b(?:and|or)\b/gi, ''));
}

/** A cell of the title's line, or the line right before or behind it, that is no place and no term. */
function besideTitle(
  text: string,
  lines: readonly PostLine[],
  title: Found<string> | null,
  skills: readonly Span[],
): Found<string> | null {
  const cells = headCells(lines);
  const own =
    (title ? cells.find(({ start, end }) => start <= title.span.start && title.span.end <= end) : undefined) ??
    bestCell(cells);
  if (!own) return null;
  const sameLine = cells.filter(({ line }) => line === own.line);
  const near =
    sameLine.length > 1
      ? sameLine.filter((cell) => cell !== own)
      : cells.filter(({ line, text: words }) => Math.abs(line - own.line) === 1 && words.length < 50);
  for (const cell of near) {
    const name = withoutBrackets(cell.text);
    const behind = cell.start > own.start;
    if (!isName(text, cell.start, name) || lines[cell.line]!.bullet) continue;
    if (isOnlySkills(text, cell, skills) && (behind || name.includes(','))) continue;
    // Behind the title a list says what the work is about; before it stands a firm and its town.
    if (behind && LISTED.test(name) && !isTown(text, cell)) continue;
    if (sameLine.length > 1 || lines[cell.line]!.label === null)
      return tidied(text, cell.start, cell.start + name.length);
  }
  return null;
}

function inProse(text: string, lines: readonly PostLine[]): Found<string> | null {
  for (const pattern of IN_PROSE) {
    for (const line of lines.slice(0, 60)) {
      for (const sentence of line.text.slice(0, 900).matchAll(/[^.!?]+(?:[.!?](?!\s)[^.!?]*)*/g)) {
        const words = sentence[0].trimStart();
        const match = pattern.exec(words);
        const name = match?.groups?.name;
        if (
          !match ||
          !name ||
          /^\p{Lu}\p{Ll}+ing$/u.test(name) ||
          NO_NAME.test(name) ||
          titleLikeness(name) > 0 ||
          /^(?:Our|The|This|We|You|Your|A|An|If|As|In|It)\b/.test(name)
        )
          continue;
        const offset = line.start + sentence.index + (sentence[0].length - words.length);
        const start = offset + match.index + match[0].indexOf(name);
        if (!isPlace(text, start, start + name.length)) return tidied(text, start, start + name.length);
      }
    }
  }
  return null;
}

/** "Halcyon Meters, Zurich" */
function beforePlace(text: string, start: number, end: number): number {
  const comma = text.slice(start, end).indexOf(', ');
  return comma > 0 && isPlace(text, start + comma + 2, behindPlace(text, start + comma + 2, end)) ? start + comma : end;
}

const behindPlace = (text: string, start: number, end: number): number => {
  const bracket = text.slice(start, end).search(/[ ]?\(/);
  return bracket < 0 ? end : start + bracket;
};

const isTown = (text: string, { start, end }: Span): boolean => beforePlace(text, start, end) < end;

/** A shop or a channel that a title is "for" has no name there. */
const COMMON_NOUN =
  /\b(?:channel|store|shop|website|site|app|project|startup|company|agency|business|brand|platform|marketplace|clinic|blog|podcast|game|team|firm)\b/;

function isPlace(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  return readPlaces(words).some(({ span }: { span: Span }) => span.start === 0 && span.end >= words.length - 4);
}

/** Without brackets, years of an accelerator, commas and legal small print behind it. */
function tidied(text: string, start: number, end: number): Found<string> | null {
  const bare = text.slice(start, end).replace(/[ ]?[([|•\n].*$/su, '');
  const words = bare.replace(/(?<!\b(?:Inc|Ltd|Co|Corp))[\s,.;:-]+$/, '');
  return words.length < 2 || words.length > 80 ? null : byRules(words, start, start + words.length);
}
