import { Clock } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { RenderedMail } from '../domain/mail';
import { DevelopmentMailRepository } from '../persistence/development-mail.repository';
import { MailTransport } from './mail-transport';

/** Without a mail server: keeps mails in a table, for the page /dev/mail. */
@Injectable()
export class DevelopmentMailbox extends MailTransport {
  constructor(
    private readonly mails: DevelopmentMailRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async deliver({ to, subject, text, html, locale, headers }: RenderedMail): Promise<void> {
    await this.mails.insert({ recipient: to.email, subject, text, html, locale, headers, createdAt: this.clock.now() });
  }
}
