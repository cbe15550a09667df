import { randomBytes } from 'node:crypto';
import { type Audience, systemViewer, type Viewer } from '@hunar/kernel';
import type { IndexDefinition, IndexEngine, SearchDocument, SearchPage, SearchQuery } from '@hunar/search';

export interface Card {
  readonly id: string;
  readonly shown: string;
}

/** The engine under test; set before the first case. */
export interface Subject {
  engine: IndexEngine;
  /** The one that keeps the words by which misspelt ones are known. */
  words: IndexEngine;
}

const unique = randomBytes(4).toString('hex');

/** An index of its own for each use, so that a Meilisearch that others use too is left as it was. */
export const definition = (name: string, changes: Partial<IndexDefinition> = {}): IndexDefinition => ({
  name: `contract_${name}_${unique}`,
  version: 1,
  searchable: ['name', 'headline', 'skillNames', 'city', 'about'],
  keywords: ['skills', 'skillLevels', 'cities', 'cohorts', 'certified'],
  facets: ['skills', 'cities', 'cohorts', 'certified'],
  numbers: ['rate', 'hours', 'updatedAt'],
  synonyms: [
    ['k8s', 'kubernetes'],
    ['ml', 'machine learning'],
    ['go', 'golang'],
    ['react', 'react.js', 'reactjs'],
    ['c++', 'cpp', 'c plus plus'],
  ],
  exactWords: ['C', 'C++', 'C#', '.NET', 'Go', 'R', 'F#', 'C#.NET', 'JS'],
  ...changes,
});

export const SYSTEM: Viewer = systemViewer('test');
export const EVERYBODY: Audience[] = ['public', 'founders', 'operators'];

/** A document; what is not given is absent. */
export function person(
  id: string,
  fields: SearchDocument['fields'],
  audience: readonly Audience[] = EVERYBODY,
): SearchDocument<Card> {
  return { id, audience, fields, card: { id, shown: `card of ${id}` } };
}

export const query = (changes: Partial<SearchQuery> = {}): SearchQuery => ({
  text: '',
  filters: [],
  facets: [],
  sort: null,
  first: 100,
  after: null,
  ...changes,
});

export const idsOf = (page: SearchPage<unknown>): string[] => page.hits.map(({ id }) => id);

/** Ids that a text finds, sorted, as the system sees them. */
export async function found(subject: Subject, index: IndexDefinition, text: string): Promise<string[]> {
  return idsOf(await subject.engine.search(SYSTEM, index, query({ text }))).sort();
}

/** Follows the cursors to the end; resolves with each page's ids. */
export async function allPages(
  subject: Subject,
  index: IndexDefinition,
  changes: Partial<SearchQuery>,
  viewer: Viewer = SYSTEM,
): Promise<string[][]> {
  const pages: string[][] = [];
  for (let after: string | null = null; ;) {
    const page: SearchPage<unknown> = await subject.engine.search(viewer, index, query({ ...changes, after }));
    pages.push(idsOf(page));
    if (!page.hasNextPage) return pages;
    after = page.hits.at(-1)!.cursor;
  }
}
