import { UnitOfWork } from '@hunar/database';
import type { Grant, Role } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { RoleGrant } from './role-grant.entity';

@Injectable()
export class RoleGrantRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** False when the account has the very grant already. */
  async insertIfNew(id: string, accountId: string, grant: Grant, createdBy: string | null): Promise<boolean> {
    const inserted = await this.unitOfWork.query(
      `INSERT INTO role_grant (id, account_id, role, organisation_id, created_by, updated_by) VALUES ($1, $2, $3, $4, $5, $5)
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, accountId, grant.role, grant.organisationId, createdBy],
    );
    return inserted.length === 1;
  }

  /** False when there was no such grant. */
  async delete(accountId: string, grant: Grant): Promise<boolean> {
    const deleted = await this.unitOfWork.query(
      `DELETE FROM role_grant WHERE account_id = $1 AND role = $2 AND organisation_id IS NOT DISTINCT FROM $3 RETURNING id`,
      [accountId, grant.role, grant.organisationId],
    );
    return deleted.length === 1;
  }

  async findByAccounts(accountIds: readonly string[]): Promise<RoleGrant[]> {
    return this.unitOfWork.manager
      .getRepository(RoleGrant)
      .find({ where: { accountId: In([...accountIds]) }, order: { id: 'ASC' } });
  }

  /** The accounts that hold a role in these organisations. */
  async holders(
    role: Role,
    organisationIds: readonly string[],
  ): Promise<{ accountId: string; organisationId: string }[]> {
    return this.unitOfWork.query(
      `SELECT account_id AS "accountId", organisation_id AS "organisationId" FROM role_grant
        WHERE role = $1 AND organisation_id = ANY($2::uuid[]) ORDER BY id`,
      [role, organisationIds],
    );
  }
}
