import { setTimeout as sleep } from 'node:timers/promises';
import { Outbox } from '@hunar/database';
import { systemViewer } from '@hunar/kernel';
import { IndexAudit, IndexEngines, IndexLifecycle, SearchEngine, SearchIndexer } from '@hunar/search';
import { hasMeilisearch, type OwnMeilisearch, startOwnMeilisearch } from '../support/meilisearch-server';
import { eventually, newIds, type Process, save, search, startProcess, texts, wanted } from './search-notes.fixture';

const canKill = hasMeilisearch() && !process.env.MEILI_URL;
if (!canKill) {
  console.warn(
    '\n*** SKIPPED: outages of Meilisearch. Put `meilisearch` on the PATH, and leave MEILI_URL unset. ***\n',
  );
}

(canKill ? describe : describe.skip)('while Meilisearch', () => {
  let server: OwnMeilisearch;
  let worker: Process;
  let api: Process;

  beforeAll(async () => {
    server = await startOwnMeilisearch();
    const config = { meiliUrl: server.url, meiliKey: null };
    worker = await startProcess(undefined, config);
    api = await startProcess(worker.app.database, config);
    await worker.app.get(IndexLifecycle).ensureAll();
    await worker.indexer.start();
  });
  afterAll(async () => {
    await api?.app.close();
    await worker?.app.close();
    await server?.stop();
  });
  beforeEach(async () => {
    if (!(await fetch(`${server.url}/health`).catch(() => null))) await server.restart();
    const gone = await worker.app.database.query<{ id: string }>('DELETE FROM note RETURNING id');
    await save(worker, Object.fromEntries(gone.map(({ id }) => [id, null])));
    await save(worker, Object.fromEntries(newIds(30).map((id, at) => [id, `note ${at}`])));
    await whole();
  });

  afterEach(async () => {
    for (const { app } of others.splice(0)) await app.close();
    await worker.indexer.start();
  });

  const others: Process[] = [];
  /** One more process, until the end of the test. */
  const started = async (config: Parameters<typeof startProcess>[1]) => {
    const process = await startProcess(worker.app.database, config);
    others.push(process);
    return process;
  };
  const pending = async (target: string) => (await worker.app.get(Outbox).state(target)).pending;
  /** Everything is delivered, and Meilisearch answers. */
  const whole = () =>
    eventually(async () => {
      const waits = (await pending('postgres')) + (await pending('meilisearch'));
      return waits === 0 && !(await search(api)).standIn;
    }, 30_000);
  const noDrift = async () => {
    const clean = { missing: 0, surplus: 0, stale: 0 };
    expect(await worker.app.get(IndexAudit).audit('notes')).toMatchObject([
      { engine: 'meilisearch', ...clean },
      { engine: 'postgres', ...clean },
    ]);
    expect(await texts(api, '', worker.engine)).toEqual(await wanted(api));
  };

  it('answers, it is asked', async () => {
    const page = await search(api, 'note');
    expect(page).toMatchObject({ total: 30, standIn: false, answeredBy: expect.stringContaining('Meilisearch') });
    expect(await api.app.get(SearchEngine).describe()).toContain('Meilisearch');
    await noDrift();
  });

  it('is down, PostgreSQL answers at once with what is written meanwhile, and Meilisearch catches up by itself', async () => {
    await server.kill();
    const startedAt = Date.now();
    expect(await search(api, 'note')).toMatchObject({
      total: 30,
      standIn: true,
      answeredBy: expect.stringContaining('PostgreSQL'),
    });
    expect(Date.now() - startedAt).toBeLessThan(5_000);
    const ids = newIds(300);
    for (let at = 0; at < ids.length; at += 10) {
      await save(worker, Object.fromEntries(ids.slice(at, at + 10).map((id) => [id, 'meanwhile'])));
    }
    await eventually(async () => (await pending('postgres')) === 0);
    expect((await search(api, 'meanwhile')).total).toBe(300);
    const queries = [
      { text: 'meanwhile', filters: [] },
      { text: 'note', filters: [] },
    ];
    expect(await api.app.get(SearchEngine).counts(systemViewer('test'), api.source.index, queries)).toEqual([300, 30]);
    const rows = await worker.app.database.query(`SELECT DISTINCT target, attempts FROM outbox`);
    expect(rows).toEqual([{ target: 'meilisearch', attempts: 0 }]);
    await server.restart();
    // Never an answer without what was written meanwhile.
    await eventually(async () => {
      const page = await search(api, 'meanwhile');
      expect(page.total).toBe(300);
      return !page.standIn;
    }, 30_000);
    await noDrift();
  });

  it('can be read and not written, PostgreSQL answers until it has caught up', async () => {
    await worker.indexer.stop();
    const lifecycle = worker.app.get(IndexLifecycle);
    const look = () => lifecycle.lookAfter(worker.app.get(IndexEngines).main, worker.source);
    await save(worker, { [newIds(1)[0]!]: 'half a minute ago' });
    await look();
    expect((await search(api, 'note')).standIn).toBe(false);
    // PostgreSQL has it a moment later, as always.
    await worker.app.database.query(
      "UPDATE outbox SET created_at = now() - interval '31 seconds' WHERE target = 'meilisearch'",
    );
    await look();
    await eventually(async () => (await search(api, 'note')).standIn);
    expect(await api.app.get(SearchEngine).describe()).toContain('PostgreSQL');
    await worker.indexer.drain();
    await look();
    await eventually(async () => !(await search(api, 'half a minute ago')).standIn);
    expect(await api.app.get(SearchEngine).describe()).toContain('Meilisearch');
    await noDrift();
  });

  it('hangs, nobody waits long', async () => {
    server.freeze();
    try {
      const startedAt = Date.now();
      expect(await search(api, 'note')).toMatchObject({ total: 30, standIn: true });
      expect(Date.now() - startedAt).toBeLessThan(6_000);
      const again = Date.now();
      expect(await search(api, 'note')).toMatchObject({ total: 30, standIn: true });
      expect(Date.now() - again).toBeLessThan(1_000);
    } finally {
      server.thaw();
    }
    await whole();
  });

  it('goes away between two pages, whoever pages is told to start again; a list begun meanwhile goes on to its end', async () => {
    const engine = api.app.get(SearchEngine);
    const page = (after: string | null) =>
      engine.search<string>(systemViewer('test'), api.source.index, {
        text: '',
        filters: [],
        facets: [],
        sort: null,
        first: 10,
        after,
      });
    const first = await page(null);
    await server.kill();
    await expect(page(first.hits.at(-1)!.cursor)).rejects.toThrow('start the list again');
    const begun = await page(null);
    await server.restart();
    await whole();
    const next = await page(begun.hits.at(-1)!.cursor);
    expect(next).toMatchObject({ standIn: true, total: first.total });
    expect(next.hits.filter(({ id }) => begun.hits.some((hit) => hit.id === id))).toEqual([]);
    expect((await page(null)).standIn).toBe(false);
  });

  it('comes back empty, it is built anew and not asked before', async () => {
    await server.kill();
    server.wipe();
    await server.restart();
    const everybody = await wanted(api);
    await eventually(async () => {
      const page = await search(api);
      expect(page.total).toBe(everybody.length);
      return !page.standIn && (await worker.engine.state(worker.source.index)).built;
    }, 30_000);
    await noDrift();
  });

  it('was just marked anew by a worker that was killed before it said so, it is the same index', async () => {
    const { main } = worker.app.get(IndexEngines);
    const known = async () => {
      const rows = await worker.app.database.query<{ mark: string; pending: string | null }>(
        "SELECT mark, pending_mark AS pending FROM search_replica WHERE engine = 'meilisearch'",
      );
      return rows[0]!;
    };
    const before = (await known()).mark;
    await worker.app.get(SearchIndexer).renewMarks();
    const { mark } = await main.engine.state(worker.source.index);
    expect(await known()).toEqual({ mark, pending: null });
    // As it was before the last word.
    await worker.app.database.query('UPDATE search_replica SET mark = $1, pending_mark = $2 WHERE engine = $3', [
      before,
      mark,
      'meilisearch',
    ]);
    await worker.app.get(IndexLifecycle).lookAfter(main, worker.source);
    expect((await search(api, 'note')).standIn).toBe(false);
    expect((await main.engine.state(worker.source.index)).mark).toBe(mark);
    await worker.app.get(SearchIndexer).renewMarks();
    expect(await known()).toEqual({ mark, pending: null });
    await noDrift();
  });

  it('comes back with an older state, it is built anew', async () => {
    await server.kill();
    server.backUp();
    await server.restart();
    await whole();
    const [, ghost] = newIds(2);
    await save(worker, { [ghost!]: 'after the backup' });
    await whole();
    await worker.app.get(SearchIndexer).renewMarks();
    await server.kill();
    expect((await search(api, 'after the backup')).standIn).toBe(true);
    server.restore();
    await server.restart();
    await eventually(async () => {
      expect((await search(api, 'after the backup')).total).toBe(1);
      return (await texts(api, 'after the backup', worker.engine)).length === 1;
    }, 30_000);
    await whole();
    await noDrift();
  });

  it('is killed and started again in the midst of changes, nothing drifts', async () => {
    const ids = newIds(200);
    const done = new AbortController();
    const killing = (async () => {
      for (let time = 0; !done.signal.aborted && time < 4; time++) {
        await sleep(150 + 150 * time);
        await server.kill();
        await sleep(100);
        await server.restart();
      }
    })();
    for (let round = 0; round < 60; round++) {
      const some = ids.filter((_, at) => (at * 7 + round) % 11 === 0);
      await save(
        worker,
        Object.fromEntries(some.map((id, at) => [id, (at + round) % 6 === 0 ? null : `round ${round}`])),
      );
      await sleep(20);
    }
    await killing;
    done.abort();
    await whole();
    await noDrift();
  });

  it('is down, a worker boots and stops; it sees to the indexes when there is an answer', async () => {
    await server.kill();
    const second = await started({ meiliUrl: server.url });
    expect(await second.app.get(IndexLifecycle).ensureAll()).toEqual([]);
    await second.indexer.start();
    await save(second, { [newIds(1)[0]!]: 'booted' });
    await eventually(async () => (await texts(second, 'booted')).length === 1);
    await worker.indexer.stop();
    await server.restart();
    await whole();
    await second.indexer.stop();
    await worker.indexer.start();
    await noDrift();
  });

  it('is not what answers at its address, it counts as down', async () => {
    const wrong = await started({ meiliUrl: `${server.url}/nowhere`, meiliKey: 'wrong' });
    expect(wrong.app.get(IndexEngines).all.map(({ name }) => name)).toEqual(['meilisearch', 'postgres']);
    expect((await search(wrong, 'note')).standIn).toBe(true);
  });

  it('is configured no more, nothing waits for it; and configured again, it is built anew', async () => {
    await worker.indexer.stop();
    const alone = await started({});
    await alone.indexer.start();
    await save(alone, { [newIds(1)[0]!]: 'alone' });
    await eventually(async () => (await texts(alone, 'alone')).length === 1);
    expect(await pending('meilisearch')).toBe(0);
    await alone.indexer.stop();
    await worker.indexer.start();
    await eventually(async () => (await texts(api, 'alone', worker.engine)).length === 1, 30_000);
    await whole();
    await noDrift();
  });
});
