import type { RenderedMail } from '../domain/mail';

/** The mail server will never take this mail; the message is its code, without any address. */
export class MailRefusedError extends Error {}

/** Where mails go. */
export abstract class MailTransport {
  /** @throws MailRefusedError when trying again is of no use; any other error when it may be. */
  abstract deliver(mail: RenderedMail): Promise<void>;
}
