import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That an import put people into a cohort. */
@Entity()
export class TraineeImportCohort {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('TraineeImport', { onDelete: 'CASCADE' })
  importId: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Cohort', { onDelete: 'CASCADE' })
  cohortId: string;
}
