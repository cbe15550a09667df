import { Clock } from '@hunar/kernel';
import { JobHandlers } from '@hunar/queue';
import { Injectable, Logger } from '@nestjs/common';
import { ReportRepository } from '../persistence/report.repository';
import { AbsentOwners } from '../watch/absent-owners.service';
import { TELL_OWNERS } from '../watch/watch.jobs';
import { OwnerReports } from './owner-reports.service';

const AT_A_TIME = 1_000;

/** Tells the owners whose time has come: once a minute, in any number of workers. */
@Injectable()
export class ReportRound {
  private readonly logger = new Logger(ReportRound.name);

  constructor(
    private readonly reports: ReportRepository,
    private readonly owners: AbsentOwners,
    private readonly telling: OwnerReports,
    private readonly clock: Clock,
    handlers: JobHandlers,
  ) {
    handlers.register(TELL_OWNERS, async ({ signal }) => {
      await this.run(signal);
    });
  }

  /** Resolves with how many people were told of. One that fails comes again with the next round, and holds up no other. */
  async run(signal?: AbortSignal): Promise<number> {
    const now = this.clock.now();
    let told = 0;
    for (const id of await this.reports.due(now, AT_A_TIME)) {
      signal?.throwIfAborted();
      try {
        told += await this.tell(id, now);
      } catch (error) {
        // The message may quote a document.
        const name = error instanceof Error ? error.name : typeof error;
        this.logger.warn(`The owner of the saved search ${id} could not be told (${name}); it will be tried again.`);
      }
    }
    return told;
  }

  /** Of an absent owner's search everybody waits on: the watch is set aside. */
  private async tell(id: string, now: Date): Promise<number> {
    const present = await this.owners.present(id);
    return present ? this.telling.tell(id, present.viewer, now) : 0;
  }
}
