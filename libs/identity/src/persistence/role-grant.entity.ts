import { AuditedEntity } from '@hunar/database';
import type { Role } from '@hunar/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A role of an account in one organisation, or (null) over the whole platform. */
@Entity('role_grant')
@Index('ix_role_grant_once', { synchronize: false })
@Check('ck_role_grant_role', `role in ('freelancer', 'founder', 'program_admin', 'operator', 'auditor')`)
export class RoleGrant extends AuditedEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('account', { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  role: Role;

  @Index()
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  @Column({ type: 'uuid', nullable: true })
  organisationId: string | null;
}
