import type { AuditTable } from './audit-report';

export const AUDIT_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type AuditState = (typeof AUDIT_STATES)[number];

/** Which jobs are audited: one, or those posted on these days (YYYY-MM-DD, UTC, both included), or, all null, the open ones. */
export interface AuditScope {
  readonly jobId: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** What an audit found: tables without anything that must not be shown, and what they were counted over. */
export interface FairnessReport {
  /** ISO 8601. */
  readonly asOf: string;
  readonly modelVersion: string;
  readonly jobs: number;
  readonly people: number;
  readonly assessed: number;
  readonly regionsFromCity: number;
  readonly leastPeople: number;
  readonly leastSelected: number;
  readonly tables: readonly AuditTable[];
}
