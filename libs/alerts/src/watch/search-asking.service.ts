import { Injectable } from '@nestjs/common';
import type { CandidateSearch } from './candidate-searches.service';
import { FoundPeople, type FoundFor } from './found-people.service';
import { SavedQueries, UnreadableQueryError } from './saved-query.service';
import { UnreadableSearches } from './unreadable-searches.service';

/** Asks searches for people, and writes whom they find. */
@Injectable()
export class SearchAsking {
  constructor(
    private readonly queries: SavedQueries,
    private readonly found: FoundPeople,
    private readonly unreadable: UnreadableSearches,
  ) {}

  /**
   * Each search for its people. Resolves with the searches that are to be asked again later: nobody knows yet who matched when their watch
   * began.
   */
  async ask(candidates: readonly CandidateSearch[]): Promise<string[]> {
    const found: FoundFor[] = [];
    for (const candidate of candidates) {
      if (candidate.search.watchedSince !== null) found.push(await this.askOne(candidate));
    }
    await this.found.record(found.filter(({ profileIds }) => profileIds.length > 0));
    return candidates.filter(({ search }) => search.watchedSince === null).map(({ search }) => search.id);
  }

  private async askOne({ search, viewer, profileIds }: CandidateSearch): Promise<FoundFor> {
    const nobody = { savedSearchId: search.id, round: search.watchRound, profileIds: [] };
    try {
      const criteria = await this.queries.criteria(search.query);
      const hits = await this.queries.foundAmong(viewer, criteria, profileIds);
      return { ...nobody, profileIds: hits.map(({ id }) => id) };
    } catch (error) {
      if (!(error instanceof UnreadableQueryError)) throw error;
      await this.unreadable.report(search);
      return nobody;
    }
  }
}
