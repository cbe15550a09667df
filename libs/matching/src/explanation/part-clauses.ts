import type { PartScore, Reason, SkillCredit } from '../domain/match';
import { levelCode } from '../domain/reasons';
import type { Reader } from './catalogue';
import { belowWanted, named, qualifiedList, withLevel } from './skill-words';
import type { Wording } from './wording';

/** The clauses of one reason: most have one, skills that each have a story have one each. */
export function clausesOf(words: Wording, part: PartScore, reason: Reason, reader: Reader): string[] {
  const { code } = reason;
  const say = (params: Record<string, unknown>): string =>
    words.translate(`reason.${code}`, { ...params, context: reader });
  const [topic, kind] = code.split('.') as [string, string];
  if (topic === 'skills') {
    const skills = part.skills.filter((skill) => skill.credit === kind);
    if (kind === 'exact') return [say({ count: skills.length, skills: qualifiedList(words, skills) })];
    if (kind === 'missing') return [say({ skills: words.list(namesOf(words, skills), 'disjunction') })];
    return skills.map((skill) =>
      say({ skill: words.isolate(skill.skill.name), through: words.isolate(skill.through!.name) }),
    );
  }
  if (topic === 'level' && kind !== 'nothing') {
    const skills = part.skills.filter((skill) => levelCode(skill) === code);
    if (kind === 'unknown') return [say({ skills: words.list(skills.map((skill) => named(words, skill))) })];
    return skills.map((skill) =>
      say({ skills: kind === 'below' ? belowWanted(words, skill) : withLevel(words, skill) }),
    );
  }
  if (topic === 'evidence' && kind !== 'nothing') {
    const skills = part.skills.filter((skill) => skill.evidence === kind);
    return [say({ skills: words.list(skills.map((skill) => named(words, skill))) })];
  }
  return [say(words.params(reason.params))];
}

const namesOf = (words: Wording, skills: readonly SkillCredit[]): string[] =>
  skills.map((skill) => words.isolate(skill.skill.name));
