import type { Failure, Viewer } from '@hunar/kernel';
import { isTimeZone } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { MOST_WATCHED_PEOPLE, type SavedSearchTerms } from './domain/saved-search';
import { problemsOf, type SavedSearchFailure } from './domain/saved-search-rules';
import { SavedSearchRepository } from './persistence/saved-search.repository';
import { SavedQueries, UnreadableQueryError } from './watch/saved-query.service';

/** What is wrong with a search that is to be kept. */
@Injectable()
export class SavedSearchChecks {
  constructor(
    private readonly searches: SavedSearchRepository,
    private readonly queries: SavedQueries,
  ) {}

  /** Its words and its query; the breadth of what it finds, if it is to be watched. */
  async ofTerms(viewer: Viewer, terms: SavedSearchTerms): Promise<Failure<SavedSearchFailure>[]> {
    const problems = problemsOf(terms, isTimeZone);
    try {
      const criteria = await this.queries.criteria(terms.query);
      if (terms.frequency === 'off') return problems;
      const [count = 0] = await this.queries.counts(viewer, [criteria]);
      if (count > MOST_WATCHED_PEOPLE) {
        const params = { count, most: MOST_WATCHED_PEOPLE };
        problems.push({ code: 'SEARCH_TOO_BROAD', path: ['query'], params });
      }
    } catch (error) {
      if (!(error instanceof UnreadableQueryError)) throw error;
      problems.push({ code: 'SEARCH_QUERY_UNREADABLE', path: ['query'], params: {} });
    }
    return problems;
  }

  /** Is the name another of the account's? Under the lock of `SavedSearchRepository.claimAccount`. */
  async ofName(accountId: string, name: string, except: string | null): Promise<Failure<SavedSearchFailure>[]> {
    if (!(await this.searches.isTaken(accountId, name, except))) return [];
    return [{ code: 'SEARCH_NAME_TAKEN', path: ['name'], params: { name } }];
  }
}
