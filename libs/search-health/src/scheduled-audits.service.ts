import { JobHandlers } from '@hunar/queue';
import { type AuditOptions, IndexAudit, IndexLifecycle, SearchUnavailableError } from '@hunar/search';
import { Injectable, Logger } from '@nestjs/common';
import { AUDIT_EVERYTHING, AUDIT_SAMPLES } from './search-health.jobs';

/** Entities of a sample: 100,000 are through in eight hours. */
const SAMPLE = 1_000;

/** Compares the indexes with the database by themselves, and repairs what drifted. */
@Injectable()
export class ScheduledAudits {
  private readonly logger = new Logger(ScheduledAudits.name);

  constructor(
    private readonly lifecycle: IndexLifecycle,
    private readonly audits: IndexAudit,
    handlers: JobHandlers,
  ) {
    handlers.register(AUDIT_SAMPLES, ({ signal }) => this.run({ sample: SAMPLE, signal }));
    handlers.register(AUDIT_EVERYTHING, ({ signal }) => this.run({ signal }));
  }

  private async run(options: AuditOptions): Promise<void> {
    for (const index of this.lifecycle.names) {
      for (const engine of this.lifecycle.engineNames) await this.repaired(index, { ...options, engine });
    }
  }

  /** An engine that does not answer is audited another time. */
  private async repaired(name: string, options: AuditOptions): Promise<void> {
    try {
      for (const { index, engine, missing, surplus, stale } of await this.audits.repair(name, options)) {
        if (missing + surplus + stale === 0) continue;
        const found = `${missing} missing, ${surplus} too many, ${stale} out of date`;
        this.logger.warn(`The index "${index}" in ${engine} had drifted: ${found}; it is being repaired.`);
      }
    } catch (error) {
      if (!(error instanceof SearchUnavailableError)) throw error;
    }
  }
}
