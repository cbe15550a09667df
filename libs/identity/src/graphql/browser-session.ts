import type { GraphqlContext } from '@hunar/graphql';
import { ForbiddenError } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { AccountService } from '../account.service';
import { SessionCookies } from '../http/session-cookies';
import { SessionService } from '../session.service';
import type { SignedInAccount } from '../sign-in.service';
import { AccountType } from './account.type';
import { SignedIn } from './results';

/** Carries a session from an answer of ours into the browser's cookie and out of it again. */
@Injectable()
export class BrowserSession {
  constructor(
    private readonly cookies: SessionCookies,
    private readonly sessions: SessionService,
    private readonly accounts: AccountService,
  ) {}

  /** Sets the cookie and gives what `SignInResult` and its like answer. Ends the session that the browser had before. */
  async begin({ request, reply }: GraphqlContext, { accountId, session }: SignedInAccount): Promise<SignedIn> {
    if (!reply) throw new ForbiddenError('Signing in needs HTTP.');
    const former = this.cookies.read(request.headers);
    if (former) await this.sessions.end(former);
    this.cookies.set(reply, session);
    return this.signedIn(accountId);
  }

  /** Ends the session of the request and clears its cookie. */
  async end({ request, reply }: GraphqlContext): Promise<void> {
    const token = this.cookies.read(request.headers);
    if (token) await this.sessions.end(token);
    if (reply) this.cookies.clear(reply);
  }

  private async signedIn(accountId: string): Promise<SignedIn> {
    const account = (await this.accounts.byIds([accountId])).get(accountId);
    if (!account) throw new Error('An account that is signed in is gone.');
    return Object.assign(new SignedIn(), { account: AccountType.of(account) });
  }
}
