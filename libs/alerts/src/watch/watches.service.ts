import { Clock } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import { MatchRepository } from '../persistence/match.repository';
import { WatchRepository } from '../persistence/watch.repository';
import { ReportTimes } from './report-times.service';
import { WatchQueue } from './watch-queue.service';

/** Begins, ends and retimes watches, in the transaction that changes the search. */
@Injectable()
export class Watches {
  constructor(
    private readonly watches: WatchRepository,
    private readonly matches: MatchRepository,
    private readonly times: ReportTimes,
    private readonly queue: WatchQueue,
    private readonly clock: Clock,
  ) {}

  /** Whoever matches from now on and did not match before is new. Those who wait to be told wait on. */
  async begin(id: string): Promise<void> {
    await this.queue.begin(id, await this.watches.begin(id));
    await this.retime(id);
  }

  /** Begins after the search was off: nobody is told any more of whom an earlier watch found. */
  async beginAfresh(id: string): Promise<void> {
    await this.matches.settle(id, this.clock.now());
    await this.begin(id);
  }

  /** The search has another query: whom the former one found, and the owner was told of, is no news of this one. */
  async leaveQuery(id: string): Promise<void> {
    await this.matches.retire(id);
  }

  /** Tells nobody any more. */
  async end(id: string): Promise<void> {
    await this.times.stop(id);
  }

  /** Tells those who wait when the search now says. */
  async retime(id: string): Promise<void> {
    await this.times.retime(id);
  }
}
