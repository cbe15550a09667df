import type { Money } from '@hunar/kernel';
import type { JobPosting, JobSkill, JobTerms } from '../domain/job-posting';
import type { JobPostingEntity } from './job-posting.entity';
import type { JobSkillEntity } from './job-skill.entity';

export type SkillRow = Pick<JobSkillEntity, 'skillId' | 'importance' | 'minLevel' | 'required' | 'position'>;

/** The columns that hold a posting's terms. */
export function columnsOf(terms: JobTerms) {
  const { mustHave: _must, niceToHave: _nice, rateMin, rateMax, language, ...others } = terms;
  const { workingHours, emphasis, ...columns } = others;
  return {
    ...columns,
    workingHours: [...workingHours],
    rateMinMinor: rateMin?.amountMinor ?? null,
    rateMaxMinor: rateMax?.amountMinor ?? null,
    rateCurrency: rateMax?.currency ?? rateMin?.currency ?? null,
    ratePeriod: rateMax?.period ?? rateMin?.period ?? null,
    language: language?.language ?? null,
    languageLevel: language?.level ?? null,
    emphasisSkills: emphasis.skills,
    emphasisCost: emphasis.cost,
    emphasisHours: emphasis.hours,
    emphasisProof: emphasis.proof,
  };
}

/** The rows that hold its skills, must-haves first. */
export function skillRowsOf({ mustHave, niceToHave }: JobTerms): SkillRow[] {
  const wishes = [
    ...mustHave.map((skill) => ({ ...skill, importance: 'must' as const })),
    ...niceToHave.map((skill) => ({ ...skill, importance: 'nice' as const })),
  ];
  return wishes.map((skill, position) => ({ ...skill, position }));
}

/** A row and its skills, in order, as a posting. */
export function postingOf(row: JobPostingEntity, skills: readonly SkillRow[]): JobPosting {
  const { rateMinMinor, rateMaxMinor, rateCurrency: _currency, ratePeriod: _period, languageLevel, ...rest } = row;
  const { language, createdBy: _by, updatedAt: _changed, updatedBy: _changer, ...others } = rest;
  const { emphasisSkills, emphasisCost, emphasisHours, emphasisProof, ...columns } = others;
  return {
    ...columns,
    mustHave: wishesOf(skills, 'must'),
    niceToHave: wishesOf(skills, 'nice'),
    rateMin: rateOf(row, rateMinMinor),
    rateMax: rateOf(row, rateMaxMinor),
    language: language === null || languageLevel === null ? null : { language, level: languageLevel },
    emphasis: { skills: emphasisSkills, cost: emphasisCost, hours: emphasisHours, proof: emphasisProof },
  };
}

const wishesOf = (skills: readonly SkillRow[], importance: SkillRow['importance']): JobSkill[] =>
  skills
    .filter((skill) => skill.importance === importance)
    .map(({ skillId, minLevel, required }) => ({ skillId, minLevel, required }));

function rateOf({ rateCurrency, ratePeriod }: JobPostingEntity, amountMinor: number | null): Money | null {
  if (amountMinor === null || rateCurrency === null || ratePeriod === null) return null;
  return { amountMinor, currency: rateCurrency, period: ratePeriod };
}
