import { AppConfig } from '@hunar/config';
import { UnitOfWork } from '@hunar/database';
import { JobHandlers } from '@hunar/queue';
import { Injectable, Logger } from '@nestjs/common';
import type { Mail } from './domain/mail';
import { renderMail } from './domain/render-mail';
import { mailKey, unseal } from './domain/seal';
import { OutgoingMailRepository } from './persistence/outgoing-mail.repository';
import { SEND_MAIL } from './send-mail.job';
import { MailRefusedError, MailTransport } from './transport/mail-transport';

/** Works off the queue job that delivers mails. Killed between delivery and commit, it delivers that one mail twice. */
@Injectable()
export class MailDelivery {
  private readonly logger = new Logger(MailDelivery.name);
  private readonly key: Buffer;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waiting: OutgoingMailRepository,
    private readonly transport: MailTransport,
    private readonly config: AppConfig,
    handlers: JobHandlers,
  ) {
    this.key = mailKey(config.uploadKey);
    handlers.register(SEND_MAIL, async ({ data, signal }) => {
      for (const id of data.mailIds) {
        signal.throwIfAborted();
        await this.deliver(id);
      }
    });
  }

  /** Delivers one mail and forgets it; nothing happens when it is gone or another process has it in hand. */
  async deliver(id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const sealed = await this.waiting.claim(id);
      if (!sealed) return;
      const mail = this.open(id, sealed);
      if (mail) await this.hand(id, mail);
      await this.waiting.delete(id);
    });
  }

  private async hand(id: string, mail: Mail): Promise<void> {
    try {
      await this.transport.deliver(renderMail(mail, this.config.publicUrl));
    } catch (error) {
      if (!(error instanceof MailRefusedError)) throw error;
      this.logger.warn(`Mail ${id} (${mail.template}) was refused by the mail server for good: ${error.message}`);
    }
  }

  private open(id: string, sealed: Buffer): Mail | null {
    try {
      return JSON.parse(unseal(sealed, this.key, id)) as Mail;
    } catch {
      this.logger.error(`Mail ${id} cannot be decrypted, probably because UPLOAD_KEY was changed. It is dropped.`);
      return null;
    }
  }
}
