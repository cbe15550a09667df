import { DomainError, type Viewer } from '@hunar/kernel';
import { SearchEngine, type SearchCriteria, type SearchPage, type SearchQuery, SearchQueryError } from '@hunar/search';
import { Injectable } from '@nestjs/common';
import type { TalentCard } from './talent-document';
import { TalentIndex } from './talent-index';

/** What the port counts at once. */
const AT_ONCE = 50;

/** The talent index as it is asked: by whichever engine answers. */
@Injectable()
export class TalentEngine {
  constructor(
    private readonly engine: SearchEngine,
    private readonly talents: TalentIndex,
  ) {}

  /** @throws DomainError BAD_USER_INPUT for a cursor that is not one. */
  async search(viewer: Viewer, query: SearchQuery): Promise<SearchPage<TalentCard>> {
    try {
      return await this.engine.search<TalentCard>(viewer, this.talents.index, query);
    } catch (error) {
      throw error instanceof SearchQueryError ? new DomainError('BAD_USER_INPUT', error.message) : error;
    }
  }

  /** How many each of the queries finds, however many queries. */
  async counts(viewer: Viewer, queries: readonly SearchCriteria[]): Promise<number[]> {
    const counts: number[] = [];
    for (let at = 0; at < queries.length; at += AT_ONCE) {
      counts.push(...(await this.engine.counts(viewer, this.talents.index, queries.slice(at, at + AT_ONCE))));
    }
    return counts;
  }
}
