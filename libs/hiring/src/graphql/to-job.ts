import { MoneyType } from '@hunar/graphql';
import { NO_EMPHASIS } from '@hunar/kernel';
import { SkillRef, type Taxonomy } from '@hunar/skills';
import type { JobDraft } from '../domain/job-draft';
import type { JobPosting, JobSkill } from '../domain/job-posting';
import type { JobPostingInput, JobSkillInput } from './job-posting.input';
import { JobPostingType, type JobSkillType } from './job-posting.type';

/** The input as the service takes it: what is absent is null or empty. */
export function toJobDraft(input: JobPostingInput): JobDraft {
  const { title, mustHave, engagement, spreadExposure } = input;
  return {
    companyId: input.companyId ?? null,
    title,
    description: input.description ?? null,
    mustHave: mustHave.map(toSkillDraft),
    niceToHave: (input.niceToHave ?? []).map(toSkillDraft),
    rateMin: input.rateMin ?? null,
    rateMax: input.rateMax ?? null,
    weeklyHours: input.weeklyHours ?? null,
    overlapHours: input.overlapHours ?? null,
    timeZone: input.timeZone ?? null,
    workingHours: input.workingHours ?? [],
    startsOn: input.startsOn ?? null,
    engagement,
    language: input.language ?? null,
    emphasis: input.emphasis ?? NO_EMPHASIS,
    spreadExposure,
  };
}

const toSkillDraft = ({ skill, minLevel = null, required }: JobSkillInput) => ({ skill, minLevel, required });

/** A posting as the API shows it. */
export function toJobPosting(job: JobPosting, taxonomy: Taxonomy): JobPostingType {
  const toSkill = ({ skillId, ...skill }: JobSkill): JobSkillType => ({
    skill: SkillRef.of(skillId, taxonomy),
    ...skill,
  });
  return Object.assign(new JobPostingType(), job, {
    mustHave: job.mustHave.map(toSkill),
    niceToHave: job.niceToHave.map(toSkill),
    rateMin: MoneyType.of(job.rateMin),
    rateMax: MoneyType.of(job.rateMax),
    workingHours: [...job.workingHours],
  });
}
