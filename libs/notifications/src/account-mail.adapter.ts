import { AccountMail, type AccountMailRecipient } from '@hunar/identity';
import { Injectable } from '@nestjs/common';
import { Mailer } from './mailer';

/** Writes identity's mails. A token stands behind the `#` of its link, which browsers do not send to servers, so no log has it. */
@Injectable()
export class QueuedAccountMail extends AccountMail {
  constructor(private readonly mailer: Mailer) {
    super();
  }

  async verifyAddress(to: AccountMailRecipient, token: string): Promise<void> {
    await this.send('verify-address', to, `/verify-email#${token}`);
  }

  async alreadyRegistered(to: AccountMailRecipient): Promise<void> {
    await this.send('already-registered', to, '/sign-in');
  }

  async resetPassword(to: AccountMailRecipient, token: string): Promise<void> {
    await this.send('reset-password', to, `/reset-password#${token}`);
  }

  async passwordChanged(to: AccountMailRecipient): Promise<void> {
    await this.send('password-changed', to, '/sign-in');
  }

  private async send(
    template: 'verify-address' | 'already-registered' | 'reset-password' | 'password-changed',
    { email, displayName, locale }: AccountMailRecipient,
    link: string,
  ): Promise<void> {
    await this.mailer.send({ to: { email, displayName, locale }, template, params: { name: displayName, link } });
  }
}
