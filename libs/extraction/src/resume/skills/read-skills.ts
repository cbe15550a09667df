import type { SkillLevel } from '@hunar/kernel';
import type { SkillMention, UnknownMention } from '@hunar/skills';
import type { Line } from '../../text/lines';
import { byRules, type Found, type Span } from '../../text/span';
import { type Address, isRepository } from '../head/links';
import { languageNamed } from '../languages/language-names';
import type { ReadSkill, ResumeKnowledge } from '../resume-reading';
import type { Section } from '../sections/sections';
import type { Job } from '../work/read-work';
import { CONTEXT_REACH, isEverydaySense } from './everyday-sense';
import { type Segment, segmentsOf } from './segments';
import { type Lead, leadsIn, levelHeading, NOTHING_STATED, type Stated, statedBehind } from './stated';
import { isWish, WISH_REACH } from './wishes';
import { coveredYears } from './worked-years';

interface Mention extends Span {
  readonly id: string;
}

/** What a résumé's parts say of one skill, before it is summed up. */
interface Sum {
  span: Span;
  listed: boolean;
  level: SkillLevel | null;
  years: number | null;
  evidenceUrl: string | null;
  readonly jobs: Set<Job>;
}

export interface SkillSource {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly jobs: readonly Job[];
  readonly addresses: readonly Address[];
  /** Names of people, places, schools and employers: no skills are read there. */
  readonly masked: readonly Span[];
}

/** The skills that a résumé names, in its order, and the phrases of its lists of skills that are not known. */
export function readSkills(
  source: SkillSource,
  knowledge: ResumeKnowledge,
): { skills: Found<ReadSkill>[]; unknown: UnknownMention[] } {
  const text = masked(source.text, source.masked);
  const sums = new Map<string, Sum>();
  const unknown: UnknownMention[] = [];
  for (const segment of segmentsOf(source.sections, source.jobs)) {
    const { start } = segment.lines[0]!;
    const { end } = segment.lines.at(-1)!;
    const read = knowledge.normaliser.readAll(text.slice(start, end));
    const mentions = mostSure(
      read.skills.filter((one) => saysASkill(text, start, end, one, segment.kind === 'skills')),
    ).map((one): Mention => ({ id: one.id, start: one.start + start, end: one.end + start }));
    if (segment.kind === 'skills')
      unknown.push(...read.unknown.map((one) => ({ ...one, start: one.start + start, end: one.end + start })));
    addMentions(sums, segment, mentions, source, knowledge.today);
  }
  const skills = [...sums].map(([skillId, { span, level, years, evidenceUrl, jobs }]) => {
    const worked = coveredYears(
      [...jobs].flatMap(({ period }) => (period ? [period] : [])),
      knowledge.today,
    );
    const value: ReadSkill = {
      skillId,
      name: knowledge.taxonomy.nameOf(skillId),
      level,
      years: years ?? worked,
      evidenceUrl,
    };
    return byRules(value, span.start, span.end);
  });
  return { skills: skills.toSorted((a, b) => a.span.start - b.span.start), unknown };
}

/** Is what was read of a segment from `start` to `end` a skill that the person has? */
function saysASkill(text: string, start: number, end: number, one: SkillMention, inList: boolean): boolean {
  const from = start + one.start;
  const until = start + one.end;
  const words = text.slice(from, until);
  const before = text.slice(Math.max(start, from - WISH_REACH), from);
  const behind = text.slice(until, Math.min(end, until + CONTEXT_REACH));
  return (
    // Languages that people speak are read as such.
    languageNamed(words) === null &&
    // "Basic:" heads a list and is not the language.
    !isLevelLabel(text, from, until) &&
    !isWish(before) &&
    !isEverydaySense({ name: one.name, words, before: before.slice(-CONTEXT_REACH), behind, inList })
  );
}

/** Each skill once, where it was read most surely. */
function mostSure(mentions: readonly SkillMention[]): SkillMention[] {
  const best = new Map<string, SkillMention>();
  for (const one of mentions) if (one.confidence > (best.get(one.id)?.confidence ?? 0)) best.set(one.id, one);
  return [...best.values()].toSorted((one, other) => one.start - other.start);
}

