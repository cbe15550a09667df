import { VersionedEntity } from '@hunar/database';
import { type LanguageLevel, type Period, VISIBILITIES, type Visibility } from '@hunar/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TalentWishes } from '../domain/wishes';
import type { EducationEntry, FieldSources, ProfileLink, WorkEntry, WorkingHours } from '../domain/profile';

/** What a professional shows of themselves. It belongs to `accountId` once claimed; until then a programme's import fills it. */
@Entity()
@Check('talent_profile_visibility', `visibility IN (${VISIBILITIES.map((value) => `'${value}'`).join(', ')})`)
@Check('talent_profile_weekly_hours', 'weekly_hours BETWEEN 1 AND 168')
export class TalentProfile extends VersionedEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Index('talent_profile_account', { unique: true })
  @ForeignKey('Account')
  @Column({ type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  headline: string | null;

  @Column({ type: 'text', nullable: true })
  about: string | null;

  @Column({ type: 'text', nullable: true })
  city: string | null;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true })
  country: string | null;

  @Column({ type: 'integer', nullable: true })
  rateAmountMinor: number | null;

  @Column({ type: 'text', nullable: true })
  rateCurrency: string | null;

  @Column({ type: 'text', nullable: true })
  ratePeriod: Period | null;

  @Column({ type: 'smallint', nullable: true })
  weeklyHours: number | null;

  @Column({ type: 'date', nullable: true })
  availableFrom: string | null;

  @Column({ type: 'text', nullable: true })
  timeZone: string | null;

  @Column({ type: 'jsonb', default: [] })
  workingHours: WorkingHours[];

  @Column({ type: 'jsonb', default: [] })
  languages: { language: string; level: LanguageLevel }[];

  @Column({ type: 'jsonb', default: [] })
  links: ProfileLink[];

  @Column({ type: 'jsonb', default: [] })
  workHistory: WorkEntry[];

  @Column({ type: 'jsonb', default: [] })
  education: EducationEntry[];

  /** Null: nothing stated. For the person and operators alone. */
  @Column({ type: 'jsonb', nullable: true })
  wishes: TalentWishes | null;

  @Column({ type: 'text', default: 'founders' })
  visibility: Visibility;

  @Column({ type: 'timestamptz', nullable: true })
  claimedAt: Date | null;

  /** Who wrote each field last: `person`, or the id of the programme whose import did. An import may only touch its own words. */
  @Column({ type: 'jsonb', default: {} })
  fieldSources: FieldSources;

  @Column({ type: 'boolean', default: false })
  demo: boolean;
}
