import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What the law protects and the scorer must never see. Read under the auditor's grant alone. */
@Entity()
export class ProtectedAttributes {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('TalentProfile', { onDelete: 'CASCADE' })
  profileId: string;

  @Column({ type: 'text', nullable: true })
  gender: 'female' | 'male' | 'other' | null;

  @Column({ type: 'date', nullable: true })
  dateOfBirth: string | null;

  @Column({ type: 'text', nullable: true })
  fatherName: string | null;

  @Column({ type: 'text', nullable: true })
  regionOfOrigin: string | null;
}
