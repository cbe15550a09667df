import { JobHandlers } from '@hunar/queue';
import { Injectable } from '@nestjs/common';
import { CandidateSearches } from './candidate-searches.service';
import { PEOPLE_A_QUESTION } from './saved-query.service';
import { SearchAsking } from './search-asking.service';
import { WatchQueue } from './watch-queue.service';
import { FIND_NEW_PEOPLE } from './watch.jobs';

/** Finds whose saved searches people who changed have come to match; asks those alone that may find them. */
@Injectable()
export class NewPeople {
  constructor(
    private readonly candidates: CandidateSearches,
    private readonly asking: SearchAsking,
    private readonly queue: WatchQueue,
    handlers: JobHandlers,
  ) {
    handlers.register(FIND_NEW_PEOPLE, async ({ data, signal }) => {
      for (let at = 0; at < data.profileIds.length; at += PEOPLE_A_QUESTION) {
        signal.throwIfAborted();
        await this.find(data.profileIds.slice(at, at + PEOPLE_A_QUESTION), data.savedSearchIds);
      }
    });
  }

  /** Asks for a thousand people at most. Repeated, it finds nobody twice. */
  private async find(profileIds: readonly string[], only?: readonly string[]): Promise<void> {
    const candidates = only ? this.candidates.among(only, profileIds) : this.candidates.of(profileIds);
    const beginning = await this.asking.ask(await candidates);
    await this.queue.askAgain(profileIds, beginning);
  }
}
