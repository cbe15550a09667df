import { AuditedEntity } from '@hunar/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who can sign in. It comes into being when the person has proven the address. */
@Entity('account')
export class Account extends AuditedEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'citext', unique: true })
  email: string;

  @Column({ type: 'text' })
  displayName: string;

  /** argon2id, in PHC string format. */
  @Column({ type: 'text' })
  passwordHash: string;

  @Column({ type: 'text', default: 'en' })
  locale: string;

  @Column({ type: 'timestamptz' })
  emailVerifiedAt: Date;

  /** Part of the demo data: its password is shown to everybody. */
  @Column({ type: 'boolean', default: false })
  demo: boolean;
}
