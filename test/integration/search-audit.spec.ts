import { DeadLetters } from '@hunar/database';
import { newId } from '@hunar/kernel';
import { IndexAudit, IndexLifecycle } from '@hunar/search';
import fc from 'fast-check';
import { newIds as ids, onTwoProcesses, type Process, wanted } from './search-notes.fixture';

let one: Process;
let other: Process;
const { save, texts, outbox, dueNow } = onTwoProcesses((...started) => ([one, other] = started));

it('finds each kind of drift, and repairs it', async () => {
  const notes = ids(50);
  await save(Object.fromEntries(notes.map((id, at) => [id, `note ${at}`])));
  await one.indexer.drain();
  const surplus = [newId(), newId(), 'no-id-of-ours'];
  const ghost = (id: string) => ({ id, audience: ['public' as const], fields: { text: 'ghost' }, card: 'ghost' });
  await one.engine.write(one.source.index, [...surplus, notes[7]!].map(ghost), [notes[2]!, notes[49]!]);
  await one.app.database.query('UPDATE search_document SET digest = NULL WHERE id = $1', [notes[9]]);
  const audit = one.app.get(IndexAudit);
  const found = { checked: 50, missing: 2, surplus: 3, stale: 2, engine: 'postgres', kind: 'full' };
  expect(await audit.audit('notes')).toMatchObject([found]);
  expect(await outbox()).toMatchObject({ pending: 0 });
  expect(await audit.repair('notes')).toMatchObject([found]);
  // What waits to be delivered is on its way.
  expect(await audit.audit('notes')).toMatchObject([{ missing: 0, surplus: 0, stale: 0 }]);
  await one.indexer.drain();
  expect(await audit.audit('notes')).toMatchObject([{ missing: 0, surplus: 0, stale: 0 }]);
  expect(await texts('ghost')).toEqual([]);
  expect(await texts()).toEqual(notes.map((_, at) => `note ${at}`).sort());
});

it('counts what cannot be made as drift, and is not stopped by it', async () => {
  const notes = ids(50);
  const poison = notes[17]!;
  await save(Object.fromEntries(notes.map((id) => [id, 'note'])));
  await one.indexer.drain();
  await one.engine.write(one.source.index, [], [notes[40]!]);
  one.source.beforeReading = (read) => {
    if (read.includes(poison)) throw new Error('a broken profile');
  };
  const audit = one.app.get(IndexAudit);
  expect(await audit.repair('notes')).toMatchObject([{ checked: 50, missing: 1, stale: 1 }]);
  await one.indexer.drain();
  const left = await one.app.database.query('SELECT entity_id, last_error FROM outbox');
  expect(left).toEqual([{ entity_id: poison, last_error: 'a broken profile' }]);
  // What waits, or was given up, is no drift.
  expect(await audit.audit('notes')).toMatchObject([{ missing: 0, surplus: 0, stale: 0 }]);
});

it('audits in samples, each from where the last one ended', async () => {
  const notes = ids(50);
  await save(Object.fromEntries(notes.map((id) => [id, 'note'])));
  await one.indexer.drain();
  await one.app.database.query('TRUNCATE search_audit');
  await one.engine.write(one.source.index, [], [notes[45]!]);
  const sample = async () => (await one.app.get(IndexAudit).audit('notes', { sample: 20 }))[0];
  expect(await sample()).toMatchObject({ checked: 20, missing: 0, position: notes[19] });
  expect(await sample()).toMatchObject({ checked: 20, missing: 0, position: notes[39] });
  expect(await sample()).toMatchObject({ checked: 10, missing: 1, position: null });
  expect(await sample()).toMatchObject({ checked: 20, missing: 0, position: notes[19] });
});

it('finds no drift where there is none, while writes go on', async () => {
  const notes = ids(60);
  await save(Object.fromEntries(notes.map((id) => [id, 'note'])));
  await one.indexer.start();
  await other.indexer.start();
  const done = new AbortController();
  const writing = (async () => {
    for (let round = 0; !done.signal.aborted; round++) {
      const some = notes.filter((_, at) => (at + round) % 3 === 0);
      await save(Object.fromEntries(some.map((id, at) => [id, (at + round) % 7 === 0 ? null : `round ${round}`])));
    }
  })();
  for (let time = 0; time < 5; time++) {
    expect(await one.app.get(IndexAudit).audit('notes')).toMatchObject([{ missing: 0, surplus: 0, stale: 0 }]);
  }
  done.abort();
  await writing;
});

it('sends one document for an entity that changed a hundred times', async () => {
  const [busy, calm] = ids(2) as [string, string];
  for (let time = 0; time < 100; time++) await save({ [busy]: `time ${time}` });
  await save({ [calm]: 'once' });
  const sent: string[] = [];
  one.source.beforeReading = (read) => void sent.push(...read);
  expect(await one.indexer.drain()).toBe(101);
  expect(sent.sort()).toEqual([busy, calm].sort());
  expect(await texts()).toEqual(['once', 'time 99']);
});

it('keeps one row of an entity that cannot be delivered, and forgets it when a later change can', async () => {
  const [poison] = ids(1) as [string];
  one.source.beforeReading = () => Promise.reject(new Error('broken'));
  for (let attempt = 0; attempt < 12; attempt++) {
    await save({ [poison]: `attempt ${attempt}` });
    await dueNow();
    await one.indexer.drain();
  }
  const letters = one.app.get(DeadLetters);
  expect(await letters.list(null, 10)).toMatchObject({
    letters: [{ target: 'postgres', entityKind: 'talent', entityId: poison, attempts: 12, error: 'broken' }],
    total: 1,
  });
  expect(await letters.retry(null)).toBe(1);
  await one.indexer.drain();
  expect(await outbox()).toMatchObject({ pending: 1, dead: 0 });
  one.source.beforeReading = null;
  await save({ [poison]: 'mended' });
  expect(await one.indexer.drain()).toBe(2);
  expect(await outbox()).toMatchObject({ pending: 0, dead: 0 });
  expect(await texts()).toEqual(['mended']);
});

it('ends in one state, whatever the order and the number of deliveries', async () => {
  const notes = ids(4);
  const step = fc.oneof(
    fc.record({ write: fc.nat(3), text: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null }) }),
    fc.constantFrom('one', 'other', 'both', 'repeat' as const),
  );
  const run = async (steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) => {
    await one.app.database.query('TRUNCATE note, outbox');
    await one.app.get(IndexLifecycle).reindex('notes');
    for (const each of steps) {
      if (typeof each !== 'string') await save({ [notes[each.write]!]: each.text });
      else if (each === 'repeat') {
        await one.app.database.query(
          `INSERT INTO outbox (entity_kind, entity_id) SELECT 'talent', id FROM unnest($1::uuid[]) AS id`,
          [notes],
        );
      } else
        await Promise.all(
          (each === 'both' ? [one, other] : [each === 'one' ? one : other]).map((p) => p.indexer.drain()),
        );
    }
    await one.indexer.drain();
    expect(await texts()).toEqual(await wanted(one));
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 14 }), run), { numRuns: 25 });
});
