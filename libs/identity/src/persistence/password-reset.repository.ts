import { UnitOfWork } from '@hunar/database';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { PasswordReset } from './password-reset.entity';

/** Whom a reset link belongs to. */
export interface ResetTarget {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly locale: string;
}

@Injectable()
export class PasswordResetRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(reset: PasswordReset): Promise<void> {
    await this.unitOfWork.manager.getRepository(PasswordReset).insert(reset);
  }

  async find(tokenHash: Buffer, now: Date): Promise<ResetTarget | null> {
    const [target] = await this.unitOfWork.query<ResetTarget>(
      `SELECT a.id AS "accountId", a.email, a.display_name AS "displayName", a.locale
         FROM password_reset r JOIN account a ON a.id = r.account_id
        WHERE r.token_hash = $1 AND r.expires_at > $2`,
      [tokenHash, now],
    );
    return target ?? null;
  }

  /** Spends the link and every other of its account; false when somebody was faster. */
  async spend(tokenHash: Buffer, accountId: string): Promise<boolean> {
    const spent = await this.unitOfWork.query('DELETE FROM password_reset WHERE token_hash = $1 RETURNING id', [
      tokenHash,
    ]);
    await this.unitOfWork.query('DELETE FROM password_reset WHERE account_id = $1', [accountId]);
    return spent.length === 1;
  }

  /** Sets the password and takes every session and API token that was opened with the old one. */
  async replacePassword(accountId: string, passwordHash: string, now: Date): Promise<void> {
    await this.unitOfWork.query(
      'UPDATE account SET password_hash = $2, updated_at = $3, updated_by = $1 WHERE id = $1',
      [accountId, passwordHash, now],
    );
    await this.unitOfWork.query('DELETE FROM session WHERE account_id = $1', [accountId]);
    await this.unitOfWork.query('DELETE FROM api_token WHERE account_id = $1', [accountId]);
  }

  async deleteExpired(now: Date): Promise<void> {
    await this.unitOfWork.manager.getRepository(PasswordReset).delete({ expiresAt: LessThanOrEqual(now) });
  }
}
