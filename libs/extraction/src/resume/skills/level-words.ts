import type { SkillLevel } from '@hunar/kernel';

/** Words for how well somebody commands a skill. "Experienced" and "skilled" say no level. */
const WORDS: readonly (readonly [string, SkillLevel])[] = [
  ['expert(?:ise)?(?:\\slevel)?|mastery?|mastered|guru|highly\\s(?:skilled|proficient|experienced)|mahir|ماہر', 5],
  [
    'upper[ -]intermediate|advanced?|proficien(?:t|cy|cies)|strong|fluent|very\\sgood|excellent|solid|in[ -]depth|deep|senior|professional',
    4,
  ],
  [
    'intermediate|working(?:\\sknowledge|\\sproficiency)|competent|good|moderate|mid(?:[ -]level)?|medium|comfortable|average|practical',
    3,
  ],
  ['beginner|basics?|familiar(?:ity)?|elementary|novice|fundamentals?|limited|junior|bunyadi|بنیادی', 2],
  ['aware(?:ness)?|(?:currently\\s)?learning|exposure|exploring|introductory', 1],
];

/** For patterns: any of the words, each in a group of its own. */
export const LEVEL_WORDS = WORDS.map(([words]) => `(${words})`).join('|');
export const LEVEL_WORD_GROUPS = WORDS.length;

/** The level of the first group that matched among `LEVEL_WORD_GROUPS` groups from `first` on. */
export function levelOfGroups(match: RegExpMatchArray, first: number): SkillLevel | null {
  const at = WORDS.findIndex((_, group) => match[first + group] !== undefined);
  return at < 0 ? null : WORDS[at]![1];
}

/** A share of all that can be commanded, 0…1, as a level. */
export const levelOfShare = (share: number): SkillLevel =>
  Math.min(5, Math.max(1, Math.round(share * 5))) as SkillLevel;
