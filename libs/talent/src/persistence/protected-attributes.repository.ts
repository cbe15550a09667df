import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import type { ProtectedAttributes } from './protected-attributes.entity';

/** What an audit groups a person by; null where nobody said. The city is there for want of a region of origin. */
export type AuditedPerson = Pick<ProtectedAttributes, 'gender' | 'regionOfOrigin'> & {
  readonly id: string;
  readonly city: string | null;
};

@Injectable()
export class ProtectedAttributesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Everybody in order of id, after `after`. */
  async page(after: string | null, limit: number): Promise<AuditedPerson[]> {
    return this.unitOfWork.query<AuditedPerson>(
      `SELECT p.id, a.gender, a.region_of_origin AS "regionOfOrigin", p.city
         FROM talent_profile p LEFT JOIN protected_attributes a ON a.profile_id = p.id
        WHERE $1::uuid IS NULL OR p.id > $1 ORDER BY p.id LIMIT $2`,
      [after, limit],
    );
  }
}
