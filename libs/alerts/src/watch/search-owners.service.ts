import { GrantService } from '@hunar/identity';
import { hasRole, type Viewer } from '@hunar/kernel';
import { Injectable } from '@nestjs/common';
import type { SavedSearch } from '../domain/saved-search';

/** Who asks when a saved search is run for its owner. */
@Injectable()
export class SearchOwners {
  constructor(private readonly grants: GrantService) {}

  /** The owners of searches as viewers with the grants of now, by search id; whoever is no founder of the search's company any more is absent. */
  async viewersOf(
    searches: readonly Pick<SavedSearch, 'id' | 'accountId' | 'organisationId'>[],
  ): Promise<ReadonlyMap<string, Viewer>> {
    if (searches.length === 0) return new Map();
    const grants = await this.grants.grantsOf([...new Set(searches.map(({ accountId }) => accountId))]);
    const viewers = searches.map(({ id, accountId, organisationId }): [string, Viewer] | null => {
      const viewer: Viewer = { kind: 'account', accountId, grants: grants.get(accountId) ?? [] };
      return hasRole(viewer, 'founder', organisationId) ? [id, viewer] : null;
    });
    return new Map(viewers.filter((entry) => entry !== null));
  }
}
