import { type Failure, failures, type Result, success } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { parseEmailAddress } from './domain/email-address';
import { parseName } from './domain/person-name';
import { checkPassword } from './domain/password-rules';
import { PasswordHasher } from './password-hasher';
import { PendingSignUps } from './pending-sign-ups';
import { RateLimits } from './persistence/rate-limits';

/** What a person enters to get an account. */
export interface SignUpInput {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  readonly role: 'freelancer' | 'founder';
  /** A founder's company; left aside for a freelancer. */
  readonly companyName: string | null;
}

/** Where a request comes from and the language of its mails. */
export interface SignUpOrigin {
  readonly ip: string;
  readonly locale: string;
}

@Injectable()
export class SignUpService {
  constructor(
    private readonly limits: RateLimits,
    private readonly hasher: PasswordHasher,
    private readonly pending: PendingSignUps,
  ) {}

  /**
   * Sends a mail to the address: the link that opens the account or, when there is one already, a note that says so. The answer is the
   * same for both. Codes: EMAIL_INVALID, NAME_INVALID, PASSWORD_…, RATE_LIMITED; paths start at the input's fields.
   */
  async signUp(input: SignUpInput, { ip, locale }: SignUpOrigin): Promise<Result<void>> {
    const email = parseEmailAddress(input.email);
    const displayName = parseName(input.displayName);
    const wantsCompany = input.role === 'founder' && input.companyName !== null && input.companyName.trim() !== '';
    const companyName = wantsCompany ? parseName(input.companyName!) : null;
    const password = checkPassword(input.password, [input.email, input.displayName]);
    if (email === null || displayName === null || !password.ok || (wantsCompany && companyName === null)) {
      return failures([
        ...(email === null ? [wrong('EMAIL_INVALID', 'email')] : []),
        ...(password.ok ? [] : password.failures),
        ...(displayName === null ? [wrong('NAME_INVALID', 'displayName')] : []),
        ...(wantsCompany && companyName === null ? [wrong('NAME_INVALID', 'companyName')] : []),
      ]);
    }
    const counted = await this.limits.count('sign-up', { email, ip });
    if (!counted.ok) return counted;
    const passwordHash = await this.hasher.hash(password.value);
    await this.pending.remember({ email, displayName, passwordHash, role: input.role, companyName, locale });
    return success(undefined);
  }
}

const wrong = (code: string, field: string): Failure => ({ code, path: [field], params: {} });
