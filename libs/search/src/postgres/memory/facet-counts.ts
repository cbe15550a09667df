import { MOST_FACET_VALUES } from '../../query/check-query';
import type { SearchPage } from '../../search-engine';
import { type Bits, forEachBit } from './bits';
import type { MemoryIndex } from './memory-index';

/** How often each value of the facets occurs in the hits: all facets in one pass. */
export function facetCounts(index: MemoryIndex, hits: Bits, facets: readonly string[]): SearchPage<unknown>['facets'] {
  const counted = new Map<string, { value: string; count: number }[]>(facets.map((facet) => [facet, []]));
  if (counted.size > 0) {
    for (const [number, count] of countsIn(index, hits)) {
      const { field, value } = index.valueOf(number);
      counted.get(field)?.push({ value, count });
    }
  }
  return Object.fromEntries([...counted].map(([facet, values]) => [facet, mostFrequent(values)]));
}

function* countsIn(index: MemoryIndex, hits: Bits): Generator<[number, number]> {
  const starts = index.facetStarts.numbers;
  const values = index.facetValues.numbers;
  const counts = new Uint32Array(index.highestValue + 1);
  const seen: number[] = [];
  forEachBit(hits, (ordinal) => {
    for (let at = starts[ordinal]!, end = starts[ordinal + 1]!; at < end; at++) {
      const number = values[at]!;
      if (!counts[number]) seen.push(number);
      counts[number]! += 1;
    }
  });
  for (const number of seen) yield [number, counts[number]!];
}

const mostFrequent = (values: { value: string; count: number }[]) =>
  values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_FACET_VALUES);
