import { UnitOfWork } from '@hunar/database';
import { Clock, newId } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { AccountMail } from './account-mail';
import { newSecretToken } from './domain/secret-token';
import { AccountRepository } from './persistence/account.repository';
import type { SignUp } from './persistence/sign-up.entity';
import { SignUpRepository } from './persistence/sign-up.repository';

const LASTS = 48 * 3_600_000;

/** A sign-up of checked parts. */
export type CheckedSignUp = Omit<SignUp, 'id' | 'tokenHash' | 'createdAt' | 'expiresAt'>;

/** Sign-ups that wait for their address to be proven, 48 hours at most. */
@Injectable()
export class PendingSignUps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signUps: SignUpRepository,
    private readonly accounts: AccountRepository,
    private readonly mail: AccountMail,
    private readonly clock: Clock,
  ) {}

  /** Keeps the sign-up and mails its link; for an address that has an account it mails that instead. */
  async remember(signUp: CheckedSignUp): Promise<void> {
    const createdAt = this.clock.now();
    const { token, hash } = newSecretToken();
    await this.unitOfWork.run(async () => {
      await this.signUps.deleteExpired(createdAt);
      const account = await this.accounts.findByEmail(signUp.email);
      if (account) return this.mail.alreadyRegistered(account);
      const expiresAt = new Date(createdAt.getTime() + LASTS);
      await this.signUps.insert({ ...signUp, id: newId(createdAt.getTime()), tokenHash: hash, createdAt, expiresAt });
      await this.mail.verifyAddress(signUp, token);
    });
  }
}
