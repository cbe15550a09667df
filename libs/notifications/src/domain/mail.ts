/**
 * Each template and what its sentences and its button need. `link` is where the button leads: a path under the public address,
 * such as `/claim/…`.
 */
export interface MailTemplates {
  'verify-address': { name: string; link: string };
  'already-registered': { name: string; link: string };
  'reset-password': { name: string; link: string };
  'password-changed': { name: string; link: string };
  'claim-profile': { name: string; programName: string; link: string; days: number };
  /** `count`: how many people are new for the search of this name. */
  'new-people': { name: string; search: string; count: number; link: string };
}

export type MailTemplate = keyof MailTemplates;

/** Whom a mail goes to, and in which language: `en` or `ur`; anything else is English. */
export interface MailRecipient {
  readonly email: string;
  readonly displayName: string;
  readonly locale: string;
}

/** A mail to be written and sent. */
export type Mail = {
  [Template in MailTemplate]: {
    readonly to: MailRecipient;
    readonly template: Template;
    readonly params: Readonly<MailTemplates[Template]>;
    /** What the mail lists before its button. */
    readonly items?: readonly MailItem[];
    /** A path that turns mails like this one off: by POST at once (RFC 8058), by GET on a page with a button. */
    readonly unsubscribe?: string;
    /** Names what the mail is about, so that it can be withdrawn while it waits; without names or addresses. */
    readonly about?: string;
  };
}[MailTemplate];

/** A line of a mail's list; `link` is a path under the public address. */
export interface MailItem {
  readonly title: string;
  readonly details: readonly string[];
  readonly link: string;
}

/** Headers of a mail besides those that every mail has. */
export type MailHeaders = Readonly<Partial<Record<'List-Unsubscribe' | 'List-Unsubscribe-Post', string>>>;

/** A mail as it is delivered. */
export interface RenderedMail {
  readonly to: MailRecipient;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: 'en' | 'ur';
  readonly headers: MailHeaders;
}
