import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import type { ConsentPurpose, ConsentStatement, ConsentSubjectKind, CurrentConsent } from '../domain/consent';

/** When and by whom a statement was recorded. */
export interface Recorded {
  readonly at: Date;
  readonly byAccountId: string | null;
  readonly byWhat: string;
}

@Injectable()
export class ConsentRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insertMany(
    statement: Required<ConsentStatement>,
    subjectIds: readonly string[],
    { at, byAccountId, byWhat }: Recorded,
  ): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO consent (subject_kind, subject_id, purpose, text_version, given, basis, at, by_account_id, by_what)
       SELECT $2, subject_id, $3, $4, $5, $6, $7, $8, $9 FROM unnest($1::uuid[]) AS subject_id`,
      [
        subjectIds,
        statement.subjectKind,
        statement.purpose,
        statement.textVersion,
        statement.given,
        statement.basis,
        at,
        byAccountId,
        byWhat,
      ],
    );
  }

  async findCurrent(
    kind: ConsentSubjectKind,
    purpose: ConsentPurpose,
    subjectIds: readonly string[],
  ): Promise<CurrentConsent[]> {
    return this.unitOfWork.query<CurrentConsent>(
      `SELECT DISTINCT ON (subject_id) subject_id AS "subjectId", given, basis, text_version AS "textVersion", at
         FROM consent WHERE subject_kind = $1 AND purpose = $2 AND subject_id = ANY($3::uuid[])
        ORDER BY subject_id, id DESC`,
      [kind, purpose, subjectIds],
    );
  }
}
