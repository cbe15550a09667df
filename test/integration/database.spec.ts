import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseEvents, EntityChanges, Outbox, UnitOfWork } from '@hunar/database';
import { newId } from '@hunar/kernel';
import { createTestApp, recordStatements, type TestApp } from '../support';

let app: TestApp;
let unitOfWork: UnitOfWork;
let outbox: Outbox;
let events: DatabaseEvents;

beforeAll(async () => {
  app = await createTestApp();
  unitOfWork = app.get(UnitOfWork);
  outbox = app.get(Outbox);
  events = app.get(DatabaseEvents);
  await app.database.query('CREATE TABLE note (text text)');
});
afterAll(() => app.close());
beforeEach(() => app.database.query('TRUNCATE note, outbox'));

const write = (text: string) => unitOfWork.query('INSERT INTO note VALUES ($1)', [text]);
const notes = async () =>
  (await app.database.query<{ text: string }>('SELECT text FROM note ORDER BY 1')).map((row) => row.text);

async function eventually(check: () => boolean | Promise<boolean>): Promise<void> {
  for (const until = Date.now() + 10_000; !(await check()); await sleep(20)) {
    if (Date.now() > until) throw new Error('It has not come true within 10 s.');
  }
}

describe('UnitOfWork', () => {
  it('commits what all joined work wrote, or none of it', async () => {
    await unitOfWork.run(async () => {
      await write('a');
      await unitOfWork.run(() => write('b'));
      expect(await notes()).toEqual([]);
    });
    expect(await notes()).toEqual(['a', 'b']);
    const failing = unitOfWork.run(async () => {
      await unitOfWork.run(() => write('c'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await notes()).toEqual(['a', 'b']);
  });

  it('rolls back when joined work failed, though the caller swallowed the error', async () => {
    const swallowing = unitOfWork.run(async () => {
      await write('a');
      await unitOfWork.run(() => Promise.reject(new Error('inner'))).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('rolled back');
    expect(await notes()).toEqual([]);
  });

  it('keeps transactions that run side by side apart', async () => {
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((text, index) =>
        unitOfWork.run(async () => {
          await write(text);
          await sleep(5);
          if (index % 2) throw new Error('odd');
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(3);
    expect(await notes()).toEqual(['a', 'c', 'e']);
  });

  it('prepares a statement once for a connection, and runs it in the open transaction', async () => {
    const find = (text: string) =>
      unitOfWork.prepared<{ text: string }>('note_by_text', 'SELECT text FROM note WHERE text = $1', [text]);
    await unitOfWork.run(async () => {
      await write('a');
      expect([await find('a'), await find('b')]).toEqual([[{ text: 'a' }], []]);
      expect(
        await unitOfWork.query("SELECT name FROM pg_prepared_statements WHERE name = 'note_by_text'"),
      ).toHaveLength(1);
      await unitOfWork.query('DELETE FROM note');
    });
    // More at once than the pool has connections: each gives its own back.
    const found = await Promise.all(Array.from({ length: 20 }, () => find('a')));
    expect(found.flat()).toEqual([]);
    await expect(unitOfWork.prepared('wrong', 'SELECT nothing_such', [])).rejects.toThrow('nothing_such');
  });

  it('calls hooks after the commit alone, outside of the transaction', async () => {
    const seen: unknown[] = [];
    await unitOfWork.run(async () => {
      await write('a');
      unitOfWork.afterCommit(async () => {
        seen.push(unitOfWork.isOpen, await notes());
      });
      unitOfWork.afterCommit(() => Promise.reject(new Error('a hook that fails hurts nobody')));
      expect(seen).toEqual([]);
    });
    expect(seen).toEqual([false, ['a']]);
    const failing = unitOfWork.run(async () => {
      unitOfWork.afterCommit(() => void seen.push('never'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(seen).toHaveLength(2);
  });
});

describe('Outbox', () => {
  const pending = async () => (await outbox.state()).pending;

  it('belongs to the transaction', async () => {
    await expect(outbox.changed('talent', [newId()])).rejects.toThrow('transaction');
    const failing = unitOfWork.run(async () => {
      await outbox.changed('talent', [newId()]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await pending()).toBe(0);
  });

  it('writes thousands of ids in one statement (and its notices), each once', async () => {
    const ids = Array.from({ length: 5_000 }, () => newId());
    const { statements } = await recordStatements(() =>
      unitOfWork.run(() => outbox.changed('talent', [...ids, ...ids])),
    );
    expect(statements).toEqual([
      expect.stringContaining('INSERT INTO outbox'),
      expect.stringContaining('pg_notify'),
      expect.stringContaining('pg_notify'),
      expect.stringContaining('INSERT INTO entity_change'),
    ]);
    expect(await pending()).toBe(5_000);
  });

  it('is worked off by several at once without any row done twice', async () => {
    const ids = Array.from({ length: 300 }, () => newId());
    await unitOfWork.run(() => outbox.changed('talent', ids));
    await app.database.query(`INSERT INTO outbox (entity_kind, entity_id) VALUES ('other', gen_random_uuid())`);
    const delivered: string[] = [];
    const work = async () => {
      const some = () =>
        outbox.deliver('postgres', ['talent'], 40, async (rows) => {
          await sleep(5);
          delivered.push(...rows.map((row) => row.entityId));
        });
      while ((await some()) > 0);
    };
    await Promise.all([work(), work(), work()]);
    expect(delivered.sort()).toEqual(ids.sort());
    expect(await pending()).toBe(1);
  });

  it('keeps what could not be delivered for later, and gives up on a row that always fails', async () => {
    const [good, bad] = [newId(), newId()];
    await unitOfWork.run(() => outbox.changed('talent', [good, bad]));
    const due = () => app.database.query('UPDATE outbox SET available_at = now()');
    await expect(
      outbox.deliver('postgres', ['talent'], 10, () => Promise.reject(new Error('engine down'))),
    ).rejects.toThrow('engine down');
    // That was no entity's fault: nothing is counted, and nothing waits.
    expect(await app.database.query('SELECT DISTINCT attempts FROM outbox')).toEqual([{ attempts: 0 }]);
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await due();
      await outbox.deliver('postgres', ['talent'], 10, async (rows) =>
        rows.filter((row) => row.entityId === bad).map((row) => ({ ...row, error: 'poison' })),
      );
    }
    expect(await outbox.state()).toMatchObject({ pending: 0, dead: 1 });
    expect(await app.database.query('SELECT last_error, attempts FROM outbox')).toEqual([
      { last_error: 'poison', attempts: 12 },
    ]);
  });

  it('survives a failed statement while delivering', async () => {
    await unitOfWork.run(() => outbox.changed('talent', [newId()]));
    const broken = outbox.deliver('postgres', ['talent'], 10, async () => void (await unitOfWork.query('SELECT 1/0')));
    await expect(broken).rejects.toThrow('zero');
    expect(await app.database.query('SELECT attempts FROM outbox')).toEqual([{ attempts: 0 }]);
  });

  it('queues a change for everybody who follows, from the moment when following has resolved', async () => {
    let commit: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    const [before, after] = [newId(), newId()];
    const open = unitOfWork.run(async () => {
      await outbox.changed('talent', [before]);
      await held;
    });
    await sleep(100);
    let isFollowed = false;
    const following = outbox.follow('elsewhere').then((isNew) => {
      isFollowed = true;
      return isNew;
    });
    await sleep(200);
    expect(isFollowed).toBe(false);
    commit();
    await open;
    expect(await following).toBe(true);
    expect(await outbox.follow('elsewhere')).toBe(false);
    await unitOfWork.run(() => outbox.changed('talent', [after]));
    const targets = async (id: string) =>
      (
        await app.database.query<{ target: string }>('SELECT target FROM outbox WHERE entity_id = $1 ORDER BY 1', [id])
      ).map(({ target }) => target);
    expect(await targets(before)).toEqual(['postgres']);
    expect(await targets(after)).toEqual(['elsewhere', 'postgres']);
    await outbox.unfollow('elsewhere');
    expect(await targets(after)).toEqual(['postgres']);
    expect(await outbox.targetNames()).toEqual(['postgres']);
  });

  it('delivers an entity once however often it changed, with its rows that are not due and those that were given up', async () => {
    const [busy, calm] = [newId(), newId()];
    for (let time = 0; time < 5; time += 1) await unitOfWork.run(() => outbox.changed('talent', [busy]));
    await app.database.query(
      `UPDATE outbox SET attempts = 3, available_at = now() + interval '1 hour',
              dead_at = CASE WHEN id = (SELECT max(id) FROM outbox) THEN now() END
        WHERE id > (SELECT min(id) FROM outbox)`,
    );
    await unitOfWork.run(() => outbox.changed('talent', [calm]));
    const delivered: string[] = [];
    const done = await outbox.deliver('postgres', ['talent'], 10, async (entities) => {
      delivered.push(...entities.map(({ entityId }) => entityId));
    });
    expect(delivered).toEqual([busy, calm]);
    expect(done).toBe(6);
    expect(await outbox.state()).toMatchObject({ pending: 0, dead: 0 });
  });
});

describe('DatabaseEvents', () => {
  it('is heard after the commit alone', async () => {
    const heard: string[] = [];
    const stop = await events.subscribe('test_heard', (payload) => void heard.push(payload));
    const failing = unitOfWork.run(async () => {
      await events.publish('test_heard', 'rolled back');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await unitOfWork.run(async () => {
      await events.publish('test_heard', 'committed');
      await sleep(100);
      expect(heard).toEqual([]);
    });
    await eventually(() => heard.length > 0);
    expect(heard).toEqual(['committed']);
    await stop();
    await events.publish('test_heard', 'nobody listens');
    await sleep(100);
    expect(heard).toHaveLength(1);
  });

  it('listens again after its connection was cut, and says so', async () => {
    const heard: string[] = [];
    let reconnects = 0;
    await events.subscribe('test_cut', (payload) => void heard.push(payload));
    events.onReconnect(() => void (reconnects += 1));
    await app.database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'hunar-events' AND datname = current_database()`);
    await eventually(() => reconnects === 1);
    await events.publish('test_cut', 'back');
    await eventually(() => heard.length > 0);
    expect(heard).toEqual(['back']);
  });

  it('survives a subscriber that fails, and refuses a name that SQL could misread', async () => {
    const heard: string[] = [];
    await events.subscribe('test_failing', () => Promise.reject(new Error('subscriber')));
    await events.subscribe('test_failing', (payload) => void heard.push(payload));
    await events.publish('test_failing', 'x');
    await eventually(() => heard.length > 0);
    await expect(events.subscribe('a; DROP TABLE note', () => undefined)).rejects.toThrow('snake case');
  });
});

describe('EntityChanges', () => {
  const change = (...ids: string[]) => unitOfWork.run(() => outbox.changed('talent', ids));

  it('names every changed entity to every process, and knows when it has named them all', async () => {
    const other = await createTestApp({ database: app.database });
    const named = new Set<string>();
    const changes = other.get(EntityChanges);
    const stop = await changes.follow('talent', (changed) =>
      (changed === 'all' ? [changed] : changed).forEach((id) => named.add(id)),
    );
    const ids = Array.from({ length: 1_001 }, () => newId());
    await change(...ids);
    expect(await changes.caughtUp(5_000)).toBe(true);
    expect(named).toEqual(new Set(ids));
    await stop();
    await other.close();
  });

  it('announces a kind without an index at the commit, and leaves nothing in the outbox', async () => {
    const changes = app.get(EntityChanges);
    const heard: unknown[] = [];
    const stop = await changes.follow('job', (changed) => void heard.push(changed));
    await expect(changes.announce('job', [newId()])).rejects.toThrow('transaction');
    const failing = unitOfWork.run(async () => {
      await changes.announce('job', [newId()]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const id = newId();
    await unitOfWork.run(() => changes.announce('job', [id, id]));
    expect(await changes.caughtUp(5_000)).toBe(true);
    expect(heard).toEqual([[id]]);
    expect(await outbox.state()).toMatchObject({ pending: 0 });
    await stop();
  });

  it('says "all" when naming would be too long, or the connection was cut', async () => {
    const heard: unknown[] = [];
    const changes = app.get(EntityChanges);
    const stop = await changes.follow('talent', (changed) => void heard.push(changed));
    await change(...Array.from({ length: 60_000 }, () => newId()));
    expect(await changes.caughtUp(5_000)).toBe(true);
    expect(heard).toEqual(['all']);
    await app.database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'hunar-events' AND datname = current_database()`);
    await eventually(() => heard.length === 2);
    expect(heard).toEqual(['all', 'all']);
    expect(await changes.caughtUp(5_000)).toBe(true);
    await stop();
  });
});
