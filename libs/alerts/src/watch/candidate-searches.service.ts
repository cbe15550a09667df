import type { Viewer } from '@hunar/kernel';
import { TalentIndex } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import type { SavedSearch } from '../domain/saved-search';
import { MatchRepository } from '../persistence/match.repository';
import { SavedSearchRepository } from '../persistence/saved-search.repository';
import { WatchRepository } from '../persistence/watch.repository';
import { SearchKeys } from './search-keys.service';
import { SearchOwners } from './search-owners.service';

/** A search that may find some of these people, and that has not found them yet. */
export interface CandidateSearch {
  readonly search: SavedSearch;
  readonly viewer: Viewer;
  readonly profileIds: readonly string[];
}

/** Chooses among all saved searches by the tokens of people, in a fixed number of statements. */
@Injectable()
export class CandidateSearches {
  constructor(
    private readonly index: TalentIndex,
    private readonly keys: SearchKeys,
    private readonly watches: WatchRepository,
    private readonly searches: SavedSearchRepository,
    private readonly matches: MatchRepository,
    private readonly owners: SearchOwners,
  ) {}

  /** Those that may find some of `profileIds`; of owners who are founders still. `only`: among these. */
  async of(profileIds: readonly string[], only?: readonly string[]): Promise<CandidateSearch[]> {
    const peopleOf = await this.peopleByToken(profileIds);
    if (peopleOf.size === 0) return [];
    const wanted = only ? new Set(only) : null;
    const candidates = (await this.watches.candidates([...peopleOf.keys()], this.keys.rules)).filter(
      ({ savedSearchId }) => wanted?.has(savedSearchId) ?? true,
    );
    const ids = candidates.map(({ savedSearchId }) => savedSearchId);
    const [searches, known] = await Promise.all([this.searches.byIds(ids), this.matches.known(ids, profileIds)]);
    const viewers = await this.owners.viewersOf(searches);
    const tokensOf = new Map(candidates.map(({ savedSearchId, tokens }) => [savedSearchId, tokens]));
    return searches.flatMap((search) => {
      const people = new Set((tokensOf.get(search.id) ?? []).flatMap((token) => peopleOf.get(token) ?? []));
      const unknown = [...people].filter((person) => !known.has(`${search.id} ${person}`));
      const viewer = viewers.get(search.id);
      return viewer && unknown.length > 0 ? [{ search, viewer, profileIds: unknown }] : [];
    });
  }

  private async peopleByToken(profileIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const people = new Map<string, string[]>();
    for (const document of await this.index.documents(profileIds)) {
      for (const token of this.keys.tokensOf(document)) {
        const under = people.get(token);
        if (under) under.push(document.id);
        else people.set(token, [document.id]);
      }
    }
    return people;
  }
}
