import { UnitOfWork } from '@hunar/database';
import { Clock, failure, type Result, success } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { AccountOpening } from './account-opening';
import { hashToken } from './domain/secret-token';
import { SignUpRepository } from './persistence/sign-up.repository';
import { SignInService, type SignedInAccount } from './sign-in.service';

@Injectable()
export class EmailVerificationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signUps: SignUpRepository,
    private readonly opening: AccountOpening,
    private readonly signIns: SignInService,
    private readonly clock: Clock,
  ) {}

  /** Opens the account that the link was mailed for, with its role and company, and signs it in. A link works once. */
  async verify(token: string): Promise<Result<SignedInAccount, 'LINK_INVALID'>> {
    return this.unitOfWork.run(async () => {
      const signUp = await this.signUps.take(hashToken(token), this.clock.now());
      const account = signUp && (await this.opening.open(signUp));
      return account ? success(await this.signIns.begin(account.id)) : failure('LINK_INVALID', ['token']);
    });
  }
}
