import type { Mail } from './domain/mail';

/**
 * Sends mail: the mail leaves when the open transaction commits, and never if that is rolled back. It returns before delivery, which
 * a worker does and repeats while the mail server is away, for some hours.
 */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;

  /** Many at once, in few SQL statements. */
  abstract sendMany(mails: readonly Mail[]): Promise<void>;

  /** Takes back what waits and is about this; one that is being delivered goes. */
  abstract withdraw(about: string): Promise<void>;
}
