import { JobHandlers } from '@hunar/queue';
import { Injectable } from '@nestjs/common';
import { CollectedChangeRepository } from '../persistence/collected-change.repository';
import { WatchRepository } from '../persistence/watch.repository';
import { CandidateSearches } from './candidate-searches.service';
import { SearchAsking } from './search-asking.service';
import { WatchQueue } from './watch-queue.service';
import { ASK_WORD_SEARCHES } from './watch.jobs';

const CHANGES_AT_A_TIME = 5_000;
const SEARCHES_AT_A_TIME = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Searches by words alone have no token, because words are found misspelt, begun and by synonyms: they are asked once a minute for
 * everybody who has changed, and so cost the same however many changes there are.
 */
@Injectable()
export class WordSearches {
  constructor(
    private readonly collected: CollectedChangeRepository,
    private readonly watches: WatchRepository,
    private readonly candidates: CandidateSearches,
    private readonly asking: SearchAsking,
    private readonly queue: WatchQueue,
    handlers: JobHandlers,
  ) {
    handlers.register(ASK_WORD_SEARCHES, async ({ signal }) => this.run(signal));
  }

  /** Until nothing is collected. What was asked for is taken away afterwards: a process that dies has it asked again. */
  async run(signal?: AbortSignal): Promise<void> {
    for (;;) {
      const changes = await this.collected.oldest(CHANGES_AT_A_TIME);
      if (changes.length === 0) return;
      await this.askAll([...new Set(changes.map(({ profileId }) => profileId))], signal);
      await this.collected.remove(changes.map(({ id }) => id));
    }
  }

  private async askAll(profileIds: readonly string[], signal?: AbortSignal): Promise<void> {
    for (let after = FIRST; ;) {
      signal?.throwIfAborted();
      const ids = await this.watches.withoutToken(after, SEARCHES_AT_A_TIME);
      const beginning = await this.asking.ask(await this.candidates.among(ids, profileIds));
      await this.queue.askAgain(profileIds, beginning);
      if (ids.length < SEARCHES_AT_A_TIME) return;
      after = ids.at(-1)!;
    }
  }
}
