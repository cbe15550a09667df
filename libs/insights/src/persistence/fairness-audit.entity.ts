import { AuditedEntity } from '@hunar/database';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { AuditState, FairnessReport } from '../domain/fairness-audit';

/** An audit that somebody asked for. Its report holds no person and nothing that was withheld. */
@Entity()
@Check('ck_fairness_audit_state', `state IN ('queued', 'running', 'done', 'failed', 'cancelled')`)
export class FairnessAudit extends AuditedEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** No foreign key: a report outlives the posting that it is about. */
  @Column({ type: 'uuid', nullable: true })
  jobId: string | null;

  @Column({ type: 'date', nullable: true })
  fromDay: string | null;

  @Column({ type: 'date', nullable: true })
  toDay: string | null;

  @Column({ type: 'text' })
  state: AuditState;

  @Column({ type: 'real', default: 0 })
  fractionDone: number;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  report: FairnessReport | null;
}
