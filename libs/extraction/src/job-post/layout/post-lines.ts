import { type Line, linesOf } from '../../text/lines';
import type { Span } from '../../text/span';
import { type Section, sectionNamed } from './section-names';

/** A line of a post, with the section that it stands in. */
export interface PostLine extends Line {
  readonly section: Section;
  /** It heads what follows and says nothing by itself. */
  readonly heading: boolean;
  /** "Label:" before its words; the offset where the words begin. */
  readonly contentStart: number;
  readonly label: string | null;
}

const LABEL = /^(?<label>[\p{L}][\p{L}\p{M}'&/(), -]{1,48}?)[ ]{0,2}(?::|(?<=\p{L}) - |\t)[ ]{0,3}(?=\S)/u;
/** Labels of what a job board files a post under, and of addresses. */
const ASIDE =
  /^(?:department|industry|industries|functional area|category|job category|company website|website|url|email|e-mail|sector|tags?|posted(?: on)?|apply before|total positions?|job shift|gender|age|minimum education|degree)$/i;
/** Labels that stand in a line of their own, above what they label. */
const FACT =
  /^(?:(?:job |position )?title|position|designation|company(?: name)?|employer|(?:job |work |office )?locations?|(?:monthly |annual |base |expected )?salary(?: range)?|(?:hourly |daily )?rate|pay(?: rate| range)?|budget|hours per week|weekly hours|(?:min(?:imum|\.)? |years of |work )?experience(?: level)?|seniority(?: level)?|(?:employment|job|contract|work) type|type of employment|workplace type|start(?:ing)? date|time ?zone|duration|industry|department|category)$/i;
const MOST_WORDS_OF_HEADING = 9;

/** The lines of a post, each in its section: that of the nearest heading, or of its own label ("Nice to have: Go"). */
export function postLines(text: string, skills: readonly Span[] = []): PostLine[] {
  const lines: PostLine[] = [];
  let section: Section = 'other' as Section;
  let labelled: Section | null = null;
  let above: string | null = null;
  let nextSkill = 0;
  for (const line of linesOf(text)) {
    while (skills[nextSkill] && skills[nextSkill]!.end <= line.start) nextSkill++;
    const namesSkill = (skills[nextSkill]?.start ?? Number.POSITIVE_INFINITY) < line.end;
    if (above === null && !line.bullet && FACT.test(line.text.replace(/:$/, ''))) {
      above = line.text.replace(/:$/, '');
      lines.push({ ...line, section, heading: true, contentStart: line.start, label: null });
      continue;
    }
    if (above !== null && !line.hashed && !FACT.test(line.text)) {
      lines.push({ ...line, section, heading: false, contentStart: line.start, label: above });
      above = null;
      continue;
    }
    above = null;
    const head = headed(line, namesSkill);
    if (head.kind === 'heading') {
      // A heading that says nothing keeps what it divides ("Backend:" among requirements), unless it is a large one.
      section = head.section ?? (line.hashed || section === 'about' || section === 'process' ? 'other' : section);
      labelled = null;
      lines.push({ ...line, section, heading: true, contentStart: line.start, label: null });
      continue;
    }
    if (head.kind === 'label') {
      const own = ASIDE.test(head.label) ? 'process' : (head.section ?? section);
      labelled = head.section;
      lines.push({ ...line, section: own, heading: false, contentStart: line.start + head.length, label: head.label });
      continue;
    }
    // What a label begins goes on in the bullets below it.
    if (labelled !== null && !(line.bullet && !line.afterBlank)) labelled = null;
    lines.push({ ...line, section: labelled ?? section, heading: false, contentStart: line.start, label: null });
  }
  return lines;
}

type Head =
  | { readonly kind: 'heading'; readonly section: Section | null }
  | { readonly kind: 'label'; readonly section: Section | null; readonly label: string; readonly length: number }
  | { readonly kind: 'text' };

function headed(line: Line, namesSkill: boolean): Head {
  const { text } = line;
  const words = text.split(/\s+/).length;
  if (line.hashed && words <= 14) return { kind: 'heading', section: sectionNamed(text) };
  const ends = /[:：]$/.test(text);
  if (ends && words <= 14) return { kind: 'heading', section: sectionNamed(text) };
  const label = LABEL.exec(text);
  const name = label?.groups!.label ?? '';
  // A dash makes a label only of words that are one: "Rate - $20", not "Acme Ltd - Karachi".
  const dashed = label !== null && label[0].slice(name.length).trim() === '-';
  if (
    label &&
    name.split(/\s+/).length <= (dashed ? 4 : 6) &&
    (!dashed || FACT.test(name) || sectionNamed(name) !== null)
  ) {
    return { kind: 'label', section: sectionNamed(name), label: name, length: label[0].length };
  }
  if (words > MOST_WORDS_OF_HEADING || /[.,;|]$|[|;]|\d{3}|, /.test(text)) return { kind: 'text' };
  // "Proficiency in SQL and Python" is no heading.
  if (namesSkill) return { kind: 'text' };
  const section = sectionNamed(text);
  const shouted = text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
  const mayHead = !line.bullet || /\p{Extended_Pictographic}/u.test(text) || line.afterBlank;
  if (section !== null && mayHead && (isAllHeading(text, words) || shouted)) return { kind: 'heading', section };
  return { kind: 'text' };
}

/** Few words, or written as titles are, or a question that headings ask: "What you'll bring", "Nice to Have". */
function isAllHeading(text: string, words: number): boolean {
  if (words <= 2) return /^\p{Lu}|^\P{Script=Latin}/u.test(text) && !/\d/.test(text);
  if (
    /^(?:what|who|why|how|you|your|our|about|nice|good|must|bonus|key|job|it's|this is|we|the|minimum|preferred|required|would|will|also|if|any|things|not|other|further|general|basic|skills|desired|technical|essential|in this|a few|some|tech|ideal|extra|perks|additional|core|roles?|as a|experience (?:and|&)|education (?:and|&)|knowledge,? )\b/i.test(
      text,
    )
  )
    return words <= 7 || /[?]$/.test(text);
  return (
    words <= 6 &&
    /^(?:\p{Lu}[\p{L}'/-]*|&|and|of|to|the|for|in|or)(?:\s(?:\p{Lu}[\p{L}'/-]*|&|and|of|to|the|for|in|or))*$/u.test(
      text,
    )
  );
}
