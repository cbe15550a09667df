import type { Changed, ChangedSince, Watermark } from '@hunar/database';
import { SystemClock } from '@hunar/kernel';
import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import { Mirror, type MirrorChanges, type MirrorJournal, type MirrorSource } from './mirror';

type Rows = Map<string, number>;

/** A table, its notices (which may come late, but before a fence that was set after them), its journal and a reader that takes its time. */
class Table {
  readonly rows: Rows = new Map();
  private handler: (changed: Changed) => void = () => undefined;
  private delivered: Promise<unknown> = Promise.resolve();
  reads = 0;
  failing = false;

  /** The journal cannot reach back: everything has to be read. */
  forgetful = false;
  private readonly journalled: string[] = [];

  readonly changes: MirrorChanges = {
    follow: async (_, handler) => {
      this.handler = handler;
      return async () => undefined;
    },
    caughtUp: async () => {
      await this.delivered;
      return true;
    },
  };

  readonly journal: MirrorJournal = {
    watermark: async (): Promise<Watermark> => ({ database: 'table', xid: String(this.journalled.length) }),
    changedSince: async (_, { xid }): Promise<ChangedSince> => {
      await sleep(1);
      if (this.forgetful) return { unknown: 'too-many' };
      return { ids: [...new Set(this.journalled.slice(Number(xid)))] };
    },
  };

  readonly source: MirrorSource<Rows> = {
    kind: 'talent',
    empty: () => new Map(),
    fill: (store) => this.fill(store),
    read: async (store, ids) => {
      this.reads += 1;
      if (this.failing) throw new Error('the database is away');
      const seen = ids.map((id) => [id, this.rows.get(id)] as const);
      await sleep(ids.length % 3);
      for (const [id, value] of seen)
        if (value === undefined) store.delete(id);
        else store.set(id, value);
    },
  };

  private async *fill(store: Rows): AsyncIterable<void> {
    const ids = [...this.rows.keys()];
    for (let at = 0; at < ids.length; at += 2) {
      await this.source.read(store, ids.slice(at, at + 2));
      yield;
      await sleep(1);
    }
  }

  write(id: string, value: number | null): void {
    if (value === null) this.rows.delete(id);
    else this.rows.set(id, value);
    this.journalled.push(id);
    this.tell([id]);
  }

  /** A change of which no notice comes, as while a connection is lost; then it is said that something may have been missed. */
  writeUnheard(id: string, value: number | null): void {
    if (value === null) this.rows.delete(id);
    else this.rows.set(id, value);
    this.journalled.push(id);
    this.tell('all');
  }

  tell(changed: Changed): void {
    this.delivered = Promise.all([this.delivered, sleep(1)]).then(() => this.handler(changed));
  }
}

const mirrorOf = (table: Table) => new Mirror<Rows>(table.source, table.changes, table.journal, new SystemClock());
const write = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  value: fc.option(fc.integer({ min: 1, max: 9 })),
});
const step = fc.oneof(
  { weight: 5, arbitrary: write },
  { weight: 2, arbitrary: fc.constant('look' as const) },
  { weight: 1, arbitrary: fc.constant('all' as const) },
  { weight: 1, arbitrary: write.map((unheard) => ({ unheard })) },
  { weight: 1, arbitrary: fc.constant('wait' as const) },
);

describe('Mirror', () => {
  it('shows what the table says, however changes, reloads and readers meet', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(write, { maxLength: 6 }),
        fc.array(step, { maxLength: 25 }),
        fc.boolean(),
        async (before, steps, forgetful) => {
          const table = new Table();
          table.forgetful = forgetful;
          for (const { id, value } of before) table.write(id, value);
          const mirror = mirrorOf(table);
          for (const taken of steps) {
            if (taken === 'look') void mirror.current();
            else if (taken === 'all') table.tell('all');
            else if (taken === 'wait') await sleep(1);
            else if ('unheard' in taken) table.writeUnheard(taken.unheard.id, taken.unheard.value);
            else table.write(taken.id, taken.value);
          }
          const { store } = await mirror.current();
          expect(new Map([...store].sort())).toEqual(new Map([...table.rows].sort()));
          await mirror.close();
        },
      ),
      { numRuns: 150 },
    );
  }, 30_000);

  it('starts from a store that was kept, and hears what happens meanwhile', async () => {
    const table = new Table();
    table.write('a', 1);
    table.write('b', 1);
    const restore = async () => {
      const kept: Rows = new Map(table.rows);
      await sleep(3);
      return kept;
    };
    const mirror = new Mirror<Rows>({ ...table.source, restore }, table.changes, table.journal, new SystemClock());
    const opening = mirror.open();
    await sleep(1);
    table.write('b', 2);
    table.writeUnheard('c', 3);
    await opening;
    expect((await mirror.current()).store).toEqual(new Map(Object.entries({ a: 1, b: 2, c: 3 })));
    expect(table.reads).toBe(1);
    await mirror.close();
  });

  it('reads no more than was missed when a connection was lost', async () => {
    const table = new Table();
    for (const id of 'abcdefgh') table.write(id, 1);
    const mirror = mirrorOf(table);
    await mirror.current();
    const before = table.reads;
    table.writeUnheard('c', 2);
    const { store, isCurrent } = await mirror.current();
    expect([store.get('c'), isCurrent, table.reads - before]).toEqual([2, true, 1]);
    await mirror.close();
  });

  it('gives what it has, and from when, while the newest cannot be read; and catches up', async () => {
    const table = new Table();
    table.write('a', 1);
    const mirror = mirrorOf(table);
    await mirror.open();
    table.failing = true;
    table.write('a', 2);
    await expect(mirror.current()).rejects.toThrow('away');
    table.failing = false;
    expect((await mirror.current()).store).toEqual(new Map([['a', 2]]));
    await mirror.close();
  });

  it('reads everything once, however many ask first', async () => {
    const table = new Table();
    for (const id of ['a', 'b', 'c', 'd']) table.rows.set(id, 1);
    const mirror = mirrorOf(table);
    const answers = await Promise.all([mirror.current(), mirror.current(), mirror.open()]);
    expect(table.reads).toBe(2);
    expect(answers[0].store.size).toBe(4);
    await mirror.close();
  });
});
