import { failure, type Result, success, type Viewer } from '@hunar/kernel';
import { SkillNormaliser, Taxonomy, UnknownPhraseService } from '@hunar/skills';
import { Injectable } from '@nestjs/common';
import { type CompanyView, CompanyService } from './company.service';
import type { JobDraft } from './domain/job-draft';
import type { JobTerms } from './domain/job-posting';
import { checkDraft, type JobFailureCode } from './domain/job-rules';
import { type ReadSkill, skillReader } from './domain/skill-reading';

/** Checks drafts of postings, whether they are to be stored or only tried. */
@Injectable()
export class JobDrafts {
  private readonly readSkill: ReadSkill;

  constructor(
    private readonly companies: CompanyService,
    taxonomy: Taxonomy,
    normaliser: SkillNormaliser,
    private readonly phrases: UnknownPhraseService,
  ) {
    this.readSkill = skillReader(taxonomy, normaliser);
  }

  /** A draft as terms, in the name of a company, or everything that is wrong with it. */
  check(draft: JobDraft, company: CompanyView | null): Result<JobTerms, JobFailureCode> {
    return checkDraft(draft, this.readSkill, company?.timeZone ?? null);
  }

  /** As `check`, for a draft that shall be stored: what names no skill that we know waits for an operator to file it. */
  async checkToStore(draft: JobDraft, company: CompanyView | null): Promise<Result<JobTerms, JobFailureCode>> {
    const terms = this.check(draft, company);
    if (!terms.ok) {
      const unknown = terms.failures.filter(({ code }) => code === 'SKILL_UNKNOWN');
      await this.phrases.record(unknown.map(({ params }) => String(params['value'])));
    }
    return terms;
  }

  /** The company that a draft is for. @throws NotFoundError when it names one of which the viewer is no founder. */
  async companyOf(viewer: Viewer, draft: JobDraft): Promise<Result<CompanyView, JobFailureCode>> {
    if (draft.companyId !== null) return success(await this.companies.get(viewer, draft.companyId));
    const [company, second] = await this.companies.mine(viewer);
    if (company === undefined) return failure('COMPANY_MISSING', ['companyId']);
    return second === undefined ? success(company) : failure('COMPANY_CHOOSE', ['companyId']);
  }

  /** As `check`, for a draft that is tried before it is posted; it needs no company. @throws NotFoundError as `companyOf` does. */
  async tryOut(viewer: Viewer, draft: JobDraft): Promise<Result<JobTerms, JobFailureCode>> {
    const company = await this.companyOf(viewer, draft);
    return this.check(draft, company.ok ? company.value : null);
  }
}
