import type { SearchCriteria, SearchFilter } from '../../search-engine';
import type { TextPlan } from '../text-plan';
import { type Bits, bitsFor, countBits, intersect } from './bits';
import { applyFilters } from './filter-bits';
import type { MemoryIndex } from './memory-index';
import { textHits } from './text-bits';

/** Counts what several queries find. What they have in common, a text or a filter, is worked out once. */
export class MemoryCounts {
  private readonly passing = new Map<string, Bits>();
  private readonly found = new Map<TextPlan, Bits>();
  private size = 0;

  constructor(
    private readonly index: MemoryIndex,
    private readonly audiences: readonly string[] | null,
  ) {}

  /** `plan`: of the query's text, one and the same for queries of the same text; null without text. */
  count({ filters }: SearchCriteria, plan: TextPlan | null): number {
    if (this.index.size !== this.size) this.forget();
    const hits = this.index.live();
    if (plan)
      intersect(
        hits,
        known(this.found, plan, () => textHits(this.index, plan).found),
      );
    applyFilters(this.index, hits, this.audiences, []);
    for (const filter of filters) {
      intersect(
        hits,
        known(this.passing, JSON.stringify(filter), () => this.all(filter)),
      );
    }
    return countBits(hits);
  }

  /** Everything that the filter lets through, whoever sees it. */
  private all(filter: SearchFilter): Bits {
    const hits = bitsFor(this.size).fill(0xffff_ffff);
    applyFilters(this.index, hits, null, [filter]);
    return hits;
  }

  /** Documents were written between two counts. */
  private forget(): void {
    this.passing.clear();
    this.found.clear();
    this.size = this.index.size;
  }
}

function known<Key>(results: Map<Key, Bits>, key: Key, find: () => Bits): Bits {
  let bits = results.get(key);
  if (!bits) results.set(key, (bits = find()));
  return bits;
}
