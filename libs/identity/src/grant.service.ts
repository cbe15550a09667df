import { UnitOfWork } from '@hunar/database';
import { accountIdOf, type Grant, newId, type Role, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { AuditLog } from './audit-log';
import { GrantEvents } from './grant-events';
import { assertMayAdminister } from './identity.policy';
import { RoleGrantRepository } from './persistence/role-grant.repository';

/** Roles of accounts. What a signed-in viewer may do comes with the viewer; this changes and lists grants. */
@Injectable()
export class GrantService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly grants: RoleGrantRepository,
    private readonly audit: AuditLog,
    private readonly events: GrantEvents,
  ) {}

  /** Gives a role; giving it again changes nothing. @throws ForbiddenError unless an operator or the system asks. */
  async give(viewer: Viewer, accountId: string, grant: Grant): Promise<void> {
    assertMayAdminister(viewer);
    await this.unitOfWork.run(async () => {
      const given = await this.grants.insertIfNew(newId(), accountId, grant, accountIdOf(viewer));
      if (!given) return;
      await this.audit.write(viewer, 'grant.given', 'account', accountId, { ...grant });
      await this.events.given(accountId, grant);
    });
  }

  /** Takes a role away. @throws ForbiddenError unless an operator or the system asks. */
  async take(viewer: Viewer, accountId: string, grant: Grant): Promise<void> {
    assertMayAdminister(viewer);
    await this.unitOfWork.run(async () => {
      const taken = await this.grants.delete(accountId, grant);
      if (taken) await this.audit.write(viewer, 'grant.taken', 'account', accountId, { ...grant });
    });
  }

  /** Grants by account id, oldest first, in one SQL statement. */
  async grantsOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, readonly Grant[]>> {
    const grants = new Map(accountIds.map((id) => [id, [] as Grant[]]));
    for (const { accountId, role, organisationId } of await this.grants.findByAccounts(accountIds)) {
      grants.get(accountId)?.push({ role, organisationId });
    }
    return grants;
  }

  /** The accounts that hold a role in these organisations, by organisation, in one SQL statement; for what tells them something. */
  async holdersOf(role: Role, organisationIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const holders = new Map(organisationIds.map((id) => [id, [] as string[]]));
    for (const { accountId, organisationId } of await this.grants.holders(role, organisationIds)) {
      holders.get(organisationId)?.push(accountId);
    }
    return holders;
  }
}
