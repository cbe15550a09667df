import { Clock, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { type AuditDetails, assertIdsOnly } from './domain/audit';
import { AuditRepository } from './persistence/audit.repository';

/**
 * The append-only record of who did what, in ids and codes. Call it in the transaction that does the thing. `action` is `kind.verb`
 * in the past tense, such as `import.started`.
 */
@Injectable()
export class AuditLog {
  constructor(
    private readonly entries: AuditRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws Error when a detail is not an id, a code or a number. */
  async write(
    viewer: Viewer,
    action: string,
    entityKind: string,
    entityId: string,
    details: AuditDetails = {},
  ): Promise<void> {
    await this.writeMany(viewer, action, entityKind, [entityId], details);
  }

  /** One entry for each entity, in one statement. */
  async writeMany(
    viewer: Viewer,
    action: string,
    entityKind: string,
    entityIds: readonly string[],
    details: AuditDetails = {},
  ): Promise<void> {
    if (entityIds.length === 0) return;
    assertIdsOnly(details);
    const { actor, actorAccountId } = actorOf(viewer);
    await this.entries.insertMany(
      { at: this.clock.now(), actor, actorAccountId, action, entityKind, details },
      entityIds,
    );
  }
}

function actorOf(viewer: Viewer): { actor: string; actorAccountId: string | null } {
  if (viewer.kind === 'account') return { actor: 'account', actorAccountId: viewer.accountId };
  return { actor: viewer.kind === 'system' ? `system:${viewer.purpose}` : 'anonymous', actorAccountId: null };
}
