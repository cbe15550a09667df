import { AuditedEntity } from '@hunar/database';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { OrganisationKind } from '../domain/organisation';

/** A tenant: a sponsor of programmes, a company that hires, or the platform itself. */
@Entity('organisation')
@Unique(['kind', 'slug'])
@Check('ck_organisation_kind', `kind in ('sponsor', 'company', 'platform')`)
export class Organisation extends AuditedEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  kind: OrganisationKind;

  /** Names it in addresses; unique among its kind. */
  @Column({ type: 'text' })
  slug: string;

  @Column({ type: 'text' })
  name: string;
}
