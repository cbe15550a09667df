import type { Viewer } from '@hunar/kernel';
import {
  type SearchCriteria,
  SearchEngine,
  type SearchHit,
  SearchCursorError,
  type SearchPage,
  SearchQueryError,
} from '@hunar/search';
import { type TalentCard, TalentIndex, TalentQueries } from '@hunar/talent';
import { Injectable } from '@nestjs/common';

/** A kept query asks for what can no longer be asked. */
export class UnreadableQueryError extends Error {
  override readonly name = 'UnreadableQueryError';
}

/** People whom one question may name. */
export const PEOPLE_A_QUESTION = 1_000;
const LARGEST_PAGE = 100;

/** Runs kept queries for viewers. Every method throws UnreadableQueryError for a query that no longer reads. */
@Injectable()
export class SavedQueries {
  constructor(
    private readonly queries: TalentQueries,
    private readonly engine: SearchEngine,
    private readonly index: TalentIndex,
  ) {}

  async criteria(kept: unknown): Promise<SearchCriteria> {
    const query = this.queries.read(kept);
    const criteria = query && (await this.queries.criteria(query));
    if (!criteria) throw new UnreadableQueryError('The kept query no longer reads.');
    return criteria;
  }

  /** How many people each of the criteria finds for the viewer, in one question. */
  counts(viewer: Viewer, criteria: readonly SearchCriteria[]): Promise<number[]> {
    return this.readable(() => this.engine.counts(viewer, this.index.index, criteria));
  }

  /** A hundred of the people whom the viewer finds, after a cursor. @throws SearchCursorError when another engine answers than began the list. */
  page(viewer: Viewer, criteria: SearchCriteria, after: string | null): Promise<SearchPage<TalentCard>> {
    const shown = { facets: [], sort: null, first: LARGEST_PAGE, after };
    return this.readable(() => this.engine.search<TalentCard>(viewer, this.index.index, { ...criteria, ...shown }));
  }

  /** Those of these people whom the viewer finds now; one question a thousand, and one more for each hundred who are found. */
  async foundAmong(
    viewer: Viewer,
    criteria: SearchCriteria,
    profileIds: readonly string[],
  ): Promise<SearchHit<TalentCard>[]> {
    const hits: SearchHit<TalentCard>[] = [];
    for (let at = 0; at < profileIds.length; at += PEOPLE_A_QUESTION) {
      const ids = profileIds.slice(at, at + PEOPLE_A_QUESTION);
      const among = { ...criteria, filters: [...criteria.filters, { ids }] };
      for (let after: string | null = null, more = true; more;) {
        const page: SearchPage<TalentCard> = await this.page(viewer, among, after);
        hits.push(...page.hits);
        after = page.hits.at(-1)?.cursor ?? null;
        more = page.hasNextPage && after !== null;
      }
    }
    return hits;
  }

  private async readable<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof SearchQueryError) || error instanceof SearchCursorError) throw error;
      throw new UnreadableQueryError(error.message, { cause: error });
    }
  }
}
