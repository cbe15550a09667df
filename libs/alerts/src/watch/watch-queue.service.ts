import { Clock } from '@hunar/kernel';
import { JobQueue } from '@hunar/queue';
import { IndexedChanges } from '@hunar/search';
import { Injectable } from '@nestjs/common';
import { CollectedChangeRepository } from '../persistence/collected-change.repository';
import { WatchRepository } from '../persistence/watch.repository';
import { BEGIN_WATCH, FIND_NEW_PEOPLE } from './watch.jobs';

const ASKED_AGAIN_AFTER = 5_000;

/** Queue jobs of the watch. What the index has taken in becomes a job in the transaction that takes it out of the outbox. */
@Injectable()
export class WatchQueue {
  constructor(
    private readonly queue: JobQueue,
    private readonly watches: WatchRepository,
    private readonly collected: CollectedChangeRepository,
    private readonly clock: Clock,
    indexed: IndexedChanges,
  ) {
    indexed.onIndexed('talent', (ids) => this.changed(ids));
  }

  /** Asks for people who changed, if anybody watches: whoever begins to watch later remembers them as there already. */
  private async changed(profileIds: readonly string[]): Promise<void> {
    if (!(await this.watches.anyWatched())) return;
    await this.collected.collect(profileIds);
    await this.queue.send(FIND_NEW_PEOPLE, { profileIds: [...profileIds] });
  }

  async begin(savedSearchId: string, round: number): Promise<void> {
    await this.queue.send(BEGIN_WATCH, { savedSearchId, round });
  }

  /** Asks searches again a little later. */
  async askAgain(profileIds: readonly string[], savedSearchIds: readonly string[]): Promise<void> {
    if (savedSearchIds.length === 0) return;
    const startAfter = new Date(this.clock.now().getTime() + ASKED_AGAIN_AFTER);
    await this.queue.send(
      FIND_NEW_PEOPLE,
      { profileIds: [...profileIds], savedSearchIds: [...savedSearchIds] },
      { startAfter },
    );
  }
}
