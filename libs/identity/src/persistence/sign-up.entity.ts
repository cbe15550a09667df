import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Somebody wants an account and has not proven the address yet. Apart from `account`, so that until then nothing can be told about the
 * address by trying to sign in, and nobody can occupy another's.
 */
@Entity('sign_up')
export class SignUp {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @Column({ type: 'citext' })
  email: string;

  @Column({ type: 'text' })
  displayName: string;

  @Column({ type: 'text' })
  passwordHash: string;

  /** `freelancer` or `founder`. */
  @Column({ type: 'text' })
  role: 'freelancer' | 'founder';

  @Column({ type: 'text', nullable: true })
  companyName: string | null;

  @Column({ type: 'text' })
  locale: string;

  @Column({ type: 'bytea', unique: true })
  tokenHash: Buffer;

  @Index()
  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
