import { keyword } from '../../query/check-query';
import type { SearchFilter } from '../../search-engine';
import { type Bits, bitsFor, forEachBit, intersect, setBit, subtract, unite } from './bits';
import type { MemoryIndex } from './memory-index';

/** Keeps of `hits` what the audiences (null: all) and all filters let through. */
export function applyFilters(
  index: MemoryIndex,
  hits: Bits,
  audiences: readonly string[] | null,
  filters: readonly SearchFilter[],
): void {
  if (audiences !== null) {
    const seen = bitsFor(index.size);
    for (const audience of audiences) index.inAudience(keyword(audience))?.addTo(seen);
    intersect(hits, seen);
  }
  // What has to look at every number comes last, when few are left.
  const costly = (filter: SearchFilter) => Number('atLeast' in filter || 'atMost' in filter);
  for (const filter of filters.toSorted((a, b) => costly(a) - costly(b))) apply(index, hits, filter);
}

function apply(index: MemoryIndex, hits: Bits, filter: SearchFilter): void {
  if ('all' in filter) return filter.all.forEach((one) => apply(index, hits, one));
  if ('allOf' in filter) return keepHavingAll(index, hits, filter);
  if ('anyOf' in filter) return intersect(hits, having(index, filter.field, filter.anyOf));
  if ('any' in filter) return intersect(hits, passing(index, hits, filter.any));
  if ('not' in filter) return subtract(hits, passing(index, hits, [filter.not]));
  if ('ids' in filter) return intersect(hits, withIds(index, filter.ids));
  const passes = boundTest(index, filter);
  forEachBit(hits, (ordinal) => {
    if (!passes(ordinal)) hits[ordinal >>> 5]! &= ~(1 << (ordinal & 31));
  });
}

/** Those of `hits` that one of the filters lets through. */
function passing(index: MemoryIndex, hits: Bits, filters: readonly SearchFilter[]): Bits {
  const passed = bitsFor(index.size);
  for (const filter of filters) {
    const one = hits.slice();
    apply(index, one, filter);
    unite(passed, one);
  }
  return passed;
}

function keepHavingAll(
  index: MemoryIndex,
  hits: Bits,
  { field, allOf }: Extract<SearchFilter, { allOf: readonly string[] }>,
): void {
  for (const value of allOf) {
    const having = index.having({ field, value: keyword(value) });
    if (!having) return void hits.fill(0);
    having.keepIn(hits);
  }
}

function having(index: MemoryIndex, field: string, values: readonly string[]): Bits {
  const found = bitsFor(index.size);
  for (const value of values) index.having({ field, value: keyword(value) })?.addTo(found);
  return found;
}

function withIds(index: MemoryIndex, ids: readonly string[]): Bits {
  const found = bitsFor(index.size);
  for (const id of ids) {
    const ordinal = index.ordinalOf(id);
    if (ordinal !== undefined) setBit(found, ordinal);
  }
  return found;
}

type Test = (ordinal: number) => boolean;

/** A comparison with NaN is false, so a missing number passes no bound. */
function boundTest(index: MemoryIndex, filter: Extract<SearchFilter, { atLeast: number } | { atMost: number }>): Test {
  const { numbers } = index.numbers.get(filter.field)!;
  if ('atLeast' in filter) return (ordinal) => numbers[ordinal]! >= filter.atLeast;
  return (ordinal) => numbers[ordinal]! <= filter.atMost;
}