function addMentions(
  sums: Map<string, Sum>,
  segment: Segment,
  mentions: readonly Mention[],
  source: SkillSource,
  today: string,
): void {
  const evidenceUrl = repositoryOf(segment, source.addresses);
  const listed = segment.kind === 'skills';
  const stated = statedOf(segment, mentions, Number(today.slice(0, 4)));
  mentions.forEach((mention, at) => {
    let sum = sums.get(mention.id);
    if (!sum) {
      sum = { span: mention, listed, level: null, years: null, evidenceUrl: null, jobs: new Set() };
      sums.set(mention.id, sum);
    } else if (listed && !sum.listed) {
      sum.span = mention;
      sum.listed = true;
    }
    const said = stated[at]!;
    sum.level = sum.level === null || (listed && said.level !== null) ? (said.level ?? sum.level) : sum.level;
    sum.years = said.years === null ? sum.years : Math.max(said.years, sum.years ?? 0);
    sum.evidenceUrl ??= evidenceUrl;
    if (segment.job) sum.jobs.add(segment.job);
  });
}

const isLevelLabel = (text: string, start: number, end: number): boolean =>
  /^\s?:/.test(text.slice(end, end + 2)) && levelHeading(text.slice(start, end)) !== null;

/** The repository that a project, or a single line elsewhere, links to. */
function repositoryOf({ kind, lines }: Segment, addresses: readonly Address[]): string | null {
  if (kind === 'head' || kind === 'skills') return null;
  const { start } = lines[0]!;
  const { end } = lines.at(-1)!;
  const found = addresses.find(
    (address) => address.start >= start && address.start <= end + 2 && isRepository(address),
  );
  return found && (kind === 'projects' || lines.length <= 2) ? found.url : null;
}

/** What is said of each mention by the words around it on its line, or by a level that heads its lines. */
function statedOf({ lines, kind }: Segment, mentions: readonly Mention[], thisYear: number): Stated[] {
  const stated: Stated[] = [];
  let heading: SkillLevel | null = null;
  let next = 0;
  for (const line of lines) {
    const own: Mention[] = [];
    while (next < mentions.length && mentions[next]!.start < line.end) own.push(mentions[next++]!);
    const headed = kind === 'skills' && own.length === 0 ? levelHeading(line.text) : null;
    if (headed !== null || (kind === 'skills' && line.afterBlank && own.length === 0)) heading = headed;
    if (own.length > 0)
      stated.push(...statedOn(line, own, thisYear).map((one) => ({ ...one, level: one.level ?? heading })));
  }
  while (stated.length < mentions.length) stated.push(NOTHING_STATED);
  return stated;
}

const JOINED = /^(?:[\s,&/()+]|and|or|aur|as well as|including|plus|اور)*$/iu;

function statedOn(line: Line, mentions: readonly Mention[], thisYear: number): Stated[] {
  const leads = leadsIn(line.text);
  return mentions.map((mention, at) => {
    const behind = line.text.slice(mention.end - line.start, (mentions[at + 1]?.start ?? line.end) - line.start);
    const own = statedBehind(behind, thisYear);
    const led = leadOf(line, mentions, at, leads);
    return { level: own.level ?? led?.level ?? null, years: own.years ?? led?.years ?? null };
  });
}

/** The nearest lead before a mention, when nothing but a list of skills lies between; a label reaches over its whole line. */
function leadOf(line: Line, mentions: readonly Mention[], at: number, leads: readonly Lead[]): Lead | null {
  const place = mentions[at]!.start - line.start;
  const lead = leads.findLast(({ end }) => end <= place + 1);
  if (!lead || lead.label) return lead ?? null;
  let first = at;
  while (first > 0 && mentions[first - 1]!.start - line.start >= lead.end) first -= 1;
  const before = line.text.slice(lead.end, mentions[first]!.start - line.start);
  if (lead.touches ? before.trim() !== '' : before.length > 40) return null;
  if (/[.;|]\s/.test(before)) return null;
  for (let one = first; one < at; one += 1) {
    if (!JOINED.test(line.text.slice(mentions[one]!.end - line.start, mentions[one + 1]!.start - line.start)))
      return null;
  }
  return lead;
}

/** The text with spans blanked; offsets stay. */
function masked(text: string, spans: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    result += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    from = end;
  }
  return result + text.slice(from);
}
