import { Injectable } from '@nestjs/common';
import type { AccountView } from './account.service';

/** An account that a person has just opened by signing up. */
export interface SignedUpAccount extends AccountView {
  readonly role: 'freelancer' | 'founder';
}

type Handler = (account: SignedUpAccount) => Promise<void>;

/** Where other libraries hear of new accounts, such as talent, which gives a freelancer a profile. */
@Injectable()
export class AccountEvents {
  private readonly handlers: Handler[] = [];

  /** Register at boot. The handler runs in the transaction that opens the account; if it fails, no account is opened. */
  onSignedUp(handler: Handler): void {
    this.handlers.push(handler);
  }

  /** Calls the handlers, one after the other. */
  async signedUp(account: SignedUpAccount): Promise<void> {
    for (const handler of this.handlers) await handler(account);
  }
}
