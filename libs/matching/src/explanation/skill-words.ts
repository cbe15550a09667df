import type { SkillCredit } from '../domain/match';
import type { Wording } from './wording';

/** What is known of a held skill: "advanced, certified"; empty when nothing is. */
function qualitiesOf(words: Wording, skill: SkillCredit): string {
  const qualities = [
    ...(skill.level === null ? [] : [words.level(skill.level)]),
    ...(skill.evidence === null || skill.evidence === 'claimed' ? [] : [words.translate(`tier.${skill.evidence}`)]),
  ];
  return qualities.join(words.locale === 'ur' ? '، ' : ', ');
}

/** "Next.js (advanced, certified) and LangChain"; what holds of all is said once: "Next.js and LangChain (all advanced)". */
export function qualifiedList(words: Wording, skills: readonly SkillCredit[], most = Infinity): string {
  const shown = skills.slice(0, most);
  const rest = skills.length > shown.length ? [words.counted('more', skills.length - shown.length)] : [];
  const qualities = skills.map((skill) => qualitiesOf(words, skill));
  const names = shown.map((skill) => words.isolate(skill.skill.name));
  if (skills.length > 1 && qualities[0] !== '' && new Set(qualities).size === 1) {
    return words.translate('item.all_qualified', { skills: words.list([...names, ...rest]), qualities: qualities[0] });
  }
  const items = names.map((name, index) =>
    qualities[index] === '' ? name : words.translate('item.qualified', { skill: name, qualities: qualities[index] }),
  );
  return words.list([...items, ...rest]);
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
