import { UnitOfWork } from '@hunar/database';
import { GrantEvents } from '@hunar/identity';
import type { Grant, Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { SavedSearch } from '../domain/saved-search';
import { SavedSearchRepository } from '../persistence/saved-search.repository';
import { WatchRepository } from '../persistence/watch.repository';
import { SearchOwners } from './search-owners.service';
import { Watches } from './watches.service';

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

  /** The owner as a viewer with the grants of now; null: the owner may not search, and the watch is set aside. */
  async ownerOf(search: SavedSearch): Promise<Viewer | null> {
    return (await this.viewerOf(search)) ?? this.unitOfWork.run(() => this.setAside(search));
  }

  /** Looks again under the account's lock, so that a grant that is being given is either seen here, or sees the watch set aside. */
  private async setAside(search: SavedSearch): Promise<Viewer | null> {
    await this.searches.claimAccount(search.accountId);
    const viewer = await this.viewerOf(search);
    if (viewer === null) await this.watchRows.setAside(search.id, search.watchRound);
    return viewer;
  }

  private async mayReturn(accountId: string, { role, organisationId }: Grant): Promise<void> {
    if (role !== 'founder' || organisationId === null) return;
    await this.searches.claimAccount(accountId);
    for (const id of await this.watchRows.setAsideOf(accountId, organisationId)) await this.watches.begin(id, false);
  }

  private async viewerOf(search: SavedSearch): Promise<Viewer | null> {
    return (await this.owners.viewersOf([search])).get(search.id) ?? null;
  }
}
