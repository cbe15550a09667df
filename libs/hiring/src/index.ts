export { type CompanyDetails, CompanyService, type CompanyView } from './company.service';
export type { JobDraft, RateDraft, SkillDraft } from './domain/job-draft';
export { readJobDraft } from './domain/job-draft-json';
export {
  type Engagement,
  ENGAGEMENTS,
  type JobPosting,
  type JobSkill,
  type JobState,
  type JobTerms,
} from './domain/job-posting';
export type { JobFailureCode } from './domain/job-rules';
export { JobPostingInput } from './graphql/job-posting.input';
export { EngagementEnum } from './graphql/job-posting.type';
export { toJobDraft } from './graphql/to-job';
export { HiringModule } from './hiring.module';
export { JobDrafts } from './job-drafts.service';
export { JobPostingService } from './job-posting.service';
export { JobReader } from './job-reader.service';
