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

  /**
   * False, and nothing written, when it has the name already. What refers to the organisation is not inserted meanwhile: it is
   * there before this resolves, or comes after the commit and reads the new name.
   */
  async rename(id: string, name: string, by: string | null): Promise<boolean> {
    const renamed = await this.unitOfWork.query(
      `WITH held AS (SELECT id FROM organisation WHERE id = $1 FOR UPDATE)
       UPDATE organisation o SET name = $2, updated_at = now(), updated_by = $3
         FROM held WHERE o.id = held.id AND o.name <> $2 RETURNING o.id`,
      [id, name, by],
    );
    return renamed.length === 1;
  }

  private get rows() {
    return this.unitOfWork.manager.getRepository(Organisation);
  }
}
