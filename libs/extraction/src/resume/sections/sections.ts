import type { Line } from '../../text/lines';
import { languageNamed } from '../languages/language-names';
import { sectionKindOf, type SectionKind } from './section-headings';

/** Lines under one heading. */
export interface Section {
  readonly kind: SectionKind;
  /** Null before the first heading, and where the heading is a label on the line. */
  readonly heading: Line | null;
  readonly lines: readonly Line[];
}

/** "Skills: Python, Go" */
const LABEL = /^([^:\t|]{2,40}?)\s*(?::-?|\s-)\s+(?=\S)/;
/** In these, labels belong to an entry: "Technologies: React". */
const OF_ENTRIES: ReadonlySet<SectionKind> = new Set(['experience', 'projects', 'volunteering', 'references']);
/** Labels of these speak of their line alone. */
const OF_ONE_LINE: ReadonlySet<SectionKind> = new Set([
  'contact',
  'personal',
  'terms',
  'interests',
  'other',
  'languages',
]);

/** A line that begins with what somebody asks for, or from when: "Expected salary: …", "Available from …", "Notice period: …". */
const TERMS =
  /^(?:(?:expected|desired|asking) (?:(?:monthly|annual|hourly) )?(?:salary|ctc|rate|pay|compensation|package)|notice period|available(?: (?:from|immediately|to (?:start|join))\b|:)|availability|earliest start|(?:(?:hourly|daily|monthly) )?(?:rates?|salary)(?: expectations?)?\s*[:–])/i;
const statesTerms = ({ text, bullet }: Line): boolean => !bullet && text.length < 200 && TERMS.test(text);

/** Words for how well a language is spoken. */
const COMMAND = /\b(?:fluent|native|mother tongue|basic|advanced|intermediate|proficient|conversational|[ABC][12])\b/i;

/** Cuts a résumé at its headings. `source` tells list bullets from the signs that decorate headings. */
export function sectionsOf(lines: readonly Line[], source: string): Section[] {
  const sections: { kind: SectionKind; heading: Line | null; lines: Line[] }[] = [];
  const open = (kind: SectionKind, heading: Line | null): void => {
    sections.push({ kind, heading, lines: [] });
  };
  open('head', null);
  for (const line of lines) {
    const current = sections.at(-1)!;
    const kind = isEntryOfList(line, source) ? null : sectionKindOf(line.text);
    if (kind && !(kind === 'head')) {
      open(kind, line);
      continue;
    }
    if (statesTerms(line)) {
      // They may stand last under any heading, and speak of none of what it heads.
      const { kind: before, heading } = current;
      if (before === 'terms') current.lines.push(line);
      else {
        open('terms', null);
        sections.at(-1)!.lines.push(line);
        open(before, heading);
      }
      continue;
    }
    const labelled = labelOf(line, current.kind, current.heading !== null);
    if (!labelled) current.lines.push(line);
    else if (OF_ONE_LINE.has(labelled.kind) || (current.heading && labelled.kind !== current.kind)) {
      const { kind: before, heading } = current;
      open(labelled.kind, null);
      sections.at(-1)!.lines.push(labelled.rest);
      open(before, heading);
    } else {
      if (current.kind !== labelled.kind) open(labelled.kind, null);
      sections.at(-1)!.lines.push(current.kind === labelled.kind ? line : labelled.rest);
    }
  }
  return sections.filter((section) => section.lines.length > 0 || section.heading);
}

/** A name that stands behind other sections, as beside a column, begins the head anew. */
export const sectionsWithHeadAt = (sections: readonly Section[], place: number): Section[] =>
  sections.flatMap((section): Section[] => {
    const at = section.lines.findIndex(({ start, end }) => start <= place && place < end);
    if (at < 0 || section.kind === 'head' || section.kind === 'contact' || section.kind === 'personal')
      return [section];
    return [
      { ...section, lines: section.lines.slice(0, at) },
      { kind: 'head', heading: null, lines: section.lines.slice(at) },
    ];
  });

/** A bullet before it makes it an entry, and no heading; hashes and emoji do not. */
function isEntryOfList(line: Line, source: string): boolean {
  if (!line.bullet || line.hashed) return false;
  const start = source.lastIndexOf('\n', line.start - 1) + 1;
  return !/\p{Extended_Pictographic}|\d/u.test(source.slice(start, line.start));
}

function labelOf(line: Line, current: SectionKind, headed: boolean): { kind: SectionKind; rest: Line } | null {
  // Within a job or project, a label is one of its own unless it stands apart.
  const ofEntry = OF_ENTRIES.has(current) && headed;
  if (ofEntry && (!line.afterBlank || line.bullet)) return null;
  const match = LABEL.exec(line.text);
  if (!match) return null;
  // "English: fluent" speaks of a language, under whatever heading it stands.
  if (languageNamed(match[1]!) !== null && COMMAND.test(line.text)) return { kind: 'languages', rest: line };
  const kind = sectionKindOf(match[1]!);
  if (!kind) return null;
  const start = line.start + match[0].length;
  const rest = { ...line, start, text: line.text.slice(match[0].length) };
  // "Languages: Python, Java" is a line of skills.
  if (kind === 'languages' && !rest.text.split(/[^\p{L}]+/u).some((word) => languageNamed(word) !== null)) return null;
  if (current === 'skills' && kind === 'certifications') return null;
  if (ofEntry && OF_ENTRIES.has(kind) && kind !== 'references') return null;
  return { kind, rest };
}
