export { type AuditRow, type AuditTable } from './domain/audit-report';
export type { AuditScope, FairnessReport } from './domain/fairness-audit';
export { FAIRNESS_AUDIT } from './fairness-audit.job';
export { FairnessAudits } from './fairness-audits.service';
export { InsightsModule } from './insights.module';
