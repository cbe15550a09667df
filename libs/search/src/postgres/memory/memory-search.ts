import type { SearchPage, SearchQuery } from '../../search-engine';
import type { Position } from '../postgres-cursor';
import type { TextPlan } from '../text-plan';
import { type Bits, countBits, intersect } from './bits';
import { facetCounts } from './facet-counts';
import { applyFilters } from './filter-bits';
import type { MemoryIndex } from './memory-index';
import { textHits } from './text-bits';
import { type Keys, topHits } from './top-hits';

/** What is found, before its cards are read. */
export interface FoundInMemory {
  readonly positions: readonly Position[];
  readonly total: number;
  readonly facets: SearchPage<unknown>['facets'];
}

/** Answers a query; `plan` is null without text. One position more than the page has, where there are more. */
export function searchMemory(
  index: MemoryIndex,
  audiences: readonly string[] | null,
  query: SearchQuery,
  plan: TextPlan | null,
  after: Position | null,
): FoundInMemory {
  const { hits, scores } = hitsOf(index, audiences, query, plan);
  return {
    positions: topHits(index, hits, keysOf(index, query, scores), query, after, query.first + 1),
    total: countBits(hits),
    facets: facetCounts(index, hits, query.facets),
  };
}

function hitsOf(
  index: MemoryIndex,
  audiences: readonly string[] | null,
  { filters }: SearchQuery,
  plan: TextPlan | null,
): { hits: Bits; scores: Float32Array | null } {
  const hits = index.live();
  const text = plan && textHits(index, plan);
  if (text) intersect(hits, text.found);
  applyFilters(index, hits, audiences, filters);
  return { hits, scores: text?.scores ?? null };
}

function keysOf(index: MemoryIndex, { sort }: SearchQuery, scores: Float32Array | null): Keys {
  if (sort) {
    const { numbers } = index.numbers.get(sort.field)!;
    return (ordinal) => numbers[ordinal]!;
  }
  return scores ? (ordinal) => scores[ordinal]! : () => 0;
}
