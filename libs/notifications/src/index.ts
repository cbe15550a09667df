export type { Mail, MailItem, MailRecipient, MailTemplate, MailTemplates } from './domain/mail';
export { Mailer } from './mailer';
export { NotificationsModule } from './notifications.module';
export { SEND_MAIL } from './send-mail.job';
export type { NewNotice } from './notices/domain/notice';
export { registerNoticeMessages } from './notices/domain/notice-messages';
export { Notices } from './notices/notices.service';
