/** Whom an account mail goes to. */
export interface AccountMailRecipient {
  readonly email: string;
  readonly displayName: string;
  /** `en` or `ur`. */
  readonly locale: string;
}

/**
 * The port for the mails that accounts need; the notifications library provides it. Every method enqueues in the open transaction
 * and does not wait for delivery, so that a mail server that is down or slow changes no answer.
 */
export abstract class AccountMail {
  /** The link that proves the address of a new account. */
  abstract verifyAddress(to: AccountMailRecipient, token: string): Promise<void>;

  /** Somebody signed up with an address that has an account. */
  abstract alreadyRegistered(to: AccountMailRecipient): Promise<void>;

  /** The link to set a new password. */
  abstract resetPassword(to: AccountMailRecipient, token: string): Promise<void>;

  /** The password was changed. */
  abstract passwordChanged(to: AccountMailRecipient): Promise<void>;
}
