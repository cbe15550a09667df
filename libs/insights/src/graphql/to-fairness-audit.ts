import type { FairnessAudit } from '../persistence/fairness-audit.entity';
import type { FairnessAuditType } from './fairness-audit.type';

/** A stored audit as GraphQL shows it. */
export function toFairnessAudit(audit: FairnessAudit): FairnessAuditType {
  const { id, state, fractionDone, createdAt, finishedAt, report, jobId, fromDay, toDay } = audit;
  return {
    id,
    state,
    percent: Math.floor(fractionDone * 100),
    scope: { jobId, from: fromDay, to: toDay },
    createdAt,
    finishedAt,
    report: report && {
      ...report,
      asOf: new Date(report.asOf),
      tables: report.tables.map((table) => ({ ...table, rows: [...table.rows] })),
    },
  };
}
