import { AuditLog } from '@hunar/identity';
import { ForbiddenError, hasRole, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { type AuditedPerson, ProtectedAttributesRepository } from './persistence/protected-attributes.repository';

export type { AuditedPerson };

const PAGE = 10_000;

/** The one way to read protected attributes: for audits, under the auditor's grant, and on record. */
@Injectable()
export class ProtectedAttributesReader {
  constructor(
    private readonly attributes: ProtectedAttributesRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Sex, region and city of everybody who has a profile, in batches. Written to the audit log as read for `auditId` before the first
   * batch. @throws ForbiddenError unless an auditor or the system asks.
   */
  async *everybody(viewer: Viewer, auditId: string): AsyncIterable<readonly AuditedPerson[]> {
    if (!hasRole(viewer, 'auditor')) throw new ForbiddenError();
    await this.audit.write(viewer, 'protected_attributes.read', 'fairness_audit', auditId);
    let after: string | null = null;
    for (;;) {
      const people: readonly AuditedPerson[] = await this.attributes.page(after, PAGE);
      if (people.length > 0) yield people;
      if (people.length < PAGE) return;
      after = people.at(-1)!.id;
    }
  }
}
