import { AppConfig } from '@hunar/config';
import { AccountMail } from '@hunar/identity';
import { QueueModule } from '@hunar/queue';
import { Global, Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { QueuedAccountMail } from './account-mail.adapter';
import { DevelopmentMailPage } from './development-mail-page';
import { MailDelivery } from './mail-delivery';
import { Mailer } from './mailer';
import { NoticeResolver } from './notices/graphql/notice.resolver';
import { NoticeArrivals } from './notices/notice-arrivals.service';
import { Notices } from './notices/notices.service';
import { NoticeEntity } from './notices/persistence/notice.entity';
import { NoticeKeyEntity } from './notices/persistence/notice-key.entity';
import { NoticeRepository } from './notices/persistence/notice.repository';
import { PRUNE_NOTICES } from './notices/prune-notices.job';
import { DevelopmentMail } from './persistence/development-mail.entity';
import { DevelopmentMailRepository } from './persistence/development-mail.repository';
import { OutgoingMail } from './persistence/outgoing-mail.entity';
import { OutgoingMailRepository } from './persistence/outgoing-mail.repository';
import { QueuedMailer } from './queued-mailer';
import { SEND_MAIL } from './send-mail.job';
import { chooseTransport } from './transport/choose-transport';
import { DevelopmentMailbox } from './transport/development-mailbox';
import { MailTransport } from './transport/mail-transport';
import { SmtpTransport } from './transport/smtp-transport';

/** Mail and notices for every module, and the mails that identity asks for. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([DevelopmentMail, NoticeEntity, NoticeKeyEntity, OutgoingMail]),
    QueueModule.forFeature(SEND_MAIL, PRUNE_NOTICES),
  ],
  providers: [
    DevelopmentMailbox,
    DevelopmentMailPage,
    DevelopmentMailRepository,
    MailDelivery,
    NoticeArrivals,
    NoticeRepository,
    NoticeResolver,
    Notices,
    OutgoingMailRepository,
    { provide: MailTransport, inject: [AppConfig, DevelopmentMailbox], useFactory: chooseTransport },
    { provide: Mailer, useClass: QueuedMailer },
    { provide: AccountMail, useClass: QueuedAccountMail },
  ],
  exports: [Mailer, AccountMail, Notices],
})
export class NotificationsModule implements OnModuleDestroy {
  constructor(@Inject(MailTransport) private readonly transport: MailTransport) {}

  onModuleDestroy(): void {
    if (this.transport instanceof SmtpTransport) this.transport.close();
  }
}
