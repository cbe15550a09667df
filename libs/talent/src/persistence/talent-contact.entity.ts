import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How to reach a person: apart from the profile, so that nothing which shows profiles can show it by accident. */
@Entity()
export class TalentContact {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('TalentProfile', { onDelete: 'CASCADE' })
  profileId: string;

  /** Null while a person known by roll number alone waits for an address. */
  @Index('talent_contact_email', { unique: true })
  @Column({ type: 'citext', nullable: true })
  email: string | null;

  /** E.164. */
  @Column({ type: 'text', nullable: true })
  phone: string | null;

  /** HMAC-SHA-256 of the 13 digits, under the key of `cnicKeyVersion`; the number itself is kept nowhere. */
  @Column({ type: 'bytea', nullable: true })
  cnicHmac: Buffer | null;

  @Column({ type: 'smallint', nullable: true })
  cnicKeyVersion: number | null;

  @Column({ type: 'text', nullable: true })
  cnicLastFour: string | null;
}
