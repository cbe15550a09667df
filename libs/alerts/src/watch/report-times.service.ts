import { Clock } from '@hunar/kernel';
import { Mailer } from '@hunar/notifications';
import { Injectable } from '@nestjs/common';
import { mailsAbout } from '../domain/mails-about';
import { reportTime } from '../domain/report-time';
import { ReportRepository, type ReportState } from '../persistence/report.repository';

/** Decides when owners are told of those who wait, in the caller's transaction. */
@Injectable()
export class ReportTimes {
  constructor(
    private readonly reports: ReportRepository,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Whoever calls has locked the searches, and somebody waits for each. */
  async schedule(states: readonly ReportState[]): Promise<void> {
    const now = this.clock.now();
    const rows = states.map(({ id, frequency, timeZone, waitingSince }) => {
      const since = waitingSince ?? now;
      return { id, waitingSince: since, reportAt: reportTime(frequency, timeZone, since, now) };
    });
    if (rows.length > 0) await this.reports.schedule(rows);
  }

  /** Tells those who wait when the search now says. */
  async retime(id: string): Promise<void> {
    const states = await this.reports.lock([id]);
    await this.schedule(states.filter(({ waitingSince }) => waitingSince !== null));
  }

  /** Tells nobody any more: not by a mail either that waits to be delivered. */
  async stop(id: string): Promise<void> {
    // The search first: whoever writes a mail of it now has it in hand, and that mail is withdrawn too.
    await this.reports.schedule([{ id, waitingSince: null, reportAt: null }]);
    await this.mailer.withdraw(mailsAbout(id));
  }
}
