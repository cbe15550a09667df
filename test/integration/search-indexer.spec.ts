import { setTimeout as sleep } from 'node:timers/promises';
import { Outbox, UnitOfWork } from '@hunar/database';
import { newId } from '@hunar/kernel';
import { IndexAudit, IndexLifecycle, SearchUnavailableError } from '@hunar/search';
import { eventually, newIds as ids, onTwoProcesses, type Process, startProcess, wanted } from './search-notes.fixture';

let one: Process;
let other: Process;
const { save, texts, outbox, dueNow } = onTwoProcesses((...started) => ([one, other] = started));

it('brings what was created, changed and removed to the index, and folds repeats', async () => {
  const [a, b] = ids(2) as [string, string];
  await save({ [a]: 'first', [b]: 'second' });
  await save({ [a]: 'changed' });
  expect(await one.indexer.drain()).toBe(3);
  expect(await texts()).toEqual(['changed', 'second']);
  await save({ [b]: null });
  await one.indexer.drain();
  expect(await texts()).toEqual(['changed']);
  await one.app.database.query('DELETE FROM note');
  await one.app.get(UnitOfWork).run(() => one.app.get(Outbox).changed('talent', [a, b]));
  await one.indexer.drain();
  expect(await texts()).toEqual([]);
  expect(await outbox()).toMatchObject({ pending: 0, dead: 0 });
});

it('is the same when delivered twice', async () => {
  const [a] = ids(1) as [string];
  await save({ [a]: 'once' });
  const kept = await one.app.database.query('SELECT entity_kind, entity_id FROM outbox');
  await one.indexer.drain();
  await one.app.database.query(
    `INSERT INTO outbox (entity_kind, entity_id) SELECT 'talent', $1 FROM generate_series(1, 3)`,
    [a],
  );
  expect(kept).toHaveLength(1);
  expect(await one.indexer.drain()).toBe(3);
  expect(await texts()).toEqual(['once']);
});

it('makes a write visible by itself, soon after its commit', async () => {
  await one.indexer.start();
  await save({ [newId()]: 'warm' });
  await eventually(async () => (await texts('warm')).length === 1);
  const startedAt = Date.now();
  await save({ [newId()]: 'visible' });
  await eventually(async () => (await texts('visible')).length === 1);
  expect(Date.now() - startedAt).toBeLessThan(1_500);
});

it('delivers what was written before it started, and after a stop and a start', async () => {
  await save({ [newId()]: 'before' });
  await one.indexer.start();
  await eventually(async () => (await texts('before')).length === 1);
  await one.indexer.stop();
  await save({ [newId()]: 'meanwhile' });
  await sleep(100);
  expect(await texts('meanwhile')).toEqual([]);
  await one.indexer.start();
  await eventually(async () => (await texts('meanwhile')).length === 1);
});

it('lets several processes work, and never an older state overtake a newer one', async () => {
  const notes = ids(40);
  let reads = 0;
  one.source.beforeReading = other.source.beforeReading = () => sleep((reads++ % 3) * 15);
  await one.indexer.start();
  await other.indexer.start();
  for (let round = 0; round < 15; round++) {
    const some = notes.filter((_, at) => (at + round) % 2 === 0);
    await save(Object.fromEntries(some.map((id, at) => [id, (at + round) % 5 === 0 ? null : `round ${round}`])));
  }
  await eventually(async () => (await outbox()).pending === 0);
  await Promise.all([one.indexer.stop(), other.indexer.stop()]);
  expect(await texts()).toEqual(await wanted(one));
});

it('puts a document that cannot be made aside, with the reason, and delivers the others', async () => {
  const notes = ids(30);
  const poison = notes[17]!;
  one.source.beforeReading = (read) => {
    if (read.includes(poison)) throw new Error('a broken profile');
  };
  await save(Object.fromEntries(notes.map((id, at) => [id, `note ${at}`])));
  expect(await one.indexer.drain()).toBe(29);
  expect(await texts()).toHaveLength(29);
  const left = await one.app.database.query('SELECT entity_id, attempts, last_error FROM outbox');
  expect(left).toEqual([{ entity_id: poison, attempts: 1, last_error: 'a broken profile' }]);
  for (let attempt = 1; attempt < 12; attempt++) {
    await dueNow();
    await one.indexer.drain();
  }
  expect(await outbox()).toMatchObject({ pending: 0, dead: 1 });
});

it('puts a document aside that the engine refuses, though it is PostgreSQL that refuses', async () => {
  const notes = ids(9);
  await one.app.database.query(
    `ALTER TABLE search_document ADD CONSTRAINT poison CHECK (id <> '${notes[4]}') NOT VALID`,
  );
  await save(Object.fromEntries(notes.map((id) => [id, 'note'])));
  expect(await one.indexer.drain()).toBe(8);
  expect(await one.app.database.query('SELECT entity_id, attempts FROM outbox')).toEqual([
    { entity_id: notes[4], attempts: 1 },
  ]);
  await one.app.database.query('ALTER TABLE search_document DROP CONSTRAINT poison');
  await dueNow();
  expect(await one.indexer.drain()).toBe(1);
  expect(await texts()).toHaveLength(9);
});

