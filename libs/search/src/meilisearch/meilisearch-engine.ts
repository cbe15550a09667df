import { Injectable } from '@nestjs/common';
import { AppConfig } from '@hunar/config';
import { newId, type Viewer } from '@hunar/kernel';
import type { Meilisearch } from 'meilisearch';
import { fingerprintOf } from '../definition-fingerprint';
import {
  type AsideIndex,
  type IndexDefinition,
  type SearchCriteria,
  type SearchDocument,
  SearchEngine,
  type SearchPage,
  type SearchQuery,
} from '../search-engine';
import { BuiltIndexes } from './built-indexes';
import { indexSettings } from './index-settings';
import { finished, isMeiliError, meiliClient, saysUnavailable } from './meili-client';
import { meiliDocument } from './meili-document';
import { meiliCounts, meiliSearch } from './meili-search';

const WRITE_AT_A_TIME = 2_000;
const READ_AT_A_TIME = 10_000;

/** Searches in Meilisearch. Nothing is kept here: several processes may use one server. */
@Injectable()
export class MeilisearchEngine extends SearchEngine {
  private readonly client: Meilisearch;
  private readonly built: BuiltIndexes;
  private version: string | null = null;

  constructor(config: AppConfig) {
    super();
    this.client = meiliClient(config.meiliUrl ?? '', config.meiliKey);
    this.built = new BuiltIndexes(this.client);
  }

  async describe(): Promise<string> {
    this.version ??= (await saysUnavailable(() => this.client.getVersion())).pkgVersion;
    return `Meilisearch ${this.version}`;
  }

  search<Card>(viewer: Viewer, index: IndexDefinition, query: SearchQuery): Promise<SearchPage<Card>> {
    return saysUnavailable(async () => ({
      ...(await meiliSearch<Card>(this.client, viewer, index, query)),
      answeredBy: await this.describe(),
      standIn: false,
    }));
  }

  counts(viewer: Viewer, index: IndexDefinition, queries: readonly SearchCriteria[]): Promise<number[]> {
    return saysUnavailable(() => meiliCounts(this.client, viewer, index, queries));
  }

  ensure(index: IndexDefinition): Promise<boolean> {
    return saysUnavailable(async () => {
      if (await this.exists(index.name)) return (await this.built.fingerprint(index.name)) === fingerprintOf(index);
      await this.create(index, index.name);
      return false;
    });
  }

  write(index: IndexDefinition, documents: readonly SearchDocument[], removed: readonly string[]): Promise<void> {
    return saysUnavailable(() => this.writeTo(index.name, index, documents, removed));
  }

  aside(index: IndexDefinition): Promise<AsideIndex> {
    return saysUnavailable(async () => {
      const prefix = `${index.name}_aside_`;
      await this.dropAll(prefix);
      const uid = prefix + newId();
      await this.create(index, uid);
      return {
        write: (documents, removed) => saysUnavailable(() => this.writeTo(uid, index, documents, removed)),
        swap: () => saysUnavailable(() => this.swap(index, uid)),
        abandon: () => saysUnavailable(() => this.drop(uid)),
      };
    });
  }

  async *ids(index: IndexDefinition): AsyncIterable<string> {
    const ids: string[] = [];
    if (!(await saysUnavailable(() => this.exists(index.name)))) return;
    for (let offset = 0, total = 1; offset < total; offset += READ_AT_A_TIME) {
      const page = { fields: ['id' as const], offset, limit: READ_AT_A_TIME };
      const read = await saysUnavailable(() => this.client.index<{ id: string }>(index.name).getDocuments(page));
      ids.push(...read.results.map(({ id }) => id));
      total = read.total;
    }
    // The engine gives them in an order of its own.
    yield* [...new Set(ids)].sort();
  }

  private async writeTo(
    uid: string,
    index: IndexDefinition,
    documents: readonly SearchDocument[],
    removed: readonly string[],
  ): Promise<void> {
    const target = this.client.index(uid);
    const sent = documents.map((document) => meiliDocument(index, document));
    const written = new Set(documents.map(({ id }) => id));
    const gone = removed.filter((id) => !written.has(id));
    for (let at = 0; at < sent.length; at += WRITE_AT_A_TIME) {
      await finished(target.addDocuments(sent.slice(at, at + WRITE_AT_A_TIME), { primaryKey: 'id' }));
    }
    if (gone.length > 0) await finished(target.deleteDocuments([...gone]));
  }

  private async create(index: IndexDefinition, uid: string): Promise<void> {
    try {
      await finished(this.client.createIndex(uid, { primaryKey: 'id' }));
      await this.built.forget(uid);
    } catch (error) {
      // Another process was faster.
      if (!isMeiliError(error, 'index_already_exists')) throw error;
    }
    await finished(this.client.index(uid).updateSettings(indexSettings(index)));
  }

  private async swap(index: IndexDefinition, uid: string): Promise<void> {
    if (!(await this.exists(index.name))) await this.create(index, index.name);
    await finished(this.client.swapIndexes([{ indexes: [index.name, uid], rename: false }]));
    await this.built.remember(index.name, fingerprintOf(index));
    await this.drop(uid);
  }

  private async exists(uid: string): Promise<boolean> {
    try {
      await this.client.getRawIndex(uid);
      return true;
    } catch (error) {
      if (isMeiliError(error, 'index_not_found')) return false;
      throw error;
    }
  }

  private async drop(uid: string): Promise<void> {
    await finished(this.client.deleteIndex(uid)).catch((error: unknown) => {
      if (!isMeiliError(error, 'index_not_found')) throw error;
    });
  }

  private async dropAll(prefix: string): Promise<void> {
    const { results } = await this.client.getRawIndexes({ limit: 1_000 });
    for (const { uid } of results) if (uid.startsWith(prefix)) await this.drop(uid);
  }
}
