import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A single-use link by which the person at `email` takes over an imported profile. Only the token's hash is kept. */
@Entity()
export class ClaimLink {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Index('claim_link_profile')
  @ForeignKey('TalentProfile', { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  profileId: string;

  @Index('claim_link_token', { unique: true })
  @Column({ type: 'bytea' })
  tokenHash: Buffer;

  @Column({ type: 'citext' })
  email: string;

  /** What the mail and the page say the person was enrolled in. */
  @Column({ type: 'text' })
  programName: string;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
