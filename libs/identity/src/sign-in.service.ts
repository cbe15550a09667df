import { failure, failures, type Result, success } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { AccountRepository } from './persistence/account.repository';
import { AuditLog } from './audit-log';
import { PasswordHasher } from './password-hasher';
import { RateLimits } from './persistence/rate-limits';
import { SessionService, type StartedSession } from './session.service';

/** An account that has just been signed in, and its session for the cookie. */
export interface SignedInAccount {
  readonly accountId: string;
  readonly session: StartedSession;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly limits: RateLimits,
    private readonly accounts: AccountRepository,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionService,
    private readonly audit: AuditLog,
  ) {}

  /** An unknown address and a wrong password are answered alike, and as fast. `ip` is where the request comes from. */
  async signIn(
    email: string,
    password: string,
    ip: string,
  ): Promise<Result<SignedInAccount, 'SIGN_IN_FAILED' | 'RATE_LIMITED'>> {
    const attempt = { email: email.trim(), ip };
    const counted = await this.limits.count('sign-in', attempt);
    if (!counted.ok) return failures(counted.failures);
    const account = await this.accounts.findByEmail(attempt.email.toLowerCase());
    if (!(await this.hasher.matches(password, account?.passwordHash ?? null)) || !account) {
      return failure('SIGN_IN_FAILED', ['password']);
    }
    await this.limits.forgive('sign-in', attempt);
    return success(await this.begin(account.id));
  }

  /** Signs in an account whose owner has just shown who they are by other means, such as a link in a mail. */
  async begin(accountId: string): Promise<SignedInAccount> {
    const session = await this.sessions.start(accountId);
    await this.audit.write({ kind: 'account', accountId, grants: [] }, 'session.started', 'account', accountId);
    return { accountId, session };
  }
}
