import { JobHandlers } from '@hunar/queue';
import { IndexLifecycle, WordCounts } from '@hunar/search';
import { Injectable } from '@nestjs/common';
import { COUNT_WORDS, COUNT_WORDS_IF_OUTGROWN } from './search-health.jobs';

/** Has the words counted by the clock, so that misspelt ones are mended by how frequent words are now. */
@Injectable()
export class ScheduledWordCounts {
  constructor(
    private readonly lifecycle: IndexLifecycle,
    counts: WordCounts,
    handlers: JobHandlers,
  ) {
    handlers.register(COUNT_WORDS_IF_OUTGROWN, ({ signal }) =>
      this.each(signal, (index) => counts.renewIfOutgrown(index)),
    );
    handlers.register(COUNT_WORDS, ({ signal }) => this.each(signal, (index) => counts.renew(index)));
  }

  private async each(signal: AbortSignal, count: (index: string) => Promise<void>): Promise<void> {
    for (const index of this.lifecycle.names) {
      signal.throwIfAborted();
      await count(index);
    }
  }
}
