import { Injectable } from '@nestjs/common';
import type { Viewer } from '@hunar/kernel';
import {
  type AsideIndex,
  type IndexDefinition,
  IndexEngine,
  type IndexEntry,
  type IndexState,
  type SearchCriteria,
  type SearchDocument,
  type SearchPage,
  type SearchQuery,
} from '../search-engine';
import { correctedSearch } from '../spelling/corrected-search';
import { Spelling } from '../spelling/spelling.service';
import { SearchDocumentRepository } from './persistence/search-document.repository';
import { PostgresCounts } from './postgres-counts';
import { PostgresSearch } from './postgres-search';
import { saysUnavailable } from './says-unavailable';
import { SearchGenerations } from './search-generations.service';

const ENTRIES_AT_A_TIME = 5_000;

/** Searches in PostgreSQL: the default, and what answers where there is no other engine. */
@Injectable()
export class PostgresSearchEngine extends IndexEngine {
  private version: Promise<string> | null = null;

  constructor(
    private readonly generations: SearchGenerations,
    private readonly documents: SearchDocumentRepository,
    private readonly reader: PostgresSearch,
    private readonly counter: PostgresCounts,
    private readonly spelling: Spelling,
  ) {
    super();
  }

  async describe(): Promise<string> {
    this.version ??= this.generations.serverVersion();
    this.version.catch(() => (this.version = null));
    return `PostgreSQL ${await this.version}`;
  }

  search<Card>(viewer: Viewer, index: IndexDefinition, query: SearchQuery): Promise<SearchPage<Card>> {
    return saysUnavailable(async () => ({
      ...(await correctedSearch(this.spelling, index, query, (one) => this.reader.search<Card>(viewer, index, one))),
      answeredBy: await this.describe(),
      standIn: false,
    }));
  }

  counts(viewer: Viewer, index: IndexDefinition, queries: readonly SearchCriteria[]): Promise<number[]> {
    return saysUnavailable(() => this.counter.counts(viewer, index, queries));
  }

  ensure(index: IndexDefinition): Promise<boolean> {
    return saysUnavailable(() => this.generations.ensure(index));
  }

  state(index: IndexDefinition): Promise<IndexState> {
    return saysUnavailable(() => this.generations.state(index));
  }

  size(index: IndexDefinition): Promise<number> {
    return saysUnavailable(() => this.documents.count(index.name));
  }

  mark(index: IndexDefinition, mark: string): Promise<void> {
    return saysUnavailable(() => this.generations.mark(index.name, mark));
  }

  write(index: IndexDefinition, documents: readonly SearchDocument[], removed: readonly string[]): Promise<void> {
    return saysUnavailable(() => this.generations.write(index, documents, removed));
  }

  aside(index: IndexDefinition): Promise<AsideIndex> {
    return saysUnavailable(() => this.generations.aside(index));
  }

  async *entries(index: IndexDefinition, after: string | null): AsyncIterable<IndexEntry> {
    let last = after;
    for (let page: IndexEntry[] = []; ;) {
      page = await saysUnavailable(() => this.documents.entriesAfter(index.name, last, ENTRIES_AT_A_TIME));
      yield* page;
      if (page.length < ENTRIES_AT_A_TIME) return;
      last = page.at(-1)!.id;
    }
  }

  entriesOf(index: IndexDefinition, ids: readonly string[]): Promise<IndexEntry[]> {
    return saysUnavailable(() => this.documents.entriesOf(index.name, ids));
  }
}
