import { JobHandlers } from '@hunar/queue';
import { Injectable } from '@nestjs/common';
import { CandidateSearches, type CandidateSearch } from './candidate-searches.service';
import { FoundPeople, type FoundFor } from './found-people.service';
import { PEOPLE_A_QUESTION, SavedQueries, UnreadableQueryError } from './saved-query.service';
import { UnreadableSearches } from './unreadable-searches.service';
import { FIND_NEW_PEOPLE } from './watch.jobs';
import { WatchQueue } from './watch-queue.service';

/** Finds whose saved searches people who changed have come to match; asks those alone that may find them. */
@Injectable()
export class NewPeople {
  constructor(
    private readonly candidates: CandidateSearches,
    private readonly queries: SavedQueries,
    private readonly found: FoundPeople,
    private readonly unreadable: UnreadableSearches,
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

  /** Asks for a hundred people at most. Repeated, it finds nobody twice. */
  async find(profileIds: readonly string[], only?: readonly string[]): Promise<void> {
    const candidates = await this.candidates.of(profileIds, only);
    // Nobody knows yet who of them matched before: they are asked again when the beginning is over.
    const beginning = candidates.filter(({ search }) => search.watchedSince === null);
    const found: FoundFor[] = [];
    for (const candidate of candidates) {
      if (candidate.search.watchedSince !== null) found.push(await this.ask(candidate));
    }
    await this.found.record(found.filter((one) => one.profileIds.length > 0));
    await this.queue.askAgain(
      profileIds,
      beginning.map(({ search }) => search.id),
    );
  }

  private async ask({ search, viewer, profileIds }: CandidateSearch): Promise<FoundFor> {
    try {
      const criteria = await this.queries.criteria(search.query);
      const hits = await this.queries.foundAmong(viewer, criteria, profileIds);
      return { savedSearchId: search.id, round: search.watchRound, profileIds: hits.map(({ id }) => id) };
    } catch (error) {
      if (!(error instanceof UnreadableQueryError)) throw error;
      await this.unreadable.report(search);
      return { savedSearchId: search.id, round: search.watchRound, profileIds: [] };
    }
  }
}
