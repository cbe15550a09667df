import { JobHandlers } from '@hunar/queue';
import { Injectable } from '@nestjs/common';
import { WatchRepository } from '../persistence/watch.repository';
import { SearchKeys } from './search-keys.service';
import { WatchBeginning } from './watch-beginning.service';
import { WatchQueue } from './watch-queue.service';
import { KEEP_WATCHES } from './watch.jobs';

const AT_A_TIME = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Looks after watches that an upgrade or an accident left behind. Until then they are asked at every change, so nothing is missed. */
@Injectable()
export class WatchUpkeep {
  constructor(
    private readonly watches: WatchRepository,
    private readonly keys: SearchKeys,
    private readonly beginning: WatchBeginning,
    private readonly queue: WatchQueue,
    handlers: JobHandlers,
  ) {
    handlers.register(KEEP_WATCHES, async ({ signal }) => this.run(signal));
  }

  async run(signal?: AbortSignal): Promise<void> {
    for (const { id, round } of await this.watches.unfinished()) await this.queue.begin(id, round);
    for (let after = FIRST; ;) {
      signal?.throwIfAborted();
      const rows = await this.watches.keyedOtherwise(this.keys.rules, after, AT_A_TIME);
      for (const { id, round } of rows) await this.beginning.keyAnew(id, round);
      if (rows.length < AT_A_TIME) return;
      after = rows.at(-1)!.id;
    }
  }
}
