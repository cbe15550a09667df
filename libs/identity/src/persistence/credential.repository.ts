import { UnitOfWork } from '@hunar/database';
import type { Grant } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { ApiToken } from './api-token.entity';
import { Session } from './session.entity';

/** Who holds a credential, with all grants. */
export interface CredentialHolder {
  readonly accountId: string;
  readonly grants: readonly Grant[];
}

const GRANTS = `coalesce((SELECT json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id) ORDER BY g.id)
                            FROM role_grant g WHERE g.account_id = used.account_id), '[]'::json) AS grants`;

/** Sessions and API tokens: what a request shows to be somebody. */
@Injectable()
export class CredentialRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insertSession(session: Session): Promise<void> {
    await this.unitOfWork.query('DELETE FROM session WHERE expires_at <= $1', [session.createdAt]);
    await this.unitOfWork.manager.getRepository(Session).insert(session);
  }

  async insertApiToken(token: ApiToken): Promise<void> {
    await this.unitOfWork.query('DELETE FROM api_token WHERE expires_at <= $1', [token.createdAt]);
    await this.unitOfWork.manager.getRepository(ApiToken).insert(token);
  }

  /** The session's holder, in one statement, which also moves the expiry when the session was last seen before `staleBefore`. */
  async useSession(
    tokenHash: Buffer,
    times: { now: Date; staleBefore: Date; expiresAt: Date },
  ): Promise<CredentialHolder | null> {
    const [holder] = await this.unitOfWork.prepared<CredentialHolder>(
      'use_session',
      `WITH used AS (SELECT id, account_id FROM session WHERE token_hash = $1 AND expires_at > $2),
            moved AS (UPDATE session SET seen_at = $2, expires_at = least(ends_at, $4)
                       WHERE id IN (SELECT id FROM used) AND seen_at < $3)
       SELECT used.account_id AS "accountId", ${GRANTS} FROM used`,
      [tokenHash, times.now, times.staleBefore, times.expiresAt],
    );
    return holder ?? null;
  }

  async useApiToken(tokenHash: Buffer, now: Date): Promise<CredentialHolder | null> {
    const [holder] = await this.unitOfWork.prepared<CredentialHolder>(
      'use_api_token',
      `WITH used AS (SELECT account_id FROM api_token WHERE token_hash = $1 AND expires_at > $2)
       SELECT used.account_id AS "accountId", ${GRANTS} FROM used`,
      [tokenHash, now],
    );
    return holder ?? null;
  }

  /** The account whose session it was; null when there was none. */
  async deleteSession(tokenHash: Buffer): Promise<string | null> {
    const [ended] = await this.unitOfWork.query<{ accountId: string }>(
      'DELETE FROM session WHERE token_hash = $1 RETURNING account_id AS "accountId"',
      [tokenHash],
    );
    return ended?.accountId ?? null;
  }
}
