import { createTransport, type Transporter } from 'nodemailer';
import type { RenderedMail } from '../domain/mail';
import { MailRefusedError, MailTransport } from './mail-transport';

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Delivers to a mail server by SMTP, over a few kept connections. */
export class SmtpTransport extends MailTransport {
  private readonly transporter: Transporter;

  /** `url` is smtp:// or smtps://, with user and password if the server wants them. */
  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transporter = createTransport({
      url,
      pool: true,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...PATIENCE,
    });
  }

  async deliver({ to, subject, text, html, locale, headers: more }: RenderedMail): Promise<void> {
    const headers = { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated', ...more };
    const recipient = { name: to.displayName, address: to.email };
    try {
      await this.transporter.sendMail({ from: this.from, to: recipient, subject, text, html, headers });
    } catch (error) {
      const code = (error as { responseCode?: number }).responseCode ?? 0;
      const command = (error as { command?: string }).command ?? '';
      // Of the answers for good, those about the recipient or the text are about this mail; the others are about us.
      if (code >= 500 && /^(RCPT TO|DATA)/.test(command)) throw new MailRefusedError(`${command} ${code}`);
      throw error;
    }
  }

  close(): void {
    this.transporter.close();
  }
}
