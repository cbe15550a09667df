import type { Viewer } from '@hunar/kernel';
import { TalentIndex } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { isWatched, type SavedSearch } from '../domain/saved-search';
import { EVERY_DOCUMENT } from '../domain/tokens';
import { MatchRepository } from '../persistence/match.repository';
import { SavedSearchRepository } from '../persistence/saved-search.repository';
import { WatchRepository } from '../persistence/watch.repository';
import { AbsentOwners } from './absent-owners.service';
import { SearchKeys } from './search-keys.service';

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
    private readonly owners: AbsentOwners,
  ) {}

  /**
   * Those with a token that may find some of `profileIds`. Those without one are left to `among`; of an owner who may not search any more
   * the watch is set aside.
   */
  async of(profileIds: readonly string[]): Promise<CandidateSearch[]> {
    const peopleOf = await this.peopleByToken(profileIds);
    if (peopleOf.size === 0) return [];
    const tokens = [...peopleOf.keys()].filter((token) => token !== EVERY_DOCUMENT);
    const candidates = await this.watches.candidates(tokens, this.keys.rules);
    const peopleFor = candidates.map(({ savedSearchId, tokens: hit }): [string, string[]] => [
      savedSearchId,
      [...new Set(hit.flatMap((token) => peopleOf.get(token) ?? []))],
    ]);
    return this.withViewers(new Map(peopleFor));
  }

  /** Those of these searches that are watched, asked for all of `profileIds`. */
  among(savedSearchIds: readonly string[], profileIds: readonly string[]): Promise<CandidateSearch[]> {
    return this.withViewers(new Map(savedSearchIds.map((id) => [id, profileIds])));
  }

  private async withViewers(peopleFor: ReadonlyMap<string, readonly string[]>): Promise<CandidateSearch[]> {
    if (peopleFor.size === 0) return [];
    const ids = [...peopleFor.keys()];
    const people = [...new Set([...peopleFor.values()].flat())];
    const [kept, known] = await Promise.all([this.searches.byIds(ids), this.matches.known(ids, people)]);
    const searches = kept.filter(isWatched);
    const viewers = await this.owners.viewersOf(searches);
    return searches.flatMap((search) => {
      const unknown = peopleFor.get(search.id)!.filter((person) => !known.has(`${search.id} ${person}`));
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
