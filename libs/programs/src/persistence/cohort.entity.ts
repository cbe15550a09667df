import { AuditedEntity } from '@hunar/database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The people who go through a programme together. */
@Entity()
@Index('cohort_slug', ['programId', 'slug'], { unique: true })
export class Cohort extends AuditedEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @ForeignKey('Organisation')
  @Column({ type: 'uuid' })
  organisationId: string;

  @ForeignKey('Program')
  @Column({ type: 'uuid' })
  programId: string;

  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'text' })
  name: string;
}
