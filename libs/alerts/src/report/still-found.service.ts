import { audiencesOf, type Viewer } from '@hunar/kernel';
import { type TalentCard, TalentReader } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import type { SavedSearch } from '../domain/saved-search';
import { SavedQueries, UnreadableQueryError } from '../watch/saved-query.service';
import { UnreadableSearches } from '../watch/unreadable-searches.service';

const AT_A_TIME = 500;

/** Asks again who of those that were found is found now, and may be seen by what the database says at this moment. */
@Injectable()
export class StillFound {
  constructor(
    private readonly queries: SavedQueries,
    private readonly talents: TalentReader,
    private readonly unreadable: UnreadableSearches,
  ) {}

  /** Their cards as they are now, the most relevant of each hundred first. Null: the search no longer reads, and its owner was told. */
  async of(search: SavedSearch, viewer: Viewer, profileIds: readonly string[]): Promise<TalentCard[] | null> {
    try {
      return await this.among(viewer, search.query, profileIds);
    } catch (error) {
      if (!(error instanceof UnreadableQueryError)) throw error;
      await this.unreadable.report(search);
      return null;
    }
  }

  private async among(viewer: Viewer, query: unknown, profileIds: readonly string[]): Promise<TalentCard[]> {
    const criteria = await this.queries.criteria(query);
    const mine = audiencesOf(viewer);
    const cards: TalentCard[] = [];
    for (let at = 0; at < profileIds.length; at += AT_A_TIME) {
      const hits = await this.queries.foundAmong(viewer, criteria, profileIds.slice(at, at + AT_A_TIME));
      const read = await this.talents.byIds(hits.map(({ id }) => id));
      for (const { id } of hits) {
        const talent = read.get(id);
        if (talent?.audience.some((audience) => mine?.includes(audience) ?? true)) cards.push(talent.card);
      }
    }
    return cards;
  }
}
