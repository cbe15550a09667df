import { Injectable } from '@nestjs/common';
import { ProgramRepository } from './persistence/program.repository';

/** Names that one process keeps; beyond it the first ones are asked for again. */
const MOST_KEPT = 10_000;

/** What facets show for programmes and cohorts. Neither is ever renamed, so a name that was read once is kept: a search asks nothing here. */
@Injectable()
export class FacetNames {
  private readonly kept = { programs: new Map<string, string>(), cohorts: new Map<string, string>() };

  constructor(private readonly programs: ProgramRepository) {}

  /** Names by slug (programmes) or id (cohorts); what does not exist is left out. */
  async of(facet: 'programs' | 'cohorts', values: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const kept = this.kept[facet];
    const found = new Map(values.flatMap((value) => (kept.has(value) ? [[value, kept.get(value)!]] : [])));
    const unknown = values.filter((value) => !found.has(value));
    if (unknown.length === 0) return found;
    for (const [value, name] of await this.read(facet, unknown)) {
      found.set(value, name);
      kept.set(value, name);
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    }
    return found;
  }

  /** Slugs or ids of those of whose names a word begins with `text`, the nearest first. */
  beginning(facet: 'programs' | 'cohorts', text: string, most: number): Promise<string[]> {
    return this.programs.named(facet, text, most);
  }

  private async read(facet: 'programs' | 'cohorts', values: readonly string[]): Promise<[string, string][]> {
    if (facet === 'cohorts') return (await this.programs.cohortsByIds(values)).map(({ id, name }) => [id, name]);
    return (await this.programs.bySlugs(values)).map(({ slug, name }) => [slug, name]);
  }
}
