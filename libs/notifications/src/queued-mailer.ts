import { AppConfig } from '@hunar/config';
import { UnitOfWork } from '@hunar/database';
import { Clock, newId } from '@hunar/kernel';
import { JobQueue } from '@hunar/queue';
import { Injectable } from '@nestjs/common';
import type { Mail } from './domain/mail';
import { mailKey, seal } from './domain/seal';
import { Mailer } from './mailer';
import { OutgoingMailRepository } from './persistence/outgoing-mail.repository';
import { SEND_MAIL } from './send-mail.job';

const MAILS_A_JOB = 25;
/** A mail that could not be delivered is forgotten after this time: the links in it are old by then. */
const KEPT = 7 * 86_400_000;

/** Keeps mails encrypted, because they hold addresses and secret links, until a queue job has delivered them. */
@Injectable()
export class QueuedMailer extends Mailer {
  private readonly key: Buffer;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waiting: OutgoingMailRepository,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    config: AppConfig,
  ) {
    super();
    this.key = mailKey(config.uploadKey);
  }

  async send(mail: Mail): Promise<void> {
    await this.sendMany([mail]);
  }

  async withdraw(about: string): Promise<void> {
    await this.waiting.deleteAbout(about);
  }

  async sendMany(mails: readonly Mail[]): Promise<void> {
    if (mails.length === 0) return;
    const now = this.clock.now();
    const rows = mails.map((mail) => {
      const id = newId(now.getTime());
      return { id, sealed: seal(JSON.stringify(mail), this.key, id), about: mail.about ?? null };
    });
    await this.unitOfWork.run(async () => {
      await this.waiting.deleteBefore(new Date(now.getTime() - KEPT));
      await this.waiting.insertMany(rows, now);
      for (let at = 0; at < rows.length; at += MAILS_A_JOB) {
        await this.queue.send(SEND_MAIL, { mailIds: rows.slice(at, at + MAILS_A_JOB).map(({ id }) => id) });
      }
    });
  }
}
