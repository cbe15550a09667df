import { UnitOfWork } from '@hunar/database';
import { GrantEvents } from '@hunar/identity';
import type { Grant, Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { SavedSearch } from '../domain/saved-search';
import { SavedSearchRepository } from '../persistence/saved-search.repository';
import { WatchRepository } from '../persistence/watch.repository';
import { SearchOwners } from './search-owners.service';
import { Watches } from './watches.service';

/** A search, with its owner as a viewer with the grants of now. */
export interface OwnedSearch {
  readonly search: SavedSearch;
  readonly viewer: Viewer;
}

/** Sets watches aside whose owners may not search any more, and begins them anew when they may again. */
@Injectable()
export class AbsentOwners {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly searches: SavedSearchRepository,
    private readonly watchRows: WatchRepository,
    private readonly owners: SearchOwners,
    private readonly watches: Watches,
    events: GrantEvents,
  ) {
    events.onGiven((accountId, grant) => this.mayReturn(accountId, grant));
  }

  /** A search to be asked for its owner; null: it is gone, or its owner is absent. Never in a transaction that holds the search. */
  async present(id: string): Promise<OwnedSearch | null> {
    const [search] = await this.searches.byIds([id]);
    const viewer = search && (await this.viewersOf([search])).get(id);
    return search && viewer ? { search, viewer } : null;
  }

  /** The owners by search id. One who may not search now is absent, and the watch is set aside. Never in a transaction that holds a search. */
  async viewersOf(searches: readonly SavedSearch[]): Promise<ReadonlyMap<string, Viewer>> {
    const viewers = new Map(await this.owners.viewersOf(searches));
    for (const search of searches.filter(({ id }) => !viewers.has(id))) {
      const viewer = await this.unitOfWork.run(() => this.setAside(search));
      if (viewer) viewers.set(search.id, viewer);
    }
    return viewers;
  }

  /** Looks again under the account's lock, so that a grant that is being given is either seen here, or sees the watch set aside. */
  private async setAside(search: SavedSearch): Promise<Viewer | null> {
    await this.searches.claimAccount(search.accountId);
    const viewer = (await this.owners.viewersOf([search])).get(search.id) ?? null;
    if (viewer === null) await this.watchRows.setAside(search.id, search.watchRound);
    return viewer;
  }

  private async mayReturn(accountId: string, { role, organisationId }: Grant): Promise<void> {
    if (role !== 'founder' || organisationId === null) return;
    await this.searches.claimAccount(accountId);
    for (const id of await this.watchRows.setAsideOf(accountId, organisationId)) await this.watches.begin(id);
  }
}
