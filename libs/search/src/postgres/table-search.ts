import { Injectable } from '@nestjs/common';
import type { IndexDefinition, SearchCriteria, SearchPage, SearchQuery } from '../search-engine';
import { type HitCondition, keywordsIn } from './hit-condition';
import { type CountRow, type HitRow, SearchReadRepository } from './persistence/search-read.repository';
import { SearchValueRepository } from './persistence/search-value.repository';
import type { Position } from './postgres-cursor';
import { countStatement, pageStatement } from './search-statements';
import type { TextPlan } from './text-plan';
import { matchQuery } from './text-sql';

/** What is found: one hit more than the page has, where there are more. */
export interface Found {
  readonly rows: readonly HitRow[];
  readonly total: number;
  readonly facets: SearchPage<unknown>['facets'];
}

/** Answers from the tables: one statement for the page, one that counts. */
@Injectable()
export class TableSearch {
  constructor(
    private readonly reads: SearchReadRepository,
    private readonly values: SearchValueRepository,
  ) {}

  async search(
    index: IndexDefinition,
    audiences: readonly string[] | null,
    query: SearchQuery,
    plan: TextPlan | null,
    after: Position | null,
  ): Promise<Found> {
    const condition = await this.condition(index, audiences, query, plan);
    const [rows, counts] = await Promise.all([
      this.reads.hits(pageStatement(condition, query, plan, after)),
      this.reads.counts(countStatement(condition, query.facets)),
    ]);
    return { rows, total: totalOf(counts), facets: facetsOf(query.facets, counts) };
  }

  /** How many documents a query finds. */
  async count(
    index: IndexDefinition,
    audiences: readonly string[] | null,
    query: SearchCriteria,
    plan: TextPlan | null,
  ): Promise<number> {
    return totalOf(await this.reads.counts(countStatement(await this.condition(index, audiences, query, plan), [])));
  }

  private async condition(
    index: IndexDefinition,
    audiences: readonly string[] | null,
    { filters }: SearchCriteria,
    plan: TextPlan | null,
  ): Promise<HitCondition> {
    const numbers = await this.values.numbersOf(index.name, keywordsIn(audiences, filters));
    return { index, audiences, filters, match: plan && matchQuery(plan), numbers };
  }
}

const totalOf = (counts: readonly CountRow[]): number => counts.find(({ field }) => field === null)?.count ?? 0;

function facetsOf(facets: readonly string[], counts: readonly CountRow[]): Found['facets'] {
  const valuesOf = (facet: string) =>
    counts.filter(({ field }) => field === facet).map(({ value, count }) => ({ value: value!, count }));
  return Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet)]));
}
