import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser. The cookie holds the token, the row only its SHA-256; the row goes on sign-out. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey('account', { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  accountId: string;

  @Column({ type: 'bytea', unique: true })
  tokenHash: Buffer;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  /** Last use, to within an hour. */
  @Column({ type: 'timestamptz' })
  seenAt: Date;

  /** Moves on with use, never beyond `endsAt`. */
  @Index()
  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  /** However much it is used, the session ends here. */
  @Column({ type: 'timestamptz' })
  endsAt: Date;
}
