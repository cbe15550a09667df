import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import type { AuditState, FairnessReport } from '../domain/fairness-audit';
import { FairnessAudit } from './fairness-audit.entity';

const OPEN = `state IN ('queued', 'running')`;

@Injectable()
export class FairnessAuditRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(audit: Partial<FairnessAudit>): Promise<void> {
    await this.audits.insert(audit as FairnessAudit);
  }

  async byId(id: string): Promise<FairnessAudit | null> {
    return this.audits.findOneBy({ id });
  }

  /** Newest first, after the one with id `after`; one more than `limit`. */
  async page(after: string | null, limit: number): Promise<FairnessAudit[]> {
    const query = this.audits
      .createQueryBuilder('a')
      .orderBy('a.id', 'DESC')
      .limit(limit + 1);
    if (after !== null) query.where('a.id < :after', { after });
    return query.getMany();
  }

  async count(): Promise<number> {
    return this.audits.count();
  }

  /** Says how far it is; false when it is not to go on. */
  async progress(id: string, fractionDone: number): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `UPDATE fairness_audit SET state = 'running', fraction_done = $2, updated_at = now() WHERE id = $1 AND ${OPEN} RETURNING id`,
      [id, fractionDone],
    );
    return rows.length === 1;
  }

  /** Ends it, unless it has ended; with its report when it is done. */
  async end(id: string, state: AuditState, at: Date, report: FairnessReport | null = null): Promise<boolean> {
    const rows = await this.unitOfWork.query(
      `UPDATE fairness_audit SET state = $2, finished_at = $3, report = $4, updated_at = $3,
              fraction_done = CASE WHEN $2 = 'done' THEN 1 ELSE fraction_done END
        WHERE id = $1 AND ${OPEN} RETURNING id`,
      [id, state, at, report === null ? null : JSON.stringify(report)],
    );
    return rows.length === 1;
  }

  private get audits() {
    return this.unitOfWork.manager.getRepository(FairnessAudit);
  }
}
