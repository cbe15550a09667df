import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A link to set a new password, sent to the account's address; the row goes when the link is used. */
@Entity('password_reset')
export class PasswordReset {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  accountId: string;

  @Column({ type: 'bytea', unique: true })
  tokenHash: Buffer;

  @Index()
  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
