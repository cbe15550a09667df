import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { OrganisationKind } from '../domain/organisation';
import { Organisation } from './organisation.entity';

export type NewOrganisation = Pick<Organisation, 'id' | 'kind' | 'slug' | 'name' | 'createdBy'>;

@Injectable()
export class OrganisationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async findByIds(ids: readonly string[]): Promise<Organisation[]> {
    return this.rows.findBy({ id: In([...ids]) });
  }

  async findBySlug(kind: OrganisationKind, slug: string): Promise<Organisation | null> {
    return this.rows.findOneBy({ kind, slug });
  }

  /** False, and nothing written, when its kind has the slug already. */
  async insertIfNew(organisation: NewOrganisation): Promise<boolean> {
    const inserted = await this.unitOfWork.query(
      `INSERT INTO organisation (id, kind, slug, name, created_by, updated_by) VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT (kind, slug) DO NOTHING RETURNING id`,
      [organisation.id, organisation.kind, organisation.slug, organisation.name, organisation.createdBy],
    );
    return inserted.length === 1;
  }

  private get rows() {
    return this.unitOfWork.manager.getRepository(Organisation);
  }
}
