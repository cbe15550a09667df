import type { Changed, EntityChanges } from '@hunar/database';
import { SystemClock } from '@hunar/kernel';
import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import { Mirror } from './mirror';

type Rows = Map<string, number>;

/** A table, its notices (which may come late, but before a fence that was set after them) and a reader that takes its time. */
class Table {
  readonly rows: Rows = new Map();
  private handler: (changed: Changed) => void = () => undefined;
  private delivered: Promise<unknown> = Promise.resolve();
  reads = 0;
  failing = false;

  readonly changes = {
    follow: async (_: string, handler: (changed: Changed) => void) => {
      this.handler = handler;
      return async () => undefined;
    },
    caughtUp: async () => {
      await this.delivered;
      return true;
    },
  } as unknown as EntityChanges;

  readonly source = {
    kind: 'talent' as const,
    empty: (): Rows => new Map(),
    ids: async function* (this: void) {},
    read: async (store: Rows, ids: readonly string[]) => {
      this.reads += 1;
      if (this.failing) throw new Error('the database is away');
      const seen = ids.map((id) => [id, this.rows.get(id)] as const);
      await sleep(ids.length % 3);
      for (const [id, value] of seen)
        if (value === undefined) store.delete(id);
        else store.set(id, value);
    },
  };

  constructor() {
    const rows = this.rows;
    this.source.ids = async function* () {
      const ids = [...rows.keys()];
      for (let at = 0; at < ids.length; at += 2) {
        yield ids.slice(at, at + 2);
        await sleep(1);
      }
    } as never;
  }

  write(id: string, value: number | null): void {
    if (value === null) this.rows.delete(id);
    else this.rows.set(id, value);
    this.tell([id]);
  }

  tell(changed: Changed): void {
    this.delivered = Promise.all([this.delivered, sleep(1)]).then(() => this.handler(changed));
  }
}

const mirrorOf = (table: Table) => new Mirror<Rows>(table.source, table.changes, new SystemClock());
const write = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  value: fc.option(fc.integer({ min: 1, max: 9 })),
});
const step = fc.oneof(
  { weight: 5, arbitrary: write },
  { weight: 2, arbitrary: fc.constant('look' as const) },
  { weight: 1, arbitrary: fc.constant('all' as const) },
  { weight: 1, arbitrary: fc.constant('wait' as const) },
);

describe('Mirror', () => {
  it('shows what the table says, however changes, reloads and readers meet', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 6 }), fc.array(step, { maxLength: 25 }), async (before, steps) => {
        const table = new Table();
        for (const { id, value } of before) table.write(id, value);
        const mirror = mirrorOf(table);
        for (const taken of steps) {
          if (taken === 'look') void mirror.current();
          else if (taken === 'all') table.tell('all');
          else if (taken === 'wait') await sleep(1);
          else table.write(taken.id, taken.value);
        }
        const { store } = await mirror.current();
        expect(new Map([...store].sort())).toEqual(new Map([...table.rows].sort()));
        await mirror.close();
      }),
      { numRuns: 150 },
    );
  }, 30_000);

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
