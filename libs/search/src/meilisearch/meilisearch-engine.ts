import { Injectable } from '@nestjs/common';
import { AppConfig } from '@hunar/config';
import type { Viewer } from '@hunar/kernel';
import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch';
import { fingerprintOf } from '../definition-fingerprint';
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
import { KEY, keyOf } from './attribute-names';
import { BuiltIndexes } from './built-indexes';
import { builtBy } from './index-settings';
import { meiliClient, PATIENT_MS, PROMPT_MS } from './meili-client';
import { meiliDocument } from './meili-document';
import { isMeiliError, saysUnavailable } from './meili-errors';
import { MeiliIndexes } from './meili-indexes';
import { MeiliSearch } from './meili-search';
import { MeiliTasks } from './meili-tasks';
import { TasksUnderWay } from './tasks-under-way';

const WRITE_AT_A_TIME = 2_000;
const READ_AT_A_TIME = 5_000;
/** Writes that the engine may have before it: it takes them in one go, which costs it little more than one. */
const MOST_UNDER_WAY = 8;

/** Searches in Meilisearch. Nothing is kept here: several processes may use one server. */
@Injectable()
export class MeilisearchEngine extends IndexEngine {
  private readonly client: Meilisearch;
  /** For what somebody waits for, and what must soon know whether the server answers. */
  private readonly prompt: Meilisearch;
  private readonly tasks: MeiliTasks;
  private readonly indexes: MeiliIndexes;
  private readonly built: BuiltIndexes;
  private readonly reader: MeiliSearch;
  private name: string | null = null;

  constructor(
    config: AppConfig,
    private readonly spelling: Spelling,
  ) {
    super();
    this.client = meiliClient(config.meiliUrl ?? '', config.meiliKey, PATIENT_MS);
    this.prompt = meiliClient(config.meiliUrl ?? '', config.meiliKey, PROMPT_MS);
    this.tasks = new MeiliTasks(this.client);
    this.indexes = new MeiliIndexes(this.client, this.tasks);
    this.built = new BuiltIndexes(this.client, this.tasks);
    this.reader = new MeiliSearch(this.prompt);
  }

  async describe(): Promise<string> {
    this.name ??= await saysUnavailable(() => this.askName());
    return this.name;
  }

  search<Card>(viewer: Viewer, index: IndexDefinition, query: SearchQuery): Promise<SearchPage<Card>> {
    return saysUnavailable(async () => ({
      ...(await correctedSearch(this.spelling, index, query, (one) => this.reader.search<Card>(viewer, index, one))),
      answeredBy: await this.describe(),
      standIn: false,
    }));
  }

  counts(viewer: Viewer, index: IndexDefinition, queries: readonly SearchCriteria[]): Promise<number[]> {
    return saysUnavailable(() => this.reader.counts(viewer, index, queries));
  }

  ensure(index: IndexDefinition): Promise<boolean> {
    return saysUnavailable(async () => {
      if (await this.indexes.exists(index.name)) {
        return isBuiltTo(index, (await this.built.of(index.name)).fingerprint);
      }
      // What was remembered is of one that somebody has dropped.
      await this.built.forget(index.name);
      await this.indexes.create(index);
      return false;
    });
  }

  state(index: IndexDefinition): Promise<IndexState> {
    return saysUnavailable(async () => {
      const remembered = new BuiltIndexes(this.prompt, this.tasks).of(index.name);
      const [exists, { fingerprint, mark }] = await Promise.all([this.isThere(index.name), remembered]);
      return { built: exists && isBuiltTo(index, fingerprint), mark };
    });
  }

  size(index: IndexDefinition): Promise<number> {
    return saysUnavailable(async () => {
      if (!(await this.isThere(index.name))) return 0;
      return (await this.prompt.index(index.name).getStats()).numberOfDocuments;
    });
  }

  mark(index: IndexDefinition, mark: string): Promise<void> {
    return saysUnavailable(() => this.built.mark(index.name, mark));
  }

