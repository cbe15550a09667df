import { Injectable } from '@nestjs/common';
import { audiencesOf, type Viewer } from '@hunar/kernel';
import { checkCounts, checkQuery } from '../query/check-query';
import { queryTerms, typedWords } from '../query/read-text';
import type { IndexDefinition, SearchCriteria, SearchHit, SearchPage, SearchQuery } from '../search-engine';
import { typosAllowed } from '../text/typos';
import { vocabularyOf } from '../text/vocabulary';
import { type HitCondition, keywordsIn } from './hit-condition';
import { type CountRow, type HitRow, SearchReadRepository } from './persistence/search-read.repository';
import { SearchValueRepository } from './persistence/search-value.repository';
import { SearchWordRepository } from './persistence/search-word.repository';
import { cursorOf, positionOf } from './postgres-cursor';
import { countStatement, pageStatement } from './search-statements';
import { guesses, TextQuery } from './text-query';

/** A page, before it says who answered. */
export type AnsweredPage<Card> = Omit<SearchPage<Card>, 'answeredBy' | 'standIn'>;

/** Answers searches from the tables: one statement for the page, one that counts. */
@Injectable()
export class PostgresSearch {
  constructor(
    private readonly reads: SearchReadRepository,
    private readonly values: SearchValueRepository,
    private readonly words: SearchWordRepository,
  ) {}

  async search<Card>(viewer: Viewer, index: IndexDefinition, query: SearchQuery): Promise<AnsweredPage<Card>> {
    checkQuery(index, query);
    const after = positionOf(query);
    const { condition, text } = await this.condition(viewer, index, query);
    const [rows, counts] = await Promise.all([
      this.reads.hits(pageStatement(condition, query, text?.exact ?? null, after)),
      this.reads.counts(countStatement(condition, query.facets)),
    ]);
    return {
      hits: rows.slice(0, query.first).map((row) => toHit<Card>(index, query, text, row)),
      hasNextPage: rows.length > query.first,
      total: counts.find(({ field }) => field === null)?.count ?? 0,
      facets: facetsOf(query.facets, counts),
      correctedText: null,
    };
  }

  async counts(viewer: Viewer, index: IndexDefinition, queries: readonly SearchCriteria[]): Promise<number[]> {
    checkCounts(index, queries);
    return Promise.all(
      queries.map(async (query) => {
        const { condition } = await this.condition(viewer, index, query);
        return (await this.reads.counts(countStatement(condition, [])))[0]?.count ?? 0;
      }),
    );
  }

  private async condition(
    viewer: Viewer,
    index: IndexDefinition,
    { text: typed, filters }: SearchCriteria,
  ): Promise<{ condition: HitCondition; text: TextQuery | null }> {
    const audiences = audiencesOf(viewer);
    const [numbers, text] = await Promise.all([
      this.values.numbersOf(index.name, keywordsIn(audiences, filters)),
      this.textQuery(index, typed),
    ]);
    return { condition: { index, audiences, filters, match: text?.match ?? null, numbers }, text };
  }

  private async textQuery(index: IndexDefinition, text: string): Promise<TextQuery | null> {
    const vocabulary = vocabularyOf(index);
    const typed = typedWords(text, vocabulary);
    if (typed.length === 0) return null;
    const mistakable = typed.filter(({ word, exact }) => !exact && typosAllowed(word) > 0);
    const near = await this.words.near(index.name, mistakable);
    const guessed = new Map(mistakable.map((word) => [word.word, guesses(word, near.get(word.word) ?? [])]));
    return new TextQuery(queryTerms(typed, vocabulary), guessed);
  }
}

function toHit<Card>(index: IndexDefinition, query: SearchQuery, text: TextQuery | null, row: HitRow): SearchHit<Card> {
  const { tokeniser } = vocabularyOf(index);
  const highlights = index.searchable.flatMap((field) => {
    const fragments = text?.highlight(row.texts[field] ?? '', tokeniser) ?? null;
    return fragments ? [{ field, fragments }] : [];
  });
  return { id: row.id, card: row.card as Card, cursor: cursorOf(query, row), highlights };
}

function facetsOf(facets: readonly string[], counts: readonly CountRow[]): AnsweredPage<unknown>['facets'] {
  const valuesOf = (facet: string) =>
    counts.filter(({ field }) => field === facet).map(({ value, count }) => ({ value: value!, count }));
  return Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet)]));
}
