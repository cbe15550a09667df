import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * The best people of an open job as they were last ranked, the best first. One row a job: somebody who comes in at the third place
 * moves everybody below, and that is one write and not a hundred.
 */
@Entity('job_shortlist')
@Check('ck_job_shortlist_scores', 'cardinality(talent_ids) = cardinality(scores)')
export class JobShortlistEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('job_posting', { onDelete: 'CASCADE' })
  jobId: string;

  /** Of the posting that was ranked. */
  @Column({ type: 'integer' })
  jobVersion: number;

  @Column({ type: 'text' })
  modelVersion: string;

  /** Every change that was committed before is in the list. */
  @Column({ type: 'timestamptz' })
  matchedAt: Date;

  @Column({ type: 'uuid', array: true })
  talentIds: string[];

  /** Hundredths of a point, 0…10,000, by place. */
  @Column({ type: 'smallint', array: true })
  scores: number[];

  /** What has to be beaten to come into the top ten; null while there are fewer. */
  @Column({ type: 'uuid', nullable: true })
  tenthTalentId: string | null;

  @Column({ type: 'smallint', nullable: true })
  tenthScore: number | null;
}
