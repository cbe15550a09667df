import { accountIdOf, Clock, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import {
  CONSENT_TEXT_VERSIONS,
  type ConsentPurpose,
  type ConsentStatement,
  type ConsentSubjectKind,
  type CurrentConsent,
} from './domain/consent';
import { ConsentRepository } from './persistence/consent.repository';

/** The append-only record of what people agreed to; the latest statement about a subject and purpose counts. Callers authorise. */
@Injectable()
export class ConsentService {
  constructor(
    private readonly statements: ConsentRepository,
    private readonly clock: Clock,
  ) {}

  async record(viewer: Viewer, statement: ConsentStatement, subjectId: string): Promise<void> {
    await this.recordMany(viewer, statement, [subjectId]);
  }

  /** The same statement about many subjects, in one SQL statement. */
  async recordMany(viewer: Viewer, statement: ConsentStatement, subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    const textVersion = statement.textVersion ?? CONSENT_TEXT_VERSIONS[statement.purpose];
    await this.statements.insertMany({ ...statement, textVersion }, [...new Set(subjectIds)], {
      at: this.clock.now(),
      byAccountId: accountIdOf(viewer),
      byWhat: viewer.kind === 'system' ? viewer.purpose : viewer.kind,
    });
  }

  /** What counts now, by subject id, in one SQL statement; a subject about whom nothing was recorded is absent. */
  async current(
    kind: ConsentSubjectKind,
    purpose: ConsentPurpose,
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, CurrentConsent>> {
    if (subjectIds.length === 0) return new Map();
    const found = await this.statements.findCurrent(kind, purpose, [...new Set(subjectIds)]);
    return new Map(found.map((consent) => [consent.subjectId, consent]));
  }

  /** Those of the subjects for whom the purpose is consented to now. */
  async givenAmong(
    kind: ConsentSubjectKind,
    purpose: ConsentPurpose,
    subjectIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const current = await this.current(kind, purpose, subjectIds);
    return new Set([...current.values()].filter((consent) => consent.given).map((consent) => consent.subjectId));
  }
}
