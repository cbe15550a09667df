import { UnitOfWork } from '@hunar/database';
import { Clock, type Viewer } from '@hunar/kernel';
import { type SearchCriteria, SearchCursorError, type SearchPage } from '@hunar/search';
import type { TalentCard } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { createdAfter } from '../domain/created-after';
import type { SavedSearch } from '../domain/saved-search';
import { MatchRepository } from '../persistence/match.repository';
import { WatchRepository } from '../persistence/watch.repository';
import { SavedQueries } from './saved-query.service';
import { SearchKeys } from './search-keys.service';

/** The steps of a beginning, each of them one transaction. */
@Injectable()
export class WatchSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly watches: WatchRepository,
    private readonly matches: MatchRepository,
    private readonly keys: SearchKeys,
    private readonly queries: SavedQueries,
    private readonly clock: Clock,
  ) {}

  async key({ id }: Pick<SavedSearch, 'id'>, round: number, viewer: Viewer, criteria: SearchCriteria): Promise<void> {
    const tokens = await this.keys.keysOf(viewer, criteria);
    await this.unitOfWork.run(() => this.watches.key(id, round, tokens, this.keys.rules));
  }

  /** Of those whom an earlier round found and nobody was told of, keeps whom the search finds now. */
  async forgetOthers(
    { id }: Pick<SavedSearch, 'id'>,
    round: number,
    viewer: Viewer,
    criteria: SearchCriteria,
  ): Promise<void> {
    const waiting = await this.matches.waiting(id);
    const found = new Set((await this.queries.foundAmong(viewer, criteria, waiting)).map((hit) => hit.id));
    const others = waiting.filter((person) => !found.has(person));
    if (others.length > 0 && (await this.watches.baseline(id, round))) await this.matches.forget(id, others);
  }

  /** Remembers the next hundred; false when there is nothing left to do. Whoever was created since is left to `NewPeople`. */
  async rememberPage(
    { id }: Pick<SavedSearch, 'id'>,
    round: number,
    viewer: Viewer,
    criteria: SearchCriteria,
  ): Promise<boolean> {
    const state = await this.watches.baseline(id, round);
    if (!state) return false;
    const page = await this.pageAfter(viewer, criteria, state.cursor);
    const now = this.clock.now();
    const profileIds = page.hits.map((hit) => hit.id).filter((person) => !createdAfter(person, state.beganAt));
    const cursor = page.hits.at(-1)?.cursor ?? state.cursor;
    const doneAt = page.hasNextPage ? null : now;
    await this.unitOfWork.run(() => this.watches.remember(id, round, { profileIds, cursor, doneAt }, now));
    return page.hasNextPage;
  }

  /** From the beginning when another engine answers now than before: whoever is remembered already stays so. */
  private async pageAfter(
    viewer: Viewer,
    criteria: SearchCriteria,
    cursor: string | null,
  ): Promise<SearchPage<TalentCard>> {
    try {
      return await this.queries.page(viewer, criteria, cursor);
    } catch (error) {
      if (!(error instanceof SearchCursorError)) throw error;
      return this.queries.page(viewer, criteria, null);
    }
  }
}
