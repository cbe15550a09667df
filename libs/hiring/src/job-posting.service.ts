import { Outbox, UnitOfWork } from '@hunar/database';
import { AuditLog } from '@hunar/identity';
import {
  accountIdOf,
  ConflictError,
  decodeCursor,
  encodeCursor,
  failure,
  failures,
  isId,
  newId,
  NotFoundError,
  organisationsWithRole,
  type Page,
  type Result,
  success,
  type Viewer,
} from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { CompanyService } from './company.service';
import type { JobDraft } from './domain/job-draft';
import type { JobPosting } from './domain/job-posting';
import type { JobFailureCode } from './domain/job-rules';
import { mayRead, owned } from './hiring.policy';
import { JobDrafts } from './job-drafts.service';
import { JobPostingRepository } from './persistence/job-posting.repository';

/** Postings: founders write those of their companies, whoever is signed in reads the open ones. */
@Injectable()
export class JobPostingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly jobs: JobPostingRepository,
    private readonly drafts: JobDrafts,
    private readonly companies: CompanyService,
    private readonly audit: AuditLog,
  ) {}

  /** @throws NotFoundError when there is none that the viewer may read. */
  async get(viewer: Viewer, id: string): Promise<JobPosting> {
    const job = isId(id) ? await this.jobs.byId(id) : null;
    if (!job || !mayRead(viewer, job)) throw new NotFoundError('job posting');
    return job;
  }

  /** @throws NotFoundError when there is none of a company that the viewer acts for. */
  async getOwn(viewer: Viewer, id: string): Promise<JobPosting> {
    return owned(viewer, isId(id) ? await this.jobs.byId(id) : null, 'job posting');
  }

  /** The postings of the viewer's companies, newest first. A cursor that is none of ours starts from the beginning. */
  async mine(viewer: Viewer, { first, after }: { first: number; after: string | null }): Promise<Page<JobPosting>> {
    const [id] = (after === null ? null : decodeCursor(after, 1)) ?? [];
    const afterId = typeof id === 'string' && isId(id) ? id : null;
    const found = await this.jobs.ofOrganisations(organisationsWithRole(viewer, 'founder'), afterId, first);
    const jobs = await this.jobs.byIds(found.ids.slice(0, first));
    const items = found.ids.slice(0, first).map((jobId) => jobs.get(jobId)!);
    const last = items.at(-1);
    const endCursor = last ? cursorOf(last) : null;
    return { items, hasNextPage: found.ids.length > first, endCursor, totalCount: found.total };
  }

  /** Posts a job. `demo`: part of the demo data. @throws NotFoundError for a company of which the viewer is no founder. */
  async post(viewer: Viewer, draft: JobDraft, demo = false): Promise<Result<JobPosting, JobFailureCode>> {
    const company = await this.drafts.companyOf(viewer, draft);
    const terms = await this.drafts.checkToStore(draft, company.ok ? company.value : null);
    if (!company.ok || !terms.ok)
      return failures([...(company.ok ? [] : company.failures), ...(terms.ok ? [] : terms.failures)]);
    const job = { id: newId(), organisationId: company.value.id, createdBy: accountIdOf(viewer), demo };
    return this.unitOfWork.run(async () => {
      await this.jobs.insert(job, terms.value);
      return success(await this.changed(viewer, 'job.posted', job.id));
    });
  }

  /**
   * Replaces the terms of an open posting. `version` is the one that was read.
   * @throws NotFoundError unless it is the viewer's; ConflictError when it was changed meanwhile.
   */
  async update(
    viewer: Viewer,
    id: string,
    version: number,
    draft: JobDraft,
  ): Promise<Result<JobPosting, JobFailureCode>> {
    const { organisationId, state } = await this.getOwn(viewer, id);
    if (state === 'closed') return failure('JOB_CLOSED');
    if (draft.companyId !== null && draft.companyId !== organisationId) return failure('COMPANY_FIXED', ['companyId']);
    const terms = await this.drafts.checkToStore(draft, await this.companies.get(viewer, organisationId));
    if (!terms.ok) return terms;
    return this.unitOfWork.run(async () => {
      if (!(await this.jobs.update(id, version, terms.value, accountIdOf(viewer))))
        throw new ConflictError('job posting');
      return success(await this.changed(viewer, 'job.edited', id));
    });
  }

  /** Takes a posting out of all matching; closing it again changes nothing. @throws NotFoundError unless it is the viewer's. */
  async close(viewer: Viewer, id: string): Promise<JobPosting> {
    const job = await this.getOwn(viewer, id);
    return this.unitOfWork.run(async () =>
      (await this.jobs.setState(id, 'closed', accountIdOf(viewer))) ? this.changed(viewer, 'job.closed', id) : job,
    );
  }

  private async changed(viewer: Viewer, action: string, id: string): Promise<JobPosting> {
    const job = (await this.jobs.byId(id))!;
    await this.audit.write(viewer, action, 'job', id, { organisationId: job.organisationId, version: job.version });
    await this.outbox.changed('job', [id]);
    return job;
  }
}

export const cursorOf = ({ id }: Pick<JobPosting, 'id'>): string => encodeCursor([id]);
