import type { Viewer } from '@hunar/kernel';
import type { Meilisearch, MultiSearchParams, SearchParams, SearchResponse } from 'meilisearch';
import { checkCounts, checkQuery } from '../query/check-query';
import { typedWords } from '../query/read-text';
import type { IndexDefinition, SearchCriteria, SearchQuery } from '../search-engine';
import type { AnsweredPage } from '../spelling/corrected-search';
import { vocabularyOf } from '../text/vocabulary';
import { inOrderOf, markOf } from './meili-cursor';
import { type MeiliHit, pageOf, positionOf } from './meili-page';
import { criteriaParams, orderParams, placeAttributes, shownParams } from './meili-request';
import { type FoundPage, pageAfter } from './page-after';

type Answer = SearchResponse<MeiliHit> & { readonly total: number };

/** Answers searches from Meilisearch: in one request, unless writes moved a page's start. */
export class MeiliSearch {
  constructor(private readonly client: Meilisearch) {}

  async search<Card>(viewer: Viewer, index: IndexDefinition, query: SearchQuery): Promise<AnsweredPage<Card>> {
    checkQuery(index, query);
    return pageOf<Card>(index, query, await this.find(viewer, index, query));
  }

  /** How many documents each query finds, in one request. */
  async counts(viewer: Viewer, index: IndexDefinition, queries: readonly SearchCriteria[]): Promise<number[]> {
    checkCounts(index, queries);
    if (queries.length === 0) return [];
    const counted = queries.map(({ text, filters }) => ({
      ...criteriaParams(viewer, typedWords(text, vocabularyOf(index)), filters),
      indexUid: index.name,
      hitsPerPage: 0,
      page: 1,
    }));
    const { results } = await this.client.multiSearch<MultiSearchParams, MeiliHit>({ queries: counted });
    return results.map(({ totalHits }) => totalHits ?? 0);
  }

  private async find(viewer: Viewer, index: IndexDefinition, query: SearchQuery): Promise<FoundPage<MeiliHit, Answer>> {
    const words = typedWords(query.text, vocabularyOf(index));
    const { q, ...found } = { ...criteriaParams(viewer, words, query.filters), ...orderParams(query) };
    const shown = shownParams(index, query, words.length > 0);
    const target = this.client.index(index.name);
    const ask = async (offset: number, limit: number, params: SearchParams = shown): Promise<Answer> => {
      const response = await target.search<MeiliHit>(q, { ...found, ...params, offset, limit });
      // Without a distinct attribute and a threshold the "estimate" is the number of documents that were found.
      return { ...response, total: response.estimatedTotalHits ?? 0 };
    };
    const after = markOf(query);
    if (after === null) {
      const answer = await ask(0, query.first);
      return { answer, offset: 0, hits: answer.hits };
    }
    const compare = inOrderOf(query);
    const probe = async (place: number) =>
      (await ask(place, 1, { attributesToRetrieve: placeAttributes(query) })).hits[0] ?? null;
    const isAfter = (hit: MeiliHit) => compare(positionOf(query, hit), after) > 0;
    return pageAfter({ ask, probe, isAfter }, after.place, query.first);
  }
}
