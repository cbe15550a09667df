import { AuditedEntity } from '@hunar/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IMPORT_STATES, type ImportPlan, type ImportState } from '../domain/import-progress';

/** An import of a file: what was asked, how far it is, and what came of it. */
@Entity()
@Check('trainee_import_state', `state IN (${IMPORT_STATES.map((state) => `'${state}'`).join(', ')})`)
export class TraineeImport extends AuditedEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Index('trainee_import_organisation')
  @ForeignKey('Organisation')
  @Column({ type: 'uuid' })
  organisationId: string;

  @ForeignKey('Upload', { onDelete: 'SET NULL' })
  @Column({ type: 'uuid', nullable: true })
  uploadId: string | null;

  @Column({ type: 'text' })
  fileName: string;

  /** Everything that decides how the file is read, so that a restart reads it the same way. */
  @Column({ type: 'jsonb' })
  plan: ImportPlan;

  @Column({ type: 'text' })
  state: ImportState;

  /** Why it failed, as a code of the message catalogue. */
  @Column({ type: 'text', nullable: true })
  failure: string | null;

  /** Records of the file that are written; the next run goes on after them. */
  @Column({ type: 'integer', default: 0 })
  recordsDone: number;

  @Column({ type: 'real', default: 0 })
  fractionDone: number;

  @Column({ type: 'integer', default: 0 })
  created: number;

  @Column({ type: 'integer', default: 0 })
  updated: number;

  @Column({ type: 'integer', default: 0 })
  unchanged: number;

  @Column({ type: 'integer', default: 0 })
  duplicates: number;

  @Column({ type: 'integer', default: 0 })
  rejected: number;

  @Column({ type: 'integer', default: 0 })
  warnings: number;

  @Column({ type: 'timestamptz', nullable: true })
  startedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
