import type { SkillLevel } from '@hunar/kernel';

const LEVELS: readonly (readonly [SkillLevel, string])[] = [
  [5, 'experts?|expertise|expert-level|mastery|masterful|guru|world-class|ninja|rockstar|wizard'],
  [
    4,
    'strong|deep|advanced|excellent|proficien(?:t|cy)|extensive|in-depth|thorough|highly skilled|exceptional|significant|comprehensive|proven|seasoned|robust|outstanding|superb|very good|great|senior-level',
  ],
  [
    3,
    'solid|good|working knowledge|hands-on|practical|competent|comfortable|intermediate|confident|decent|sound|working experience',
  ],
  [
    2,
    'familiar|familiarity|basics?|fundamental (?=knowledge|understanding)|some|beginner|entry-level|junior-level|a little',
  ],
  [1, 'exposure|awareness|aware of|interest(?:ed)? in|curiosity|curious'],
];
/** Words that carry the level that stands right before them, and else end the reach of an earlier one. */
const NEUTRAL =
  'experienced?|knowledge|understanding|background|command|grasp|skills?|ability|capable|track record|aptitude|years?|yrs?|worked|working|using|build(?:ing)?|design(?:ing)?|develop(?:ing)?|writing';
const CUE = new RegExp(
  `(?<![\\p{L}-])(?:${LEVELS.map(([level, words]) => `(?<l${level}>${words})`).join('|')}|(?<neutral>${NEUTRAL}))(?![\\p{L}-])`,
  'giu',
);
const BEHIND = new RegExp(
  `^[ ]{0,2}(?:[(:,-][ ]{0,2})(?:${LEVELS.map(([level, words]) => `(?<l${level}>${words})`).join('|')})(?=\\s*(?:$|[),.;/|\\n]|level|knowledge|user))`,
  'iu',
);

/** A cue reaches over so many characters to the first skill that it speaks of. */
const REACH = 48;

/**
 * The level that the sentence gives a skill: by the nearest word before it ("solid React and SQL": both), or right behind it
 * ("React (expert)"). `starts`: where the skills of the sentence begin, the asked one last. Null: none is stated.
 */
export function statedLevel(before: string, behind: string, starts: readonly number[]): SkillLevel | null {
  const own = BEHIND.exec(behind);
  if (own) return levelIn(own.groups!);
  let level: SkillLevel | null = null;
  let end = 0;
  for (const match of before.matchAll(CUE)) {
    const next = levelIn(match.groups!);
    const carried =
      next === null && level !== null && match.index - end <= 24 && !/[,;]/.test(before.slice(end, match.index));
    if (!carried) level = next;
    end = match.index + match[0].length;
  }
  if (level === null) return null;
  const first = starts.find((start) => start >= end) ?? before.length;
  return first - end <= REACH ? level : null;
}

const levelIn = (groups: Readonly<Record<string, string | undefined>>): SkillLevel | null =>
  LEVELS.find(([level]) => groups[`l${level}`] !== undefined)?.[0] ?? null;

/** The level that a number of years stands for, where no word says more. */
export const levelOfYears = (years: number): SkillLevel => (years < 2 ? 2 : years < 5 ? 3 : years < 8 ? 4 : 5);
