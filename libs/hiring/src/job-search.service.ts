import { type Result, success, type Viewer } from '@hunar/kernel';
import { searchBesidesOwnFilter, SearchEngine, type SearchPage, type SearchQuery } from '@hunar/search';
import { ExchangeRates, type RateFilterFailureCode, readRateFilter } from '@hunar/talent';
import { Injectable } from '@nestjs/common';
import { CompanyService } from './company.service';
import { ANY_OF_FACETS, type JobQuery, toSearchQuery } from './domain/job-query';
import type { JobCard } from './job-document';
import { JobIndex } from './job-index';

/** Finds postings, among those that the viewer may see. */
@Injectable()
export class JobSearchService {
  constructor(
    private readonly engine: SearchEngine,
    private readonly index: JobIndex,
    private readonly companies: CompanyService,
    private readonly rates: ExchangeRates,
  ) {}

  /**
   * One page of jobs, with counts over the whole result; what any of several values may be asked for is counted besides its own
   * filter. @throws SearchQueryError for a cursor that is not one.
   */
  async search(
    viewer: Viewer,
    query: JobQuery,
    page: { first: number; after: string | null },
  ): Promise<Result<SearchPage<JobCard>, RateFilterFailureCode>> {
    const limits = query.rate ? readRateFilter(query.rate, await this.rates.table()) : success(null);
    if (!limits.ok) return limits;
    const asked = toSearchQuery(query, limits.value, page);
    const ask = (one: SearchQuery) => this.engine.search<JobCard>(viewer, this.index.index, one);
    return success(await searchBesidesOwnFilter(ask, asked, ANY_OF_FACETS));
  }

  /** What companies are called now, by id, in two statements. */
  async companyNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map([...(await this.companies.byIds(ids))].map(([id, { name }]) => [id, name]));
  }
}
