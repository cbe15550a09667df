import { UnitOfWork } from '@hunar/database';
import { JobReader } from '@hunar/hiring';
import { AuditLog } from '@hunar/identity';
import {
  accountIdOf,
  Clock,
  decodeCursor,
  encodeCursor,
  failure,
  ForbiddenError,
  hasRole,
  isId,
  newId,
  NotFoundError,
  type Page,
  type Result,
  success,
  type Viewer,
} from '@hunar/kernel';
import { JobQueue } from '@hunar/queue';
import { Injectable } from '@nestjs/common';
import type { AuditScope } from './domain/fairness-audit';
import { FAIRNESS_AUDIT } from './fairness-audit.job';
import type { FairnessAudit } from './persistence/fairness-audit.entity';
import { FairnessAuditRepository } from './persistence/fairness-audit.repository';

export type AuditFailureCode = 'AUDIT_SCOPE_MIXED' | 'AUDIT_DAYS_REVERSED' | 'AUDIT_JOB_UNKNOWN' | 'AUDIT_WITHOUT_JOBS';

/** Audits of fairness, for auditors: asked for, watched, cancelled, read. Every one is on record. */
@Injectable()
export class FairnessAudits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audits: FairnessAuditRepository,
    private readonly jobs: JobReader,
    private readonly queue: JobQueue,
    private readonly log: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Asks for an audit, which a worker carries out. @throws ForbiddenError unless an auditor asks. */
  async start(viewer: Viewer, scope: AuditScope): Promise<Result<FairnessAudit, AuditFailureCode>> {
    return this.unitOfWork.run(async () => {
      const made = await this.create(viewer, scope);
      if (made.ok) await this.queue.send(FAIRNESS_AUDIT, { auditId: made.value.id }, { id: made.value.id });
      return made;
    });
  }

  /** Records an audit that the caller then carries out. @throws ForbiddenError unless an auditor asks. */
  async create(viewer: Viewer, scope: AuditScope): Promise<Result<FairnessAudit, AuditFailureCode>> {
    assertAuditor(viewer);
    const { jobId, from, to } = scope;
    if (jobId !== null && (from !== null || to !== null)) return failure('AUDIT_SCOPE_MIXED', ['jobId']);
    if (from !== null && to !== null && from > to) return failure('AUDIT_DAYS_REVERSED', ['from']);
    if (!(await this.hasJobs(scope))) return jobId === null ? failure('AUDIT_WITHOUT_JOBS') : unknownJob;
    return this.unitOfWork.run(async () => {
      const id = newId();
      const now = this.clock.now();
      const by = accountIdOf(viewer);
      const when = { createdAt: now, updatedAt: now, createdBy: by, updatedBy: by };
      await this.audits.insert({ id, jobId, fromDay: from, toDay: to, state: 'queued', ...when });
      await this.log.write(viewer, 'fairness_audit.started', 'fairness_audit', id, { ...scope });
      return success((await this.audits.byId(id))!);
    });
  }

  /** @throws ForbiddenError unless an auditor asks; NotFoundError when there is none. */
  async get(viewer: Viewer, id: string): Promise<FairnessAudit> {
    assertAuditor(viewer);
    const audit = isId(id) ? await this.audits.byId(id) : null;
    if (!audit) throw new NotFoundError('fairness-audit');
    return audit;
  }

  /** All audits, newest first. @throws ForbiddenError unless an auditor asks. */
  async list(viewer: Viewer, { first, after }: { first: number; after: string | null }): Promise<Page<FairnessAudit>> {
    assertAuditor(viewer);
    const key = after === null ? null : String(decodeCursor(after, 1)?.[0]);
    const rows = await this.audits.page(key !== null && isId(key) ? key : null, first);
    const items = rows.slice(0, first);
    const last = items.at(-1);
    return {
      items,
      hasNextPage: rows.length > items.length,
      endCursor: last ? auditCursor(last) : null,
      totalCount: await this.audits.count(),
    };
  }

  /** Stops an audit; one that has ended stays as it is. @throws ForbiddenError, NotFoundError. */
  async cancel(viewer: Viewer, id: string): Promise<void> {
    await this.get(viewer, id);
    await this.unitOfWork.run(async () => {
      if (!(await this.audits.end(id, 'cancelled', this.clock.now()))) return;
      await this.queue.cancel(FAIRNESS_AUDIT, id);
      await this.log.write(viewer, 'fairness_audit.cancelled', 'fairness_audit', id);
    });
  }

  private async hasJobs(scope: AuditScope): Promise<boolean> {
    if (scope.jobId !== null) return isId(scope.jobId) && (await this.jobs.byIds([scope.jobId])).size === 1;
    for await (const ids of jobIdsOf(this.jobs, scope)) if (ids.length > 0) return true;
    return false;
  }
}

/** The ids of the jobs of a scope, in batches. */
export function jobIdsOf(jobs: JobReader, { jobId, from, to }: AuditScope): AsyncIterable<readonly string[]> {
  if (jobId !== null) return one([jobId]);
  return from === null && to === null ? jobs.openIds() : jobs.idsPostedBetween(from, to);
}

async function* one(ids: readonly string[]): AsyncIterable<readonly string[]> {
  yield ids;
}

export const auditCursor = ({ id }: Pick<FairnessAudit, 'id'>): string => encodeCursor([id]);

const unknownJob = failure('AUDIT_JOB_UNKNOWN', ['jobId']);

function assertAuditor(viewer: Viewer): void {
  if (!hasRole(viewer, 'auditor')) throw new ForbiddenError();
}
