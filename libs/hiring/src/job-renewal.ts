import { ProfileRenewal } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { JobPostingRepository } from './persistence/job-posting.repository';

/** Has postings indexed anew, as profiles are, when what their currency is worth has changed. */
@Injectable()
export class JobRenewal {
  constructor(renewal: ProfileRenewal, jobs: JobPostingRepository) {
    renewal.alsoRenew('job', (...page) => jobs.idsPaidIn(...page));
  }
}
