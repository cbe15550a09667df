import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody who is, or once was, among the ten best of a job: a founder is told of a person once. */
@Entity('job_top_ten')
@Index('ix_job_top_ten_inside', { synchronize: false })
export class JobTopTenEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('job_shortlist', { onDelete: 'CASCADE' })
  jobId: string;

  @PrimaryColumn({ type: 'uuid' })
  talentId: string;

  /** Still among them. */
  @Column({ type: 'boolean' })
  inside: boolean;

  /** Came in since a founder last looked. */
  @Column({ type: 'boolean' })
  isNew: boolean;

  /** For the first time. */
  @Column({ type: 'timestamptz' })
  enteredAt: Date;
}
