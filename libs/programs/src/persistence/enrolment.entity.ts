import { AuditedEntity } from '@hunar/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ENROLMENT_STATUSES, type EnrolmentStatus } from '../trainee-import/domain/fields';

/** What a programme says about a person: its own words, whatever the person's profile says by now. */
@Entity()
@Check('enrolment_status', `status IN (${ENROLMENT_STATUSES.map((status) => `'${status}'`).join(', ')})`)
@Check('enrolment_exam_score', 'exam_score BETWEEN 0 AND 100')
@Index('enrolment_cohort_profile', ['cohortId', 'profileId'], { unique: true })
@Index('enrolment_roll_number', ['programId', 'rollNumber'])
export class Enrolment extends AuditedEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey('Organisation')
  @Column({ type: 'uuid' })
  organisationId: string;

  @ForeignKey('Program')
  @Column({ type: 'uuid' })
  programId: string;

  @ForeignKey('Cohort')
  @Column({ type: 'uuid' })
  cohortId: string;

  @Index('enrolment_profile')
  @ForeignKey('TalentProfile', { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  profileId: string;

  /** The name as the programme writes it. */
  @Column({ type: 'text' })
  recordedName: string;

  @Column({ type: 'text', nullable: true })
  rollNumber: string | null;

  @Column({ type: 'text' })
  status: EnrolmentStatus;

  /** 0 to 100. */
  @Column({ type: 'real', nullable: true })
  examScore: number | null;

  @Column({ type: 'date', nullable: true })
  completedOn: string | null;

  /** SHA-256 over what the programme's last file said of the person: the same file again changes nothing. */
  @Column({ type: 'bytea' })
  recordHash: Buffer;

  /** Did this enrolment bring the person into Hunar? Only then may its sponsor look at the profile as well as at its own words. */
  @Column({ type: 'boolean', default: false })
  brought: boolean;
}
