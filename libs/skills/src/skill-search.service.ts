import type { Viewer } from '@hunar/kernel';
import { SearchEngine, type SearchFilter, type SearchPage } from '@hunar/search';
import { Injectable } from '@nestjs/common';
import { SKILL_FACETS, type SkillCard, SkillIndex } from './skill-index';

/** Which skills are looked for. */
export interface SkillQuery {
  readonly text: string;
  /** A domain of the taxonomy, and one of its shelves; null: any. */
  readonly category: string | null;
  readonly group: string | null;
}

/** Finds skills by their names, aliases and shelves. */
@Injectable()
export class SkillSearchService {
  constructor(
    private readonly engine: SearchEngine,
    private readonly index: SkillIndex,
  ) {}

  /** One page: the best match first, without a text by name; with counts over the whole result. @throws SearchQueryError for a cursor that is not one. */
  search(
    viewer: Viewer,
    { text, category, group }: SkillQuery,
    page: { first: number; after: string | null },
  ): Promise<SearchPage<SkillCard>> {
    const typed = text.trim();
    const filters: SearchFilter[] = [];
    if (category !== null) filters.push({ field: 'categories', anyOf: [category] });
    if (group !== null) filters.push({ field: 'groups', anyOf: [group] });
    const sort = typed === '' ? { field: 'place', direction: 'ascending' as const } : null;
    return this.engine.search(viewer, this.index.index, { text: typed, filters, facets: SKILL_FACETS, sort, ...page });
  }
}
