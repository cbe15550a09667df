import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import type { AuditEntry } from './audit-entry.entity';

export type NewAuditEntries = Pick<AuditEntry, 'at' | 'actorAccountId' | 'actor' | 'action' | 'entityKind' | 'details'>;

@Injectable()
export class AuditRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insertMany(entry: NewAuditEntries, entityIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO audit_entry (entity_id, at, actor_account_id, actor, action, entity_kind, details)
       SELECT entity_id, $2, $3, $4, $5, $6, $7::jsonb FROM unnest($1::uuid[]) AS entity_id`,
      [
        entityIds,
        entry.at,
        entry.actorAccountId,
        entry.actor,
        entry.action,
        entry.entityKind,
        JSON.stringify(entry.details),
      ],
    );
  }
}
