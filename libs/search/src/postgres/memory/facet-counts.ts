import { MOST_FACET_VALUES } from '../../query/check-query';
import type { SearchPage } from '../../search-engine';
import { type Bits, forEachBit } from './bits';
import type { MemoryIndex } from './memory-index';

interface Counted {
  readonly number: number;
  readonly count: number;
}

/** How often each value of the facets occurs in the hits, the most frequent first: all facets in one pass. */
export function facetCounts(index: MemoryIndex, hits: Bits, facets: readonly string[]): SearchPage<unknown>['facets'] {
  if (facets.length === 0) return {};
  const counted = countsByFacet(index, hits);
  const valuesOf = (facet: string) =>
    mostFrequent(counted[index.definition.facets.indexOf(facet) + 1]!)
      .map(({ number, count }) => ({ value: index.valueOf(number).value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_FACET_VALUES);
  return Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet)]));
}

/** By the facets' places as `facetOf` has them. */
function countsByFacet(index: MemoryIndex, hits: Bits): Counted[][] {
  const { facetOf, definition } = index;
  const starts = index.facetStarts.numbers;
  const values = index.facetValues.numbers;
  const counts = new Uint32Array(facetOf.length);
  forEachBit(hits, (ordinal) => {
    for (let at = starts[ordinal]!, end = starts[ordinal + 1]!; at < end; at++) counts[values[at]!]! += 1;
  });
  const counted: Counted[][] = [[], ...definition.facets.map(() => [])];
  for (let number = 0; number < counts.length; number++) {
    const count = counts[number]!;
    if (count > 0) counted[facetOf[number]!]!.push({ number, count });
  }
  return counted;
}

/** Those that may be among the first: all as frequent as the last of them. */
function mostFrequent(counted: readonly Counted[]): Counted[] {
  if (counted.length <= MOST_FACET_VALUES) return [...counted];
  const least = Uint32Array.from(counted, ({ count }) => count)
    .sort()
    .at(-MOST_FACET_VALUES)!;
  return counted.filter(({ count }) => count >= least);
}