  write(index: IndexDefinition, documents: readonly SearchDocument[], removed: readonly string[]): Promise<void> {
    return saysUnavailable(async () => {
      // The engine takes neighbouring tasks in one go.
      const underWay = new TasksUnderWay(this.tasks, MOST_UNDER_WAY);
      for (const task of this.enqueue(index.name, index, documents, removed)) await underWay.add(task);
      await underWay.finished();
    });
  }

  aside(index: IndexDefinition): Promise<AsideIndex> {
    return saysUnavailable(async () => {
      const uid = await this.indexes.openAside(index);
      const remember = () => this.built.remember(index.name, fingerprintOf(index, builtBy(index)));
      const underWay = new TasksUnderWay(this.tasks, MOST_UNDER_WAY);
      let filled = false;
      return {
        write: (documents, removed) =>
          saysUnavailable(async () => {
            for (const task of this.enqueue(uid, index, documents, removed)) await underWay.add(task);
            if (filled) await underWay.finished();
          }),
        ready: () =>
          saysUnavailable(async () => {
            await underWay.finished();
            filled = true;
          }),
        swap: () =>
          saysUnavailable(async () => {
            await underWay.finished();
            await this.indexes.replace(index, uid, remember);
          }),
        abandon: () => saysUnavailable(() => this.indexes.drop(uid)),
      };
    });
  }

  async *entries(index: IndexDefinition, after: string | null): AsyncIterable<IndexEntry> {
    for (let last = after; ;) {
      const page: IndexEntry[] = await this.read(index, last === null ? [] : [`${KEY} > "${keyOf(last)}"`]);
      yield* page;
      if (page.length < READ_AT_A_TIME) return;
      last = page.at(-1)!.id;
    }
  }

  entriesOf(index: IndexDefinition, ids: readonly string[]): Promise<IndexEntry[]> {
    return this.read(index, [`${KEY} IN [${ids.map((id) => `"${keyOf(id)}"`).join(', ')}]`]);
  }

  /** So many documents in order of id; none of an index that is not there. */
  private read(index: IndexDefinition, filter: string[]): Promise<IndexEntry[]> {
    return saysUnavailable(async () => {
      if (!(await this.isThere(index.name))) return [];
      const page = { fields: ['id', 'digest'] satisfies (keyof IndexEntry)[], sort: [`${KEY}:asc`], filter };
      const target = this.client.index<{ id: string; digest?: string }>(index.name);
      const { results } = await target.getDocuments({ ...page, limit: READ_AT_A_TIME });
      return results.map(({ id, digest }) => ({ id, digest: digest ?? null }));
    });
  }

  /** As `MeiliIndexes.exists`, soon. */
  private isThere(uid: string): Promise<boolean> {
    return new MeiliIndexes(this.prompt, this.tasks).exists(uid);
  }

  /** The tasks that write so, as they are sent; one after the other, because the same id may be in two of them. */
  private *enqueue(
    uid: string,
    index: IndexDefinition,
    documents: readonly SearchDocument[],
    removed: readonly string[],
  ): Generator<EnqueuedTaskPromise> {
    const target = this.client.index(uid);
    const sent = documents.map((document) => meiliDocument(index, document));
    const written = new Set(documents.map(({ id }) => id));
    const gone = removed.filter((id) => !written.has(id));
    for (let at = 0; at < sent.length; at += WRITE_AT_A_TIME) {
      yield target.addDocuments(sent.slice(at, at + WRITE_AT_A_TIME), { primaryKey: 'id' });
    }
    if (gone.length > 0) yield target.deleteDocuments([...gone]);
  }

  private async askName(): Promise<string> {
    try {
      return `Meilisearch ${(await this.prompt.getVersion()).pkgVersion}`;
    } catch (error) {
      // A key for searching may not ask for the version.
      if (isMeiliError(error, 'invalid_api_key')) return 'Meilisearch';
      throw error;
    }
  }
}

const isBuiltTo = (index: IndexDefinition, fingerprint: string | null): boolean =>
  fingerprint === fingerprintOf(index, builtBy(index));
