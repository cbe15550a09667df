import { Outbox, UnitOfWork } from '@hunar/database';
import { newId, systemViewer } from '@hunar/kernel';
import {
  type DocumentSource,
  type IndexEngine,
  IndexEngines,
  IndexLifecycle,
  type SearchDocument,
  SearchEngine,
  SearchIndexer,
  SearchModule,
  type SearchPage,
} from '@hunar/search';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestApp, type TestApp, type TestAppOptions } from '../support';

/** Notes in a table of their own; a note without a text has no document. */
export class NoteSource implements DocumentSource {
  readonly kind = 'talent';
  readonly index = {
    name: 'notes',
    version: 1,
    searchable: ['text'],
    keywords: ['tags'],
    facets: [],
    numbers: ['size'],
    synonyms: [],
    exactWords: [],
  };
  /** Called before documents are read. */
  beforeReading: ((ids: readonly string[]) => void | Promise<void>) | null = null;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async documents(ids: readonly string[]): Promise<SearchDocument[]> {
    await this.beforeReading?.(ids);
    const rows = await this.unitOfWork.query<{ id: string; text: string }>(
      'SELECT id, text FROM note WHERE id = ANY($1::uuid[]) AND text IS NOT NULL',
      [ids],
    );
    return rows.map(({ id, text }) => ({ id, audience: ['public'], fields: { text, tags: [text] }, card: text }));
  }

  async *allIds(from: string | null): AsyncIterable<readonly string[]> {
    for (let after = from; ;) {
      const rows = await this.unitOfWork.query<{ id: string }>(
        'SELECT id FROM note WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT 20',
        [after],
      );
      if (rows.length === 0) return;
      yield rows.map(({ id }) => id);
      after = rows.at(-1)!.id;
    }
  }
}

/** One of several processes on one database. */
export interface Process {
  readonly app: TestApp;
  readonly source: NoteSource;
  readonly indexer: SearchIndexer;
  /** The configured one. */
  readonly engine: IndexEngine;
}

/** A process; without a database on a new one, in which it makes the table of notes. */
export async function startProcess(
  database?: TestApp['database'],
  config: TestAppOptions['config'] = {},
): Promise<Process> {
  const app = await createTestApp({ imports: [SearchModule], config, ...(database ? { database } : {}) });
  if (!database) await app.database.query('CREATE TABLE note (id uuid PRIMARY KEY, text text)');
  const source = new NoteSource(app.get(UnitOfWork));
  const indexer = app.get(SearchIndexer);
  indexer.register(source);
  return { app, source, indexer, engine: app.get(IndexEngines).main.engine };
}

/** Writes notes as a service does: the rows and the outbox in one transaction. A null text takes the note from the index. */
export async function save({ app }: Process, notes: Readonly<Record<string, string | null>>): Promise<void> {
  const unitOfWork = app.get(UnitOfWork);
  await unitOfWork.run(async () => {
    for (const [id, text] of Object.entries(notes)) {
      await unitOfWork.query('INSERT INTO note VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET text = $2', [id, text]);
    }
    await app.get(Outbox).changed('talent', Object.keys(notes));
  });
}

/** A page of what a search finds. */
export const search = (
  { app, source }: Process,
  text = '',
  engine: SearchEngine = app.get(SearchEngine),
  after: string | null = null,
) => {
  const query = { text, filters: [], facets: [], sort: null, first: 100, after };
  return engine.search<string>(systemViewer('test'), source.index, query);
};

/** All texts that a search finds, in order. */
export async function texts(process: Process, text = '', engine?: SearchEngine): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const page: SearchPage<string> = await search(process, text, engine, after);
    found.push(...page.hits.map(({ card }) => card));
    if (!page.hasNextPage) return found.sort();
    after = page.hits.at(-1)!.cursor;
  }
}

/** The texts that it should find without words. */
export async function wanted({ app }: Process): Promise<string[]> {
  const rows = await app.database.query<{ text: string }>('SELECT text FROM note WHERE text IS NOT NULL');
  return rows.map(({ text }) => text).sort();
}

/**
 * A spec in two processes on a database of their own, which `ready` is given before its first test. Every test begins
 * with no notes and an index that was built of them; what it returns works for the first process.
 */
export function onTwoProcesses(ready: (one: Process, other: Process) => void) {
  let one: Process;
  let other: Process;
  beforeAll(async () => {
    one = await startProcess();
    other = await startProcess(one.app.database);
    ready(one, other);
    expect(await one.app.get(IndexLifecycle).ensureAll()).toEqual(['notes']);
  });
  afterAll(async () => {
    await other.app.close();
    await one.app.close();
  });
  beforeEach(async () => {
    await one.app.database.query('TRUNCATE note, outbox');
    await one.app.get(IndexLifecycle).reindex('notes');
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const each of [one, other]) {
      each.source.beforeReading = null;
      await each.indexer.stop();
    }
  });
  return {
    save: (notes: Readonly<Record<string, string | null>>) => save(one, notes),
    texts: (text = '') => texts(one, text),
    outbox: () => one.app.get(Outbox).state(),
    /** What waits for its next attempt waits no more. */
    dueNow: () => one.app.database.query('UPDATE outbox SET available_at = now()'),
  };
}

/** In the order in which an index is rebuilt; ids of one millisecond are in none. */
export const newIds = (count: number) => Array.from({ length: count }, () => newId()).sort();

export async function eventually(check: () => Promise<boolean>, milliseconds = 10_000): Promise<void> {
  for (const until = Date.now() + milliseconds; !(await check()); await sleep(10)) {
    if (Date.now() > until) throw new Error('It has not come true.');
  }
}