it('keeps everything while the engine does not answer, and catches up by itself', async () => {
  const write = jest.spyOn(one.engine, 'write').mockRejectedValue(new SearchUnavailableError('down'));
  await one.indexer.start();
  const notes = ids(20);
  for (const id of notes) await save({ [id]: 'kept' });
  await eventually(async () => write.mock.calls.length > 1);
  expect(await outbox()).toMatchObject({ pending: 20, dead: 0 });
  expect(await one.app.database.query('SELECT FROM outbox WHERE attempts > 0')).toEqual([]);
  expect(await texts()).toEqual([]);
  write.mockRestore();
  await eventually(async () => (await texts()).length === 20, 20_000);
  expect(await outbox()).toMatchObject({ pending: 0, dead: 0 });
});

it('loses no write during a rebuild, and the new index is never older than the old one', async () => {
  const notes = ids(100);
  await save(Object.fromEntries(notes.map((id) => [id, 'old'])));
  await other.indexer.drain();
  await other.indexer.start();
  const [changed, hidden, fresh] = [notes[3]!, notes[4]!, newId()] as const;
  let reads = 0;
  one.source.beforeReading = async () => {
    // The first batch has been read and written; now it changes.
    if (reads++ !== 2) return;
    await save({ [changed]: 'new', [hidden]: null, [fresh]: 'fresh' });
    await eventually(async () => (await texts('fresh')).length === 1);
  };
  const progress: number[] = [];
  const stale: string[] = [];
  const rebuilding = one.app.get(IndexLifecycle).reindex('notes', {
    onProgress: ({ documents }) => progress.push(documents),
  });
  const done = new AbortController();
  const watching = (async () => {
    for (let seen = false; !done.signal.aborted; await sleep(1)) {
      const state = `${(await texts('new')).length} ${(await texts('fresh')).length}`;
      seen ||= state === '1 1';
      if (seen && state !== '1 1') stale.push(state);
    }
  })();
  // One was hidden after it had been written, one came on top.
  expect(await rebuilding).toBe(101);
  done.abort();
  await watching;
  expect(progress).toEqual([20, 40, 60, 80, 100, 101]);
  expect(await texts()).toHaveLength(100);
  expect(stale).toEqual([]);
  expect(await texts('new')).toEqual(['new']);
  expect(await one.app.get(IndexAudit).audit('notes')).toMatchObject([{ missing: 0, surplus: 0, stale: 0 }]);
  expect(await one.app.database.query('SELECT FROM search_rebuild, search_rebuild_change')).toEqual([]);
});

it('lets one document that cannot be made hold up no rebuild, and keeps the reason', async () => {
  const notes = ids(50);
  const poison = notes[17]!;
  await save(Object.fromEntries(notes.map((id, at) => [id, `note ${at}`])));
  await one.app.database.query('TRUNCATE outbox');
  one.source.beforeReading = (read) => {
    if (read.includes(poison)) throw new Error('a broken profile');
  };
  expect(await one.app.get(IndexLifecycle).reindex('notes')).toBe(49);
  expect(await texts()).toHaveLength(49);
  expect(await outbox()).toMatchObject({ pending: 1 });
  await one.indexer.drain();
  const left = await one.app.database.query('SELECT entity_id, last_error FROM outbox');
  expect(left).toEqual([{ entity_id: poison, last_error: 'a broken profile' }]);
});

it('keeps the live index where a tenth of the documents cannot be made: that is not their fault', async () => {
  const notes = ids(60);
  await save(Object.fromEntries(notes.map((id) => [id, 'live'])));
  await one.indexer.drain();
  const broken = new Set(notes.slice(0, 15));
  one.source.beforeReading = (read) => {
    if (read.some((id) => broken.has(id))) throw new Error('a broken release');
  };
  await expect(one.app.get(IndexLifecycle).reindex('notes')).rejects.toThrow('a broken release');
  expect(await texts()).toHaveLength(60);
  expect(await outbox()).toMatchObject({ pending: 0, dead: 0 });
});

it('takes no entity for the culprit when the database does not answer', async () => {
  const notes = ids(8);
  await save(Object.fromEntries(notes.map((id) => [id, 'note'])));
  const exhausted = Object.assign(new Error('sorry, too many clients already'), { code: '53300' });
  one.source.beforeReading = () => Promise.reject(exhausted);
  await expect(one.indexer.drain()).rejects.toThrow(SearchUnavailableError);
  expect(await one.app.database.query('SELECT FROM outbox WHERE attempts > 0')).toEqual([]);
  one.source.beforeReading = null;
  expect(await one.indexer.drain()).toBe(8);
});

