import { UnitOfWork } from '@hunar/database';
import { Clock, newId, type Result, success } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { AccountMail } from './account-mail';
import { newSecretToken } from './domain/secret-token';
import { AccountRepository } from './persistence/account.repository';
import { PasswordResetRepository } from './persistence/password-reset.repository';
import { RateLimits } from './persistence/rate-limits';

const LASTS = 3_600_000;
/** Longer than the work takes, so that the time of the answer does not tell whether there was any. */
const ANSWER_AFTER = 250;

@Injectable()
export class PasswordResetRequestService {
  constructor(
    private readonly limits: RateLimits,
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly resets: PasswordResetRepository,
    private readonly mail: AccountMail,
    private readonly clock: Clock,
  ) {}

  /** Mails a link to set a new password, if the address has an account; the answer and its time are the same if not. */
  async request(email: string, ip: string): Promise<Result<void, 'RATE_LIMITED'>> {
    const attempt = { email: email.trim(), ip };
    const counted = await this.limits.count('password-reset', attempt);
    if (!counted.ok) return counted;
    await Promise.all([this.sendLink(attempt.email.toLowerCase()), pause(ANSWER_AFTER)]);
    return success(undefined);
  }

  private async sendLink(email: string): Promise<void> {
    const createdAt = this.clock.now();
    const { token, hash } = newSecretToken();
    await this.unitOfWork.run(async () => {
      await this.resets.deleteExpired(createdAt);
      const account = await this.accounts.findByEmail(email);
      if (!account) return;
      await this.resets.insert({
        id: newId(createdAt.getTime()),
        accountId: account.id,
        tokenHash: hash,
        createdAt,
        expiresAt: new Date(createdAt.getTime() + LASTS),
      });
      await this.mail.resetPassword(account, token);
    });
  }
}
