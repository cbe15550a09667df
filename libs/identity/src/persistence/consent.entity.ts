import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ConsentBasis, ConsentPurpose, ConsentSubjectKind } from '../domain/consent';

/** One statement about one subject; the latest counts. The database refuses to change or delete a row. */
@Entity('consent')
@Index('ix_consent_latest', ['subjectKind', 'subjectId', 'purpose', 'id'])
export class Consent {
  /** Orders the rows, also those of one instant. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text' })
  subjectKind: ConsentSubjectKind;

  @Column({ type: 'uuid' })
  subjectId: string;

  @Column({ type: 'text' })
  purpose: ConsentPurpose;

  /** Version of the text that the subject was shown. */
  @Column({ type: 'text' })
  textVersion: string;

  /** False: withdrawn. */
  @Column({ type: 'boolean' })
  given: boolean;

  @Column({ type: 'text' })
  basis: ConsentBasis;

  @Column({ type: 'timestamptz' })
  at: Date;

  /** Who recorded it; null for the system. */
  @Column({ type: 'uuid', nullable: true })
  byAccountId: string | null;

  /** What recorded it: `account`, or the system's purpose. */
  @Column({ type: 'text' })
  byWhat: string;
}
