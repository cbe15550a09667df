import { Injectable } from '@nestjs/common';
import { type Options, hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { normalisePassword } from './domain/password-rules';

/** argon2id as OWASP's password storage cheat sheet has it: 19 MiB, two passes, one lane. (2 is argon2id; the package's enum is ambient.) */
const ARGON2ID: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and checks passwords, about 20 ms of one core each. */
@Injectable()
export class PasswordHasher {
  private readonly nobodys = hash(randomBytes(32), ARGON2ID);

  /** In PHC string format, with a salt of its own. */
  async hash(password: string): Promise<string> {
    return hash(normalisePassword(password), ARGON2ID);
  }

  /** Without a stored hash it takes as long as with one and says no, so that time does not tell who has an account. */
  async matches(password: string, stored: string | null): Promise<boolean> {
    const matched = await verify(stored ?? (await this.nobodys), normalisePassword(password));
    return matched && stored !== null;
  }
}
