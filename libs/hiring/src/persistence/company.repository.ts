import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Company } from './company.entity';

@Injectable()
export class CompanyRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async findByIds(organisationIds: readonly string[]): Promise<Company[]> {
    return this.unitOfWork.manager.getRepository(Company).findBy({ organisationId: In([...organisationIds]) });
  }

  /** Writes a company's details, new or changed. */
  async save(
    organisationId: string,
    details: { website: string | null; timeZone: string; demo: boolean },
    by: string | null,
  ): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO company (organisation_id, website, time_zone, demo, created_by, updated_by) VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT (organisation_id) DO UPDATE
          SET website = excluded.website, time_zone = excluded.time_zone, updated_at = now(), updated_by = excluded.updated_by`,
      [organisationId, details.website, details.timeZone, details.demo, by],
    );
  }
}
