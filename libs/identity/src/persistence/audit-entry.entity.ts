import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Something that somebody did, in ids. The database refuses to change or delete a row. */
@Entity('audit_entry')
@Index('ix_audit_entry_of_entity', ['entityKind', 'entityId', 'id'])
export class AuditEntry {
  /** Orders the rows, also those of one instant. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  /** Null for the system and for people who are not signed in. */
  @Index()
  @Column({ type: 'uuid', nullable: true })
  actorAccountId: string | null;

  /** `account`, `anonymous`, or `system:` and its purpose. */
  @Column({ type: 'text' })
  actor: string;

  @Column({ type: 'text' })
  action: string;

  @Column({ type: 'text' })
  entityKind: string;

  @Column({ type: 'uuid' })
  entityId: string;

  /** Ids, codes and numbers; never what a person wrote. */
  @Column({ type: 'jsonb', default: {} })
  details: Readonly<Record<string, unknown>>;
}
