import type { EvidenceTier } from '@hunar/kernel';
import type { SearchFilter } from '@hunar/search';
import type { SkillFilter, TalentQuery } from '../talent-query';
import type { TalentCondition } from './talent-condition';

/** The conditions on skills, each by itself: `together` says of which skills the evidence is. */
export function* skillConditions(query: TalentQuery): Generator<TalentCondition> {
  const [all, any, not] = [query.skillsAll ?? [], query.skillsAny ?? [], query.skillsNot ?? []];
  for (const skill of all) yield hasSkill(skill);
  if (any.length > 0) yield hasOneOf(any);
  for (const skill of not) yield { asked: { filter: 'skillsNot', skill }, search: { not: skillFilter(skill) } };
  if (query.evidence) yield hasEvidence(query.evidence);
}

export const hasSkill = (skill: SkillFilter): TalentCondition => ({
  asked: { filter: 'skillsAll', skill },
  search: skillFilter(skill),
});

const hasOneOf = (skills: readonly SkillFilter[]): TalentCondition => ({
  asked: { filter: 'skillsAny', skills },
  search: anyOf(skills),
});

/** Has the evidence for some skill. */
export const hasEvidence = (tier: EvidenceTier): TalentCondition => ({
  asked: { filter: 'evidence', tier },
  search: { field: 'evidence', anyOf: [tier] },
});

/**
 * Conditions of a query as they hold together: evidence is of each skill that has to be there, else of the alternatives; with none named,
 * of any skill.
 */
export function together(conditions: readonly TalentCondition[]): readonly TalentCondition[] {
  const evidence = conditions.map(({ asked }) => asked).find((asked) => asked.filter === 'evidence');
  const named = (['skillsAll', 'skillsAny'] as const).find((filter) =>
    conditions.some(({ asked }) => asked.filter === filter),
  );
  if (!evidence || !named) return conditions;
  const proven = (skill: SkillFilter) => ({ ...skill, minEvidence: skill.minEvidence ?? evidence.tier });
  return conditions.flatMap((condition) => {
    const { asked } = condition;
    if (asked.filter === 'evidence') return [];
    if (asked.filter !== named) return [condition];
    return ['skills' in asked ? hasOneOf(asked.skills.map(proven)) : hasSkill(proven(asked.skill))];
  });
}

/** Who has the skill, at the level and with the evidence. A person has one level and one evidence in a skill, so both tokens are of the same one. */
function skillFilter({ skillId, minLevel, minEvidence }: SkillFilter): SearchFilter {
  const tokens: SearchFilter[] = [];
  if (minLevel) tokens.push({ field: 'skillLevels', allOf: [`${skillId}@${minLevel}`] });
  // Everybody who has a skill claims it.
  if (minEvidence && minEvidence !== 'claimed') {
    tokens.push({ field: 'skillEvidence', allOf: [`${skillId}@${minEvidence}`] });
  }
  if (tokens.length === 0) return { field: 'skills', allOf: [skillId] };
  return tokens.length === 1 ? tokens[0]! : { all: tokens };
}

/** Alternatives without levels or evidence are one list. */
function anyOf(skills: readonly SkillFilter[]): SearchFilter {
  const filters = skills.map(skillFilter);
  const plain = filters.flatMap((filter) => ('allOf' in filter && filter.field === 'skills' ? filter.allOf : []));
  return plain.length === filters.length ? { field: 'skills', anyOf: plain } : { any: filters };
}
