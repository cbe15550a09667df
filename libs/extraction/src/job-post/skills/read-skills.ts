import type { SkillLevel } from '@hunar/kernel';
import type { SkillMention } from '@hunar/skills';
import { clausesOf } from '../layout/clauses';
import type { Section } from '../layout/section-names';
import type { PostLine } from '../layout/post-lines';
import { type Found, overlaps, type Span } from '../../text/span';
import type { Years } from '../../text/years-reader';
import { type Demand, demandOf } from './demand-cues';
import { isDenied } from './told-cues';
import { statedLevel } from './skill-levels';
import { yearsBySkill } from './skill-years';

/** One place where a post names a skill, and what it says there. */
export interface SkillReading extends Span {
  readonly id: string;
  readonly name: string;
  readonly demand: Demand;
  readonly level: SkillLevel | null;
  readonly years: number | null;
  readonly section: Section;
}

export interface SkillsOfPost {
  readonly readings: readonly SkillReading[];
  /** Years that speak of the whole career, in the text's order. */
  readonly general: readonly Found<Years>[];
}

/** Lines that say where, who or when: what looks like a skill there is a name. */
const FACTS =
  /^(?:(?:(?:job|work|office|primary) )?locations?|city|country|region|address|place|where|office|company(?: name)?|employer|client|contact|contact person|email|phone|url|website|posted by|posted|date)$/i;
const VERBS =
  /^(?:make|excel|express|go|close|word|access|teams|linear|buffer|copy|notion|sketch|spring|chef|salt|ant|motion|lever|render|swift|processing)$/;

/** "Make social media posts", "excel at it", "Hiring: …": words, although products are called so. */
const isOrdinary = (text: string, { start, end }: SkillMention): boolean => {
  const words = text.slice(start, end);
  const behind = text.slice(end, end + 12);
  if (/^(?:hiring|recruiting|we're hiring)$/i.test(words)) return true;
  // "Washington, D.C." holds no languages.
  if (/^\p{L}$/u.test(words) && (/^\.\p{L}/u.test(behind) || /\p{L}\.$/u.test(text.slice(0, start).slice(-2))))
    return true;
  // "Programming jobs" are what a board has, and "experience designing" is a verb's.
  if (
    /^(?:programming|coding|development)$/i.test(words) &&
    /^ (?:jobs?|ability|abilities|boards?|community)\b/i.test(behind)
  )
    return true;
  if (/^experienced? (?:in )?design(?:ing|ed)$/i.test(words)) return true;
  if (/^hr$/i.test(words) && isNoDepartment(text.slice(Math.max(0, start - 16), start), text.slice(end, end + 12)))
    return true;
  return (
    VERBS.test(words) && /^ [a-z]/.test(text.slice(end, end + 2)) && !/^ (?:or|and|is)\b/.test(text.slice(end, end + 4))
  );
};

/** "$40/hr" and "contact HR": an hour, and people to write to. */
const isNoDepartment = (before: string, behind: string): boolean =>
  /(?:[\d/]|\b(?:per|an)) ?$/i.test(before) ||
  /\b(?:contact|call|e-?mail|whatsapp|our|reach|to|by|from)(?: (?:our|the))? $/i.test(before) ||
  /^(?:@| (?:at|team|round|dept|department|contact|interview|number)\b)/i.test(behind);

/** Weighs every mention of a skill by the sentence and the section that it stands in. Offsets are those of `text`. */
export function readSkills(
  text: string,
  lines: readonly PostLine[],
  mentions: readonly SkillMention[],
  years: readonly Found<Years>[],
): SkillsOfPost {
  const readings: SkillReading[] = [];
  const general: Found<Years>[] = [];
  let [nextMention, nextYears] = [0, 0];
  for (const line of lines) {
    const own: SkillMention[] = [];
    while (mentions[nextMention] && mentions[nextMention]!.start < line.end) {
      const mention = mentions[nextMention++]!;
      if (overlaps(mention, line) && !isOrdinary(text, mention)) own.push(mention);
    }
    const ownYears: Found<Years>[] = [];
    while (years[nextYears] && years[nextYears]!.span.start < line.end) ownYears.push(years[nextYears++]!);
    if (line.heading || (line.label !== null && FACTS.test(line.label.trim()))) continue;
    const read = readLine(text, line, own, ownYears);
    readings.push(...read.readings);
    if (line.section !== 'benefits' && line.section !== 'process') general.push(...read.general);
  }
  return { readings, general };
}

function readLine(
  text: string,
  line: PostLine,
  mentions: readonly SkillMention[],
  years: readonly Found<Years>[],
): SkillsOfPost {
  const readings: SkillReading[] = [];
  const general: Found<Years>[] = [];
  let [nextMention, nextYears] = [0, 0];
  for (const sentence of clausesOf(text, line.start, line.end)) {
    const own: SkillMention[] = [];
    while (mentions[nextMention] && mentions[nextMention]!.start < sentence.end) own.push(mentions[nextMention++]!);
    const ownYears: Found<Years>[] = [];
    while (years[nextYears] && years[nextYears]!.span.start < sentence.end) ownYears.push(years[nextYears++]!);
    const split = yearsBySkill(text, own, ownYears);
    general.push(...split.general);
    own.forEach((mention, index) => {
      const before = text.slice(sentence.start, mention.start);
      const behind = text.slice(mention.end, sentence.end);
      if (isDenied({ before, behind })) return;
      const starts = own.slice(0, index + 1).map(({ start }) => start - sentence.start);
      const { id, name, start, end } = mention;
      const demand = demandOf({ before, behind }, line.section);
      readings.push({
        id,
        name,
        start,
        end,
        demand,
        level: statedLevel(before, behind, starts),
        years: split.bySkill.get(mention)?.value.min ?? null,
        section: line.section,
      });
    });
  }
  return { readings, general };
}
