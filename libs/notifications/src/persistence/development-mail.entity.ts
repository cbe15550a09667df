import type { MailHeaders } from '../domain/mail';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A mail that was not sent, because there is no mail server, but is shown on a page. */
@Entity('development_mail')
export class DevelopmentMail {
  /** Grows, so that it orders mails of one instant too. */
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'text' })
  recipient: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'text' })
  html: string;

  @Column({ type: 'text' })
  locale: 'en' | 'ur';

  @Column({ type: 'jsonb', default: {} })
  headers: MailHeaders;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
