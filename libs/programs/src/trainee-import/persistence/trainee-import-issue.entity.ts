import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { IssueSeverity } from '../domain/import-progress';

/** A row or a cell that was not taken as it stands. Holds no word of the file but its header. */
@Entity()
@Check('trainee_import_issue_severity', `severity IN ('rejected', 'warning', 'duplicate')`)
export class TraineeImportIssue {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('TraineeImport', { onDelete: 'CASCADE' })
  importId: string;

  /** Order within the import. */
  @PrimaryColumn({ type: 'integer' })
  position: number;

  /** The physical line where the record starts. */
  @Column({ type: 'integer' })
  line: number;

  /** The file's own header; null for the whole row. */
  @Column({ type: 'text', nullable: true })
  header: string | null;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  severity: IssueSeverity;

  @Column({ type: 'jsonb', default: {} })
  params: Record<string, string | number>;
}
