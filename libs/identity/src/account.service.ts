import { UnitOfWork } from '@hunar/database';
import {
  accountIdOf,
  Clock,
  failure,
  failures,
  type Grant,
  newId,
  type Result,
  success,
  systemViewer,
  UnauthenticatedError,
  type Viewer,
} from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { AuditLog } from './audit-log';
import { parseEmailAddress } from './domain/email-address';
import { parseName } from './domain/person-name';
import { checkPassword, type PasswordFailure } from './domain/password-rules';
import { GrantService } from './grant.service';
import { PasswordHasher } from './password-hasher';
import { AccountRepository } from './persistence/account.repository';

/** An account as others see it; the password stays inside. */
export interface AccountView {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly locale: string;
}

/** Languages that Hunar writes to people in. */
export const LOCALES = ['en', 'ur'] as const;

/** An account whose address is proven already, by a mail that its owner answered or because an operator vouches for it. */
export interface VerifiedAccountInput {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  readonly locale?: string;
  readonly grants?: readonly Grant[];
  /** Part of the demo data. */
  readonly demo?: boolean;
}

export type NewAccountFailure = PasswordFailure | 'EMAIL_INVALID' | 'NAME_INVALID' | 'EMAIL_TAKEN';

@Injectable()
export class AccountService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly grants: GrantService,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens an account for an address that somebody proved by other means, such as a claim link that was sent to it, or the demo data.
   * EMAIL_TAKEN says that the address has an account: use it only towards whoever proved the address.
   */
  async createVerified(input: VerifiedAccountInput): Promise<Result<AccountView, NewAccountFailure>> {
    const email = parseEmailAddress(input.email);
    const displayName = parseName(input.displayName);
    const password = checkPassword(input.password, [input.email, input.displayName]);
    if (email === null) return failure('EMAIL_INVALID', ['email']);
    if (displayName === null) return failure('NAME_INVALID', ['displayName']);
    if (!password.ok) return failures(password.failures);
    const passwordHash = await this.hasher.hash(password.value);
    const { locale = 'en', grants = [], demo = false } = input;
    const account = await this.open({ email, displayName, passwordHash, locale, demo }, grants);
    return account ? success(account) : failure('EMAIL_TAKEN', ['email']);
  }

  /** Opens an account of checked parts; null, and nothing written, when the address has one. */
  async open(
    account: { email: string; displayName: string; passwordHash: string; locale: string; demo: boolean },
    grants: readonly Grant[],
  ): Promise<AccountView | null> {
    const now = this.clock.now();
    const row = { ...account, id: newId(now.getTime()), emailVerifiedAt: now };
    return this.unitOfWork.run(async () => {
      if (!(await this.accounts.insertIfNew(row))) return null;
      const opener: Viewer = { kind: 'account', accountId: row.id, grants: [] };
      await this.audit.write(opener, 'account.opened', 'account', row.id);
      for (const grant of grants) await this.grants.give(systemViewer('account.opened'), row.id, grant);
      return viewOf(row);
    });
  }

  /** Has the address an account? For whoever proved the address, or for work that tells nobody. */
  async idOfEmail(email: string): Promise<string | null> {
    return (await this.accounts.findByEmail(email.trim().toLowerCase()))?.id ?? null;
  }

  /** By id, in one SQL statement; an unknown id is absent. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, AccountView>> {
    if (ids.length === 0) return new Map();
    return new Map((await this.accounts.findByIds(ids)).map((row) => [row.id, viewOf(row)]));
  }

  /** The language in which the viewer's mails are written. */
  async setLocale(viewer: Viewer, locale: string): Promise<Result<void, 'LOCALE_UNKNOWN'>> {
    const accountId = accountIdOf(viewer);
    if (accountId === null) throw new UnauthenticatedError();
    if (!LOCALES.some((known) => known === locale))
      return failure('LOCALE_UNKNOWN', ['locale'], { known: LOCALES.join(', ') });
    await this.accounts.setLocale(accountId, locale);
    return success(undefined);
  }
}

const viewOf = ({ id, email, displayName, locale }: AccountView): AccountView => ({ id, email, displayName, locale });
