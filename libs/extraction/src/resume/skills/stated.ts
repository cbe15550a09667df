import type { SkillLevel } from '@hunar/kernel';
import { LEVEL_WORD_GROUPS, LEVEL_WORDS, levelOfGroups, levelOfShare } from './level-words';

/** How well and how long, as words beside a skill say; null: they do not. */
export interface Stated {
  readonly level: SkillLevel | null;
  readonly years: number | null;
}

export const NOTHING_STATED: Stated = { level: null, years: null };

const NUMBER = String.raw`\d{1,2}(?:\.\d)?`;
const FULL = '●★■█⬤◉▰⭐✭◆';
const EMPTY = '○☆□░◯▱▒◇';
const YEARS = String.raw`(?:over\s|~|about\s)?(${NUMBER})\s?\+?\s?(?:-\s?${NUMBER}\s?)?\+?(?:years?|yrs?|y(?:oe)?|saal|سال)(?![\p{L}])(?:['’]?\s(?:of\s)?(?:experience|exp\.?))?`;
const MONTHS = String.raw`(\d{1,2})\s?\+?\s?(?:months?|mos?|mahine)(?![\p{L}])`;
const END = String.raw`(?=\s*(?:$|[,;|)\]\t•·/]|-\s|level|knowledge|skills?\b|user\b|in\b))(?:\s(?:level|knowledge|skills?|user))?`;

/** What may follow a skill, one after the other. */
const LEVEL = new RegExp(`^(?:level\\s?:?\\s?)?(?:${LEVEL_WORDS})${END}`, 'iu');
const LENGTH = new RegExp(`^(?:${YEARS}|${MONTHS}|since\\s(20[0-2]\\d|19[89]\\d))`, 'iu');
const BAR = new RegExp(`^[${FULL}${EMPTY}](?:\\s?[${FULL}${EMPTY}]){2,19}`, 'u');
const SHARE = /^(?:(\d{1,3})\s?%|(\d{1,2}(?:\.\d)?)\s?\/\s?(5|10)(?!\d)|(?:level\s)?([1-5])\s?(?:stars?|\/5))/i;

/** Reads "(5 years, expert)", "- Advanced", ": 80 %", "●●●●○" or cells of a table behind a skill. */
export function statedBehind(words: string, thisYear: number): Stated {
  let rest = words.slice(0, 80);
  let { level, years } = NOTHING_STATED as { level: SkillLevel | null; years: number | null };
  for (let token = 0; token < 4; token += 1) {
    rest = rest.replace(token === 0 ? /^[\s()[\]:|\-–=\t~]+/ : /^[\s()[\]:|\-–=\t,&/+~]+/, '');
    if (token === 0 && /^(?:with|for)\s/i.test(rest)) rest = rest.replace(/^\w+\s/, '');
    const worded = LEVEL.exec(rest);
    const long = worded ? null : LENGTH.exec(rest);
    const bar = worded || long ? null : BAR.exec(rest);
    const share = worded || long || bar ? null : SHARE.exec(rest);
    const found = worded ?? long ?? bar ?? share;
    if (!found) break;
    if (worded) level ??= levelOfGroups(worded, 1);
    if (long) years ??= yearsOf(long, thisYear);
    if (bar)
      level ??= levelOfShare(
        [...bar[0]].filter((sign) => FULL.includes(sign)).length / [...bar[0]].filter((sign) => sign !== ' ').length,
      );
    if (share) level ??= shareOf(share);
    rest = rest.slice(found[0].length);
  }
  return { level, years };
}

function yearsOf([, years, months, since]: RegExpExecArray, thisYear: number): number {
  if (years !== undefined) return Number(years);
  return months === undefined ? Math.max(0, thisYear - Number(since)) : Math.round((Number(months) / 12) * 10) / 10;
}

function shareOf([, percent, marks, of, stars]: RegExpExecArray): SkillLevel | null {
  if (percent !== undefined) return Number(percent) <= 100 ? levelOfShare(Number(percent) / 100) : null;
  return levelOfShare(stars === undefined ? Number(marks) / Number(of) : Number(stars) / 5);
}

/** What begins to speak of the skills behind it: "5+ years of experience with", "expert in", "Advanced:". */
export interface Lead extends Stated {
  readonly end: number;
  /** It stands before a colon: all of the line is meant, and not only the skills that are joined to the first. */
  readonly label: boolean;
  /** No "in" or "with" ends it, so that a skill must follow at once: "5 years Python". */
  readonly touches: boolean;
}

const LEADS = new RegExp(
  [
    String.raw`(?<years>${YEARS}(?:\s(?:of\s)?(?:(?:hands-on|professional|solid|strong|practical|industry|commercial|work(?:ing)?|development|extensive|relevant|full[- ]time)\s){0,3}(?:experience|exp\.?|expertise|development|work|programming|coding|building|developing))?(?:\s(?:(?:in|with|of|using|on|as an?|working with|building with|developing(?: in| with)?|including)\b))?)`,
    String.raw`(?<lead>(?:${LEVEL_WORDS})(?:\s(?:level|knowledge|understanding|command|proficiency|programming|skills?|user|experience|working|technical|background)){0,2}\s(?:in|with|of|at|on|using)\b)`,
  ].join('|'),
  'giu',
);
const PREPOSITION = /\b(?:in|with|of|using|on|as an?|including)$/i;
const LABEL = new RegExp(
  String.raw`^(?:${LEVEL_WORDS})(?:\s(?:in|with|level|knowledge(?:\sof)?|skills?|experience(?:\swith)?|user))?(?:\s?\((?:${YEARS})?[^)]{0,20}\))?\s*(?:[:|\t]|\s-\s)`,
  'iu',
);
const HEADING = new RegExp(
  String.raw`^(?:${LEVEL_WORDS})(?:\s(?:in|with|level|knowledge|skills?|experience))?\s*:?$`,
  'iu',
);

/** What leads to skills on a line, from left to right. */
export function leadsIn(line: string): Lead[] {
  const text = line.slice(0, 1000);
  const leads: Lead[] = [];
  const label = LABEL.exec(text);
  if (label) {
    const years = label[LEVEL_WORD_GROUPS + 1];
    leads.push({
      level: levelOfGroups(label, 1),
      years: years === undefined ? null : Number(years),
      end: label[0].length,
      label: true,
      touches: false,
    });
  }
  for (const match of text.matchAll(LEADS)) {
    const { years, lead } = match.groups!;
    const end = match.index + match[0].length;
    if (label && end <= label[0].length) continue;
    if (years !== undefined)
      leads.push({ level: null, years: Number(match[2]), end, label: false, touches: !PREPOSITION.test(years) });
    else if (lead !== undefined)
      leads.push({ level: levelOfGroups(match, 4), years: null, end, label: false, touches: false });
  }
  return leads;
}

/** "Advanced" on a line of its own heads the lines below it. */
export function levelHeading(line: string): SkillLevel | null {
  const match = line.length < 40 ? HEADING.exec(line.trim()) : null;
  return match && levelOfGroups(match, 1);
}
