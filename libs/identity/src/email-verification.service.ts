import { UnitOfWork } from '@hunar/database';
import { Clock, failure, type Grant, type Result, success, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { AccountService, type AccountView } from './account.service';
import { hashToken } from './domain/secret-token';
import { OrganisationService } from './organisation.service';
import type { SignUp } from './persistence/sign-up.entity';
import { SignUpRepository } from './persistence/sign-up.repository';
import { SignInService, type SignedInAccount } from './sign-in.service';

@Injectable()
export class EmailVerificationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signUps: SignUpRepository,
    private readonly accounts: AccountService,
    private readonly organisations: OrganisationService,
    private readonly signIns: SignInService,
    private readonly clock: Clock,
  ) {}

  /** Opens the account that the link was mailed for, with its role and company, and signs it in. A link works once. */
  async verify(token: string): Promise<Result<SignedInAccount, 'LINK_INVALID'>> {
    return this.unitOfWork.run(async () => {
      const signUp = await this.signUps.take(hashToken(token), this.clock.now());
      const account = signUp && (await this.open(signUp));
      return account ? success(await this.signIns.begin(account.id)) : failure('LINK_INVALID', ['token']);
    });
  }

  private async open(signUp: SignUp): Promise<AccountView | null> {
    const { email, displayName, passwordHash, locale, role, companyName } = signUp;
    const grants: Grant[] = companyName === null ? [{ role, organisationId: null }] : [];
    const account = await this.accounts.open({ email, displayName, passwordHash, locale, demo: false }, grants);
    if (account && companyName !== null) {
      const founder: Viewer = { kind: 'account', accountId: account.id, grants: [] };
      const company = await this.organisations.foundCompany(founder, companyName);
      if (!company.ok) throw new Error('A company name that was checked at sign-up is refused at verification.');
    }
    return account;
  }
}
