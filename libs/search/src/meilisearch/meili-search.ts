import type { Viewer } from '@hunar/kernel';
import type { Meilisearch, MultiSearchParams, SearchParams, SearchResponse } from 'meilisearch';
import { checkCounts, checkQuery } from '../query/check-query';
import { typedWords } from '../query/read-text';
import { replaced } from '../query/spelling';
import type { IndexDefinition, SearchCriteria, SearchQuery } from '../search-engine';
import { vocabularyOf } from '../text/vocabulary';
import { inOrderOf, markOf } from './meili-cursor';
import { isMeiliError } from './meili-errors';
import { type MeiliHit, pageOf, positionOf, type AnsweredPage } from './meili-page';
import { criteriaParams, orderParams, placeAttributes, shownParams } from './meili-request';
import { MeiliSpelling } from './meili-spelling';
import { type FoundPage, pageAfter } from './page-after';

type Answer = SearchResponse<MeiliHit> & { readonly total: number };

/** Answers searches from Meilisearch: in one request, unless writes moved a page's start or a word may be misspelt. */
export class MeiliSearch {
  private readonly spelling: MeiliSpelling;

  constructor(private readonly client: Meilisearch) {
    this.spelling = new MeiliSpelling(client);
  }

  async search<Card>(viewer: Viewer, index: IndexDefinition, query: SearchQuery): Promise<AnsweredPage<Card>> {
    checkQuery(index, query);
    const after = markOf(query);
    try {
      if (after !== null) {
        const text = after.corrected ?? query.text;
        return pageOf<Card>(index, query, await this.find(viewer, index, { ...query, text }), after.corrected);
      }
      return await this.firstPage<Card>(viewer, index, query);
    } catch (error) {
      if (!isMeiliError(error, 'index_not_found')) throw error;
      return pageOf<Card>(index, query, { answer: { total: 0 }, offset: 0, hits: [] }, null);
    }
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
    try {
      const { results } = await this.client.multiSearch<MultiSearchParams, MeiliHit>({ queries: counted });
      return results.map(({ totalHits }) => totalHits ?? 0);
    } catch (error) {
      if (!isMeiliError(error, 'index_not_found')) throw error;
      return queries.map(() => 0);
    }
  }

  /** As typed; and again with the words that are meant, where one stands in no hit. */
  private async firstPage<Card>(
    viewer: Viewer,
    index: IndexDefinition,
    query: SearchQuery,
  ): Promise<AnsweredPage<Card>> {
    const asTyped = await this.find(viewer, index, query);
    const words = typedWords(query.text, vocabularyOf(index));
    const meant = await this.spelling.meant(viewer, index, words, asTyped.hits);
    if (meant.size > 0) {
      const text = replaced(query.text, words, meant);
      const asMeant = await this.find(viewer, index, { ...query, text });
      if (asMeant.answer.total > 0) return pageOf<Card>(index, query, asMeant, text);
    }
    return pageOf<Card>(index, query, asTyped, null);
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
