import { UnitOfWork } from '@hunar/database';
import { Clock, failure, failures, type Result, success, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { AccountMail } from './account-mail';
import { AuditLog } from './audit-log';
import { checkPassword, type PasswordFailure } from './domain/password-rules';
import { hashToken } from './domain/secret-token';
import { PasswordHasher } from './password-hasher';
import { PasswordResetRepository } from './persistence/password-reset.repository';

@Injectable()
export class PasswordResetService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly resets: PasswordResetRepository,
    private readonly hasher: PasswordHasher,
    private readonly mail: AccountMail,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets a new password by a mailed link, and ends every session and API token of the account. A refused password leaves the link
   * as it is; a used link works no more.
   */
  async reset(token: string, newPassword: string): Promise<Result<void, PasswordFailure | 'LINK_INVALID'>> {
    const tokenHash = hashToken(token);
    const now = this.clock.now();
    const target = await this.resets.find(tokenHash, now);
    if (!target) return failure('LINK_INVALID', ['token']);
    const password = checkPassword(newPassword, [target.email, target.displayName]);
    if (!password.ok) return failures(password.failures);
    const passwordHash = await this.hasher.hash(password.value);
    return this.unitOfWork.run(async () => {
      const { accountId } = target;
      if (!(await this.resets.spend(tokenHash, accountId))) return failure('LINK_INVALID', ['token']);
      await this.resets.replacePassword(accountId, passwordHash, now);
      const owner: Viewer = { kind: 'account', accountId, grants: [] };
      await this.audit.write(owner, 'password.reset', 'account', accountId);
      await this.mail.passwordChanged(target);
      return success(undefined);
    });
  }
}
