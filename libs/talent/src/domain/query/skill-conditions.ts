import type { EvidenceTier } from '@hunar/kernel';
import type { SearchFilter } from '@hunar/search';
import type { SkillFilter, TalentQuery } from '../talent-query';
import type { TalentCondition } from './talent-condition';

/** The conditions on skills. `evidence` is of each skill that has to be there; with none named, of any. */
export function* skillConditions(query: TalentQuery): Generator<TalentCondition> {
  const [all, any, not] = [query.skillsAll ?? [], query.skillsAny ?? [], query.skillsNot ?? []];
  const evidence = query.evidence ?? null;
  for (const skill of all.map((one) => withEvidence(one, evidence))) {
    yield { asked: { filter: 'skillsAll', skill }, search: skillFilter(skill) };
  }
  const alternatives = any.map((one) => withEvidence(one, all.length === 0 ? evidence : null));
  if (alternatives.length > 0) {
    yield { asked: { filter: 'skillsAny', skills: alternatives }, search: anyOf(alternatives) };
  }
  for (const skill of not) yield { asked: { filter: 'skillsNot', skill }, search: { not: skillFilter(skill) } };
  if (evidence && all.length === 0 && any.length === 0) {
    yield { asked: { filter: 'evidence', tier: evidence }, search: { field: 'evidence', anyOf: [evidence] } };
  }
}

const withEvidence = (skill: SkillFilter, evidence: EvidenceTier | null): SkillFilter => ({
  ...skill,
  minEvidence: skill.minEvidence ?? evidence,
});

/** Who has the skill, at the level and with the evidence. A person has one level and one evidence in a skill, so both tokens are of the same one. */
export function skillFilter({ skillId, minLevel, minEvidence }: SkillFilter): SearchFilter {
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
