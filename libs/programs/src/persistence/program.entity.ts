import { AuditedEntity } from '@hunar/database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Track } from '../domain/tracks';

/** A training programme of a sponsor. */
@Entity()
export class Program extends AuditedEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The sponsor, and tenant. */
  @Index('program_organisation')
  @ForeignKey('Organisation')
  @Column({ type: 'uuid' })
  organisationId: string;

  @Index('program_slug', { unique: true })
  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', array: true, default: [] })
  tracks: Track[];
}
