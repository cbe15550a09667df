import { type DocumentSource, type IndexDefinition, type SearchDocument, SearchIndexer } from '@hunar/search';
import { Injectable } from '@nestjs/common';
import { categoryName } from './domain/category-names';
import { Taxonomy } from './domain/taxonomy';
import type { Skill } from './domain/taxonomy.types';

export const SKILL_FACETS = ['categories', 'groups'] as const;

const SKILL_INDEX: Omit<IndexDefinition, 'version' | 'synonyms' | 'exactWords'> = {
  name: 'skills',
  // No more than there are weights in PostgreSQL: a name has to count for more than an alias.
  searchable: ['name', 'aliases', 'shelfNames', 'impliedNames'],
  keywords: ['categories', 'groups'],
  facets: SKILL_FACETS,
  // From 0, by name.
  numbers: ['place'],
};
/** Raised when documents change shape. */
const SHAPE = 1;
const BATCH = 1_000;

/** What a result shows; the rest is the taxonomy's to tell. */
export type SkillCard = Pick<Skill, 'id' | 'name' | 'aliases' | 'parents' | 'implies'>;

/** The taxonomy as search documents: everybody finds them, and another taxonomy is another version of the index. */
@Injectable()
export class SkillIndex implements DocumentSource {
  readonly kind = null;
  readonly index: IndexDefinition;

  constructor(
    private readonly taxonomy: Taxonomy,
    indexer: SearchIndexer,
  ) {
    this.index = { ...SKILL_INDEX, version: SHAPE + taxonomy.revision, ...taxonomy.searchVocabulary() };
    indexer.register(this);
  }

  documents(ids: readonly string[]): Promise<SearchDocument<SkillCard>[]> {
    const places = this.places();
    const known = ids.flatMap((id) => this.taxonomy.byId(id) ?? []);
    return Promise.resolve(known.map((skill) => this.document(skill, places.get(skill.id)!)));
  }

  async *allIds(after: string | null): AsyncIterable<readonly string[]> {
    const all = this.taxonomy.skills.map(({ id }) => id).sort();
    const ids = after === null ? all : all.filter((id) => id > after);
    for (let at = 0; at < ids.length; at += BATCH) yield ids.slice(at, at + BATCH);
  }

  private document(skill: Skill, place: number): SearchDocument<SkillCard> {
    const { id, name, aliases, parents, implies, domain } = skill;
    const groups = [id, ...this.taxonomy.ancestors(id)].filter((one) => this.taxonomy.group(one));
    return {
      id,
      audience: ['public'],
      card: { id, name, aliases, parents, implies },
      fields: {
        name,
        aliases,
        shelfNames: [...groups.map((group) => this.taxonomy.group(group)!.name), categoryName(domain)],
        impliedNames: [...this.taxonomy.implied(id).keys()].map((other) => this.taxonomy.nameOf(other)),
        categories: [domain],
        groups,
        place,
      },
    };
  }

  private places(): ReadonlyMap<string, number> {
    const byName = this.taxonomy.skills.toSorted((a, b) => BY_NAME.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
    return new Map(byName.map(({ id }, place) => [id, place]));
  }
}

const BY_NAME = new Intl.Collator('en', { numeric: true });