it('ends what a rebuild left whose process is gone', async () => {
  await one.app.database.query(
    "INSERT INTO search_rebuild (engine, index_name, total) VALUES ('postgres', 'notes', 9)",
  );
  await one.indexer.start();
  await eventually(async () => (await one.app.database.query('SELECT FROM search_rebuild')).length === 0);
});

it('gives way to a rebuild that began when the session with its lock was lost', async () => {
  await save(Object.fromEntries(ids(60).map((id) => [id, 'live'])));
  await one.indexer.drain();
  const started = 'SELECT started_at FROM search_rebuild';
  one.source.beforeReading = async () => {
    one.source.beforeReading = null;
    await one.app.database.query('UPDATE search_rebuild SET started_at = clock_timestamp()');
  };
  await expect(one.app.get(IndexLifecycle).reindex('notes')).rejects.toThrow('Another process has begun');
  // What the other keeps is left to it.
  expect(await one.app.database.query(started)).toHaveLength(1);
  expect(await texts()).toHaveLength(60);
  expect(await other.app.get(IndexLifecycle).reindex('notes')).toBe(60);
  expect(await one.app.database.query(started)).toEqual([]);
});

it('rebuilds once at a time, and leaves the live index alone when a rebuild fails', async () => {
  await save({ [newId()]: 'live' });
  await one.indexer.drain();
  one.source.beforeReading = () => Promise.reject(new Error('no reading'));
  await expect(one.app.get(IndexLifecycle).reindex('notes')).rejects.toThrow('no reading');
  one.source.beforeReading = null;
  expect(await texts()).toEqual(['live']);
  const both = [one, other].map(({ app }) => app.get(IndexLifecycle).reindex('notes'));
  expect(await Promise.all(both)).toEqual([1, 1]);
  expect(await texts()).toEqual(['live']);
  const leftovers = await one.app.database.query(
    'SELECT FROM search_document WHERE generation NOT IN (SELECT generation FROM search_index)',
  );
  expect(leftovers).toEqual([]);
  await expect(one.app.get(IndexLifecycle).reindex('nothing')).rejects.toThrow(
    'There is no index "nothing"; there are: notes.',
  );
});

it('keeps an index that was swapped in when what follows fails, or when nobody heard of the swap', async () => {
  await save({ [newId()]: 'live' });
  await one.indexer.drain();
  jest.spyOn(one.engine, 'mark').mockRejectedValueOnce(new Error('no marking'));
  await expect(one.app.get(IndexLifecycle).reindex('notes')).rejects.toThrow('no marking');
  expect(await texts()).toEqual(['live']);
  const aside = await one.engine.aside(one.source.index);
  await aside.ready();
  await aside.swap();
  await aside.abandon();
  await one.indexer.drain();
  await save({ [newId()]: 'later' });
  await one.indexer.drain();
  expect(await texts()).toEqual(['later']);
});

it('searches an engine no more once a process without it has unfollowed it', async () => {
  const outbox = one.app.get(Outbox);
  await outbox.follow('meilisearch');
  await one.app.database.query(
    "INSERT INTO search_replica (index_name, engine, ready) VALUES ('notes', 'meilisearch', true)",
  );
  await one.app.get(IndexLifecycle).follow();
  expect(await outbox.targetNames()).toEqual(['postgres']);
  expect(await one.app.database.query("SELECT FROM search_replica WHERE engine = 'meilisearch'")).toEqual([]);
});

it('builds at boot what is not built to its definition, in one of several processes', async () => {
  await one.app.database.query(`INSERT INTO note VALUES ('${newId()}', 'unindexed')`);
  await one.app.database.query('UPDATE search_index SET fingerprint = NULL');
  const built = await Promise.all([one, other].map(({ app }) => app.get(IndexLifecycle).ensureAll()));
  expect(built.flat()).toEqual(['notes']);
  expect(await texts()).toEqual(['unindexed']);
  expect(await one.app.get(IndexLifecycle).ensureAll()).toEqual([]);
});

it('does not answer before the index was built for the first time', async () => {
  await save({ [newId()]: 'there all along' });
  await one.app.database.query('TRUNCATE outbox; DELETE FROM search_index');
  const answer = () =>
    texts().then(
      (found) => found.length,
      (error: Error) => error.name,
    );
  expect(await answer()).toBe('SearchUnavailableError');
  const meanwhile: unknown[] = [];
  one.source.beforeReading = async () => void meanwhile.push(await answer());
  expect(await one.app.get(IndexLifecycle).ensureAll()).toEqual(['notes']);
  expect(meanwhile).toEqual(['SearchUnavailableError']);
  expect(await texts()).toEqual(['there all along']);
});

it('makes the index when it is the first to write', async () => {
  await one.app.database.query('DELETE FROM search_index');
  const third = await startProcess(one.app.database);
  await save({ [newId()]: 'first of all' });
  expect(await third.indexer.drain()).toBe(1);
  expect(await texts()).toEqual(['first of all']);
  expect(await third.app.get(IndexLifecycle).ensureAll()).toEqual(['notes']);
  await third.app.close();
});
