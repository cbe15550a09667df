import { systemViewer } from '@hunar/kernel';
import {
  type IndexDefinition,
  IndexEngines,
  SearchModule,
  type SearchQuery,
  SearchUnavailableError,
} from '@hunar/search';
import { Meilisearch } from 'meilisearch';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestApp, type TestApp } from '../support';
import { hasMeilisearch, type OwnMeilisearch, startOwnMeilisearch } from '../support/meilisearch-server';

const MASTER_KEY = 'a-master-key-of-a-test';
const SYSTEM = systemViewer('test');
const ALL: SearchQuery = { text: '', filters: [], facets: ['skills'], sort: null, first: 1, after: null };

const definition = (name: string): IndexDefinition => ({
  name,
  version: 1,
  searchable: ['about'],
  keywords: ['skills'],
  facets: ['skills'],
  numbers: ['rate'],
  synonyms: [],
  exactWords: ['C++'],
});
const documents = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `d${n}`,
    audience: ['public' as const],
    fields: { about: `Person ${n} of ${'many words '.repeat(30)}`, skills: ['react'], rate: n },
    card: { n },
  }));

if (!hasMeilisearch()) {
  console.warn('\n*** SKIPPED: what a Meilisearch server does to its clients. Put `meilisearch` on the PATH. ***\n');
}
const suite = hasMeilisearch() ? describe : describe.skip;

// What the contract cannot do to an engine: take its server away, give it too few rights, or an index of another make.
suite('with a Meilisearch server of its own', () => {
  let folder: string;
  let server: OwnMeilisearch;
  let client: Meilisearch;
  const apps: TestApp[] = [];

  const engineWith = async (meiliKey: string | null) => {
    const app = await createTestApp({ imports: [SearchModule], config: { meiliUrl: server.url, meiliKey } });
    apps.push(app);
    return app.get(IndexEngines).main.engine;
  };
  const keyFor = async (actions: string[]) =>
    (await client.createKey({ actions: actions as never, indexes: ['*'], expiresAt: null })).key;
  const tasksAtWork = async () => (await client.tasks.getTasks({ statuses: ['enqueued', 'processing'] })).total;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hunar-meilisearch-test-'));
    // It reads this file where it starts.
    writeFileSync(join(folder, 'config.toml'), `master_key = "${MASTER_KEY}"\n`);
    server = await startOwnMeilisearch(folder);
    client = new Meilisearch({ host: server.url, apiKey: MASTER_KEY });
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finishes a write over the death of the server', async () => {
    const engine = await engineWith(MASTER_KEY);
    const index = definition('killed');
    await engine.ensure(index);
    const writing = engine.write(index, documents(6_000), []);
    while ((await tasksAtWork()) < 3) await sleep(5);
    await server.kill();
    await server.restart();
    await writing;
    expect((await engine.search(SYSTEM, index, ALL)).total).toBe(6_000);
  });

  it('says that a server is unavailable that came back without its data', async () => {
    const engine = await engineWith(MASTER_KEY);
    const index = definition('emptied');
    await engine.ensure(index);
    const writing = expect(engine.write(index, documents(6_000), [])).rejects.toThrow(SearchUnavailableError);
    while ((await tasksAtWork()) < 3) await sleep(5);
    await server.kill();
    rmSync(join(folder, 'data'), { recursive: true });
    await server.restart();
    await writing;
    expect(await engine.ensure(index)).toBe(false);
    await engine.write(index, documents(3), []);
    expect((await engine.search(SYSTEM, index, ALL)).total).toBe(3);
  });

  it('works with a key that has no right to more than it needs, and says so when it has too few', async () => {
    const index = definition('keys');
    const writer = await engineWith(await keyFor(['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.*']));
    expect(await writer.ensure(index)).toBe(false);
    const aside = await writer.aside(index);
    await aside.write(documents(3), []);
    await aside.swap();
    expect(await writer.ensure(index)).toBe(true);
    const reader = await engineWith(await keyFor(['search']));
    expect(await reader.search(SYSTEM, index, ALL)).toMatchObject({ total: 3, answeredBy: 'Meilisearch' });
    await expect(reader.write(index, documents(1), [])).rejects.toThrow(SearchUnavailableError);
    await expect((await engineWith('no-key')).search(SYSTEM, index, ALL)).rejects.toThrow(SearchUnavailableError);
  });

  it('wants an index built anew whose settings are others than ours, and does not search in it', async () => {
    const engine = await engineWith(MASTER_KEY);
    const index = definition('settings');
    const aside = await engine.aside(index);
    await aside.write(documents(3), []);
    await aside.swap();
    expect(await engine.ensure(index)).toBe(true);
    const { fingerprint } = await client.index('hunar_indexes').getDocument('settings');
    expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
    // As an older version of ours would have made it.
    await client.deleteIndex('settings').waitTask();
    await client.createIndex('settings', { primaryKey: 'id' }).waitTask();
    await client
      .index('hunar_indexes')
      .addDocuments([{ id: 'settings', fingerprint: 'of-older-settings' }])
      .waitTask();
    expect(await engine.ensure(index)).toBe(false);
    await expect(engine.search(SYSTEM, index, ALL)).rejects.toThrow(SearchUnavailableError);
  });

  it('makes an index once though several ask for it, and shows none that is half made', async () => {
    const engine = await engineWith(MASTER_KEY);
    const index = definition('raced');
    const totals = new Set<number>();
    const searching = (async () => {
      while (true) {
        const filters = [{ field: 'rate', atLeast: 1 }];
        const found = await engine.search(SYSTEM, index, { ...ALL, filters }).catch((error: unknown) => {
          // Before it is there; half made it is never.
          expect((error as Error).message).toMatch(/no such index/);
          return null;
        });
        if (found) totals.add(found.total);
        if (totals.size > 0) return;
      }
    })();
    expect(await Promise.all([1, 2, 3].map(() => engine.ensure(index)))).toEqual([false, false, false]);
    await searching;
    expect([...totals]).toEqual([0]);
    await engine.write(index, documents(2), []);
    const { results } = await client.getIndexes({ limit: 100 });
    expect(results.map(({ uid }) => uid).filter((uid) => uid.startsWith('raced'))).toEqual(['raced']);
  });
});
