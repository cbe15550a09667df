import { JobReader } from '@hunar/hiring';
import { Clock } from '@hunar/kernel';
import { WholeRankings } from '@hunar/matching';
import { JobHandlers } from '@hunar/queue';
import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import type { AuditScope } from './domain/fairness-audit';
import { AuditSamples } from './audit-samples.service';
import { FAIRNESS_AUDIT, RUNS } from './fairness-audit.job';
import { jobIdsOf } from './fairness-audits.service';
import type { FairnessAudit } from './persistence/fairness-audit.entity';
import { FairnessAuditRepository } from './persistence/fairness-audit.repository';

/** Progress is written this often at most. */
const PROGRESS_MS = 500;

/** Carries audits out: ranks everybody for each job as founders' shortlists are ranked, and counts. */
@Injectable()
export class FairnessAuditRunner {
  constructor(
    private readonly audits: FairnessAuditRepository,
    private readonly samples: AuditSamples,
    private readonly jobs: JobReader,
    private readonly rankings: WholeRankings,
    private readonly clock: Clock,
    handlers: JobHandlers,
  ) {
    handlers.register(FAIRNESS_AUDIT, ({ data, signal, run }) => this.work(data.auditId, signal, run));
  }

  /** @throws what stops it; the last run that is stopped by an accident marks the audit as failed. */
  private async work(auditId: string, signal: AbortSignal, run: number): Promise<void> {
    try {
      await this.run(auditId, signal);
    } catch (error) {
      if (!signal.aborted && run >= RUNS) await this.audits.end(auditId, 'failed', this.clock.now());
      throw error;
    }
  }

  private async run(auditId: string, signal: AbortSignal): Promise<void> {
    const audit = await this.audits.byId(auditId);
    if (!audit || !(await this.audits.progress(auditId, 0))) return;
    const asOf = this.clock.now();
    const sample = await this.samples.draw(auditId, audit.createdBy);
    const ids: string[] = [];
    for await (const batch of jobIdsOf(this.jobs, scopeOf(audit))) ids.push(...batch);
    let told = performance.now();
    for (const [done, id] of ids.entries()) {
      signal.throwIfAborted();
      const job = (await this.jobs.byIds([id])).get(id);
      if (job) sample.count(await this.rankings.of(job, sample.ids));
      await breathe();
      if (performance.now() - told < PROGRESS_MS) continue;
      told = performance.now();
      if (!(await this.audits.progress(auditId, (done + 1) / ids.length))) return;
    }
    await this.audits.end(auditId, 'done', this.clock.now(), sample.report(asOf, this.rankings.modelVersion));
  }
}

const scopeOf = ({ jobId, fromDay, toDay }: FairnessAudit): AuditScope => ({ jobId, from: fromDay, to: toDay });
