import type { SkillLevel } from '@hunar/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A canonical skill that a posting asks for. */
@Entity('job_skill')
@Check('ck_job_skill_importance', `importance IN ('must', 'nice')`)
@Check('ck_job_skill_min_level', 'min_level BETWEEN 1 AND 5')
export class JobSkillEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('job_posting', { onDelete: 'CASCADE' })
  jobId: string;

  @PrimaryColumn({ type: 'text' })
  @Index('ix_job_skill_skill')
  skillId: string;

  @Column({ type: 'text' })
  importance: 'must' | 'nice';

  @Column({ type: 'smallint', nullable: true })
  minLevel: SkillLevel | null;

  @Column({ type: 'boolean', default: false })
  required: boolean;

  /** Order within the posting, from 0. */
  @Column({ type: 'smallint' })
  position: number;
}
