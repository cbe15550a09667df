import { type AppConfig, ConfigError } from '@hunar/config';
import { isLoopbackHost } from '@hunar/identity';
import type { DevelopmentMailbox } from './development-mailbox';
import type { MailTransport } from './mail-transport';
import { SmtpTransport } from './smtp-transport';

/**
 * SMTP where SMTP_URL names a server; else the mailbox on a page, on this machine alone: elsewhere, whoever opens the page could
 * take over any account.
 * @throws ConfigError when there is neither.
 */
export function chooseTransport(config: AppConfig, mailbox: DevelopmentMailbox): MailTransport {
  if (config.smtpUrl) return new SmtpTransport(config.smtpUrl, config.mailFrom);
  if (isLoopbackHost(new URL(config.publicUrl).hostname)) return mailbox;
  throw new ConfigError([
    'SMTP_URL: is missing; without a mail server nobody could confirm an address or reset a password',
  ]);
}
