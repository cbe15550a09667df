import type { SkillCredit } from '../domain/match';
import type { Wording } from './wording';

/** "Next.js (advanced, certified)": a held skill with what is known of it. */
export function qualified(words: Wording, skill: SkillCredit): string {
  const name = words.isolate(skill.skill.name);
  const qualities = [
    ...(skill.level === null ? [] : [words.level(skill.level)]),
    ...(skill.evidence === null || skill.evidence === 'claimed' ? [] : [words.translate(`tier.${skill.evidence}`)]),
  ];
  if (qualities.length === 0) return name;
  const separator = words.locale === 'ur' ? '، ' : ', ';
  return words.translate('item.qualified', { skill: name, qualities: qualities.join(separator) });
}

/** "React through Next.js", or the plain name when it is held itself. */
export function named(words: Wording, skill: SkillCredit): string {
  const name = words.isolate(skill.skill.name);
  return skill.through
    ? words.translate('item.through', { skill: name, through: words.isolate(skill.through.name) })
    : name;
}

/** "Next.js: advanced, 3 years". */
export function withLevel(words: Wording, skill: SkillCredit): string {
  const params = { skill: named(words, skill), level: words.level(skill.level!) };
  if (skill.years === null) return words.translate('item.level', params);
  return words.translate('item.level_years', { ...params, years: words.counted('years', skill.years) });
}

/** "LangChain: beginner, working wanted". */
export const belowWanted = (words: Wording, skill: SkillCredit): string =>
  words.translate('item.level_below', {
    skill: named(words, skill),
    level: words.level(skill.level!),
    wanted: words.level(skill.wantedLevel!),
  });
