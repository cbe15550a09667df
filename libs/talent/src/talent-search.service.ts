import { type Result, success, type Viewer } from '@hunar/kernel';
import { searchBesidesOwnFilter, type SearchPage } from '@hunar/search';
import { Injectable } from '@nestjs/common';
import type { ReadTalentQuery, TalentQueryFailureCode } from './domain/query/read-talent-query';
import { filtersOf } from './domain/query/talent-condition';
import { ANY_OF_FACETS, SORTS, TALENT_FACETS, type TalentFacet, type TalentQuery } from './domain/talent-query';
import { FacetLabels, type LabelledFacet } from './facet-labels.service';
import type { TalentCard } from './talent-document';
import { TalentEngine } from './talent-engine';
import { TalentQueryReader } from './talent-query-reader.service';

/** A page of people, and the query as it was read, for whoever asks why. */
export interface FoundTalent {
  readonly query: ReadTalentQuery;
  readonly page: SearchPage<TalentCard>;
  readonly facets: LabelledFacet[];
}

/** Which part of a result is asked for. */
export interface TalentPage {
  readonly first: number;
  readonly after: string | null;
  /** What is counted, everything unless it is said: each facet costs the engine time, and a question more where its own filter is on. */
  readonly facets?: readonly TalentFacet[] | null | undefined;
}

/** Finds people, among those whom the viewer may see. */
@Injectable()
export class TalentSearchService {
  constructor(
    private readonly engine: TalentEngine,
    private readonly reader: TalentQueryReader,
    private readonly labels: FacetLabels,
  ) {}

  /**
   * One page of people, with counts over the whole result, or what is wrong with the query. What any of several values may be asked for
   * is counted besides its own filter. @throws DomainError BAD_USER_INPUT for a cursor that is not one.
   */
  async search(
    viewer: Viewer,
    query: TalentQuery,
    { first, after, facets }: TalentPage,
  ): Promise<Result<FoundTalent, TalentQueryFailureCode>> {
    const read = await this.reader.read(query);
    if (!read.ok) return read;
    const { text, conditions, sort } = read.value;
    const asked = {
      text,
      filters: filtersOf(conditions),
      facets: TALENT_FACETS.filter((facet) => facets?.includes(facet) ?? true),
      sort: SORTS[sort],
      first,
      after,
    };
    const found = await searchBesidesOwnFilter((one) => this.engine.search(viewer, one), asked, ANY_OF_FACETS);
    return success({ query: read.value, page: found, facets: await this.labels.of(found.facets) });
  }
}
