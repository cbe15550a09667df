import type { Grant, Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { AccountEvents } from './account-events';
import { AccountService, type AccountView } from './account.service';
import { OrganisationService } from './organisation.service';
import type { SignUp } from './persistence/sign-up.entity';

/** Makes a sign-up whose address is proven into an account with its role and company. */
@Injectable()
export class AccountOpening {
  constructor(
    private readonly accounts: AccountService,
    private readonly organisations: OrganisationService,
    private readonly events: AccountEvents,
  ) {}

  /** Runs in the caller's transaction. Null when the address has an account. */
  async open(signUp: SignUp): Promise<AccountView | null> {
    const { email, displayName, passwordHash, locale, role, companyName } = signUp;
    const grants: Grant[] = companyName === null ? [{ role, organisationId: null }] : [];
    const account = await this.accounts.open({ email, displayName, passwordHash, locale, demo: false }, grants);
    if (!account) return null;
    if (companyName !== null) {
      const founder: Viewer = { kind: 'account', accountId: account.id, grants: [] };
      const company = await this.organisations.foundCompany(founder, companyName);
      if (!company.ok) throw new Error('A company name that was checked at sign-up is refused now.');
    }
    await this.events.signedUp({ ...account, role });
    return account;
  }
}
