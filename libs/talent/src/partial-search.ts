import type { Viewer } from '@hunar/kernel';
import type { SearchCriteria, SearchPage, SearchQuery } from '@hunar/search';
import type { QueryPart } from './domain/query/query-parts';
import type { ReadTalentQuery } from './domain/query/read-talent-query';
import { together } from './domain/query/skill-conditions';
import { filtersOf } from './domain/query/talent-condition';
import type { TalentCard } from './talent-document';
import type { TalentEngine } from './talent-engine';

type Parts = readonly QueryPart[];

/** A query with some of its parts: found and counted as a search for these finds and counts, misspelt words mended. */
export class PartialSearch {
  /** `meant`: the text with its misspelt words mended; null: it has none. */
  private constructor(
    private readonly engine: TalentEngine,
    private readonly viewer: Viewer,
    private readonly text: string,
    private readonly meant: string | null,
  ) {}

  /** What a word means is told by a search without filters, which finds somebody whom the viewer sees, or mends nothing. */
  static async of(engine: TalentEngine, viewer: Viewer, { text }: ReadTalentQuery): Promise<PartialSearch> {
    const everybody = { text, filters: [], facets: [], sort: null, first: 1, after: null };
    const meant = text === '' ? null : (await engine.search(viewer, everybody)).correctedText;
    return new PartialSearch(engine, viewer, text, meant);
  }

  /** How many each of the selections of parts finds. */
  async totals(selections: readonly Parts[]): Promise<number[]> {
    const { engine, viewer, text, meant } = this;
    const count = (as: string) =>
      engine.counts(
        viewer,
        selections.map((parts) => criteriaOf(parts, as)),
      );
    if (meant === null) return count(text);
    const [mended, typed] = await Promise.all([count(meant), count(text)]);
    // What is found by the words as they were typed shows where nothing is found by what they seem to mean.
    return mended.map((total, at) => total || typed[at]!);
  }

  /** The first people whom these parts find. */
  first(count: number, parts: Parts, sort: SearchQuery['sort'] = null): Promise<SearchPage<TalentCard>> {
    const page = { facets: [], sort, first: count, after: null };
    return this.engine.search(this.viewer, { ...criteriaOf(parts, this.text), ...page });
  }
}

const criteriaOf = (parts: Parts, text: string): SearchCriteria => ({
  text: parts.some(({ filter }) => filter === 'text') ? text : '',
  filters: filtersOf(together(parts.flatMap(({ conditions }) => conditions))),
});
