import type { Viewer } from '@hunar/kernel';
import { JobHandlers } from '@hunar/queue';
import type { SearchCriteria } from '@hunar/search';
import { Injectable } from '@nestjs/common';
import type { SavedSearch } from '../domain/saved-search';
import { AbsentOwners } from './absent-owners.service';
import { SavedQueries, UnreadableQueryError } from './saved-query.service';
import { UnreadableSearches } from './unreadable-searches.service';
import { WatchSteps } from './watch-steps.service';
import { BEGIN_WATCH } from './watch.jobs';

/** Begins a watch: the keys of a search, and everybody who matches already and is no news. */
@Injectable()
export class WatchBeginning {
  constructor(
    private readonly steps: WatchSteps,
    private readonly owners: AbsentOwners,
    private readonly unreadable: UnreadableSearches,
    private readonly queries: SavedQueries,
    handlers: JobHandlers,
  ) {
    handlers.register(BEGIN_WATCH, async ({ data, signal }) => this.run(data.savedSearchId, data.round, signal));
  }

  /** Runs to the end of the round, from where it is; nothing happens when it is over or another has begun. */
  async run(id: string, round: number, signal?: AbortSignal): Promise<void> {
    await this.asOwner(id, async (search, viewer, criteria) => {
      await this.steps.key(search, round, viewer, criteria);
      await this.steps.forgetOthers(search, round, viewer, criteria);
      while (await this.steps.rememberPage(search, round, viewer, criteria)) signal?.throwIfAborted();
    });
  }

  /** Makes the keys of a search alone anew. */
  async keyAnew(id: string, round: number): Promise<void> {
    await this.asOwner(id, (search, viewer, criteria) => this.steps.key(search, round, viewer, criteria));
  }

  private async asOwner(
    id: string,
    work: (search: SavedSearch, viewer: Viewer, criteria: SearchCriteria) => Promise<void>,
  ): Promise<void> {
    const present = await this.owners.present(id);
    if (!present) return;
    const { search, viewer } = present;
    try {
      await work(search, viewer, await this.queries.criteria(search.query));
    } catch (error) {
      if (!(error instanceof UnreadableQueryError)) throw error;
      await this.unreadable.report(search);
    }
  }
}
