import { VersionedEntity } from '@hunar/database';
import type { Engagement, LanguageLevel, Period } from '@hunar/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { JobState, JobWorkingHours } from '../domain/job-posting';

/** An offer of work by a company. */
@Entity('job_posting')
@Index('ix_job_posting_organisation', ['organisationId', 'id'])
@Index('ix_job_posting_open', { synchronize: false })
@Check('ck_job_posting_state', `state IN ('open', 'closed')`)
@Check('ck_job_posting_engagement', `engagement IN ('hourly', 'fixed_price', 'part_time', 'full_time')`)
@Check('ck_job_posting_weekly_hours', 'weekly_hours BETWEEN 1 AND 168')
@Check('ck_job_posting_overlap_hours', 'overlap_hours BETWEEN 0 AND 24')
@Check(
  'ck_job_posting_emphasis',
  `emphasis_skills BETWEEN -2 AND 2 AND emphasis_cost BETWEEN -2 AND 2
   AND emphasis_hours BETWEEN -2 AND 2 AND emphasis_proof BETWEEN -2 AND 2`,
)
@Check('ck_job_posting_rates', 'rate_min_minor <= rate_max_minor')
export class JobPostingEntity extends VersionedEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey('organisation')
  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text', default: '' })
  description: string;

  @Column({ type: 'integer', nullable: true })
  rateMinMinor: number | null;

  @Column({ type: 'integer', nullable: true })
  rateMaxMinor: number | null;

  /** Of both ends. */
  @Column({ type: 'text', nullable: true })
  rateCurrency: string | null;

  @Column({ type: 'text', nullable: true })
  ratePeriod: Period | null;

  @Column({ type: 'smallint', nullable: true })
  weeklyHours: number | null;

  @Column({ type: 'real', nullable: true })
  overlapHours: number | null;

  @Column({ type: 'text' })
  timeZone: string;

  @Column({ type: 'jsonb', default: [] })
  workingHours: JobWorkingHours[];

  @Column({ type: 'date', nullable: true })
  startsOn: string | null;

  @Column({ type: 'text' })
  engagement: Engagement;

  /** ISO 639-1. */
  @Column({ type: 'text', nullable: true })
  language: string | null;

  @Column({ type: 'text', nullable: true })
  languageLevel: LanguageLevel | null;

  @Column({ type: 'smallint', default: 0 })
  emphasisSkills: number;

  @Column({ type: 'smallint', default: 0 })
  emphasisCost: number;

  @Column({ type: 'smallint', default: 0 })
  emphasisHours: number;

  @Column({ type: 'smallint', default: 0 })
  emphasisProof: number;

  @Column({ type: 'boolean', default: true })
  spreadExposure: boolean;

  @Column({ type: 'text', default: 'open' })
  state: JobState;

  @Column({ type: 'boolean', default: false })
  demo: boolean;
}
