import { AuditedEntity } from '@hunar/database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What is known of a company beside its organisation, which is the tenant and has the name. */
@Entity()
export class Company extends AuditedEntity {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('organisation', { onDelete: 'CASCADE' })
  organisationId: string;

  @Column({ type: 'text', nullable: true })
  website: string | null;

  /** IANA name. */
  @Column({ type: 'text' })
  timeZone: string;

  /** When an operator found that the company is what it says. */
  @Column({ type: 'timestamptz', nullable: true })
  verifiedAt: Date | null;

  @Column({ type: 'boolean', default: false })
  demo: boolean;
}
