import { setTimeout as sleep } from 'node:timers/promises';
import { ChangeJournal, EntityChanges, UnitOfWork, type Watermark } from '@hunar/database';
import { newId } from '@hunar/kernel';
import fc from 'fast-check';
import { createTestApp, type TestApp } from '../support';

let app: TestApp;
let unitOfWork: UnitOfWork;
let changes: EntityChanges;
let journal: ChangeJournal;

beforeAll(async () => {
  app = await createTestApp({ config: { databasePool: 12 } });
  unitOfWork = app.get(UnitOfWork);
  changes = app.get(EntityChanges);
  journal = app.get(ChangeJournal);
  await app.database.query('CREATE TABLE thing (id uuid PRIMARY KEY, version integer NOT NULL)');
});
afterAll(() => app.close());

async function changedSince(watermark: Watermark): Promise<ReadonlySet<string>> {
  const changed = await journal.changedSince('talent', watermark, 1_000_000);
  if (!('ids' in changed)) throw new Error(changed.unknown);
  return new Set(changed.ids);
}

const THINGS = Array.from({ length: 6 }, () => newId()).sort();
const edit = fc.record({
  things: fc.uniqueArray(fc.constantFrom(...THINGS), { minLength: 1, maxLength: 3 }).map((ids) => ids.sort()),
  before: fc.integer({ min: 0, max: 12 }),
  held: fc.integer({ min: 0, max: 12 }),
  fails: fc.boolean(),
});

describe('ChangeJournal', () => {
  it('names everything that a reader could not see, in whatever order transactions begin and commit', async () => {
    const change = async ({ things, before, held, fails }: typeof edit extends fc.Arbitrary<infer T> ? T : never) => {
      await sleep(before);
      const work = unitOfWork.run(async () => {
        await unitOfWork.query('UPDATE thing SET version = version + 1 WHERE id = ANY($1::uuid[])', [things]);
        await changes.announce('talent', things.toReversed());
        await sleep(held);
        if (fails) throw new Error('on purpose');
      });
      await work.catch((error: Error) => expect(error.message).toMatch(/on purpose|deadlock/));
    };
    const look = async (after: number) => {
      await sleep(after);
      const watermark = await journal.watermark();
      return { watermark, seen: await versions() };
    };
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
        await app.database.query('TRUNCATE thing, entity_change');
        await unitOfWork.query('INSERT INTO thing SELECT id, 0 FROM unnest($1::uuid[]) AS id', [THINGS]);
        const looks = [look(0), look(4), look(9), look(15)];
        await Promise.all(edits.map(change));
        const now = await versions();
        for (const { watermark, seen } of await Promise.all(looks)) {
          const named = await changedSince(watermark);
          const differs = THINGS.filter((id) => seen.get(id) !== now.get(id));
          expect(differs.filter((id) => !named.has(id))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('lets many write the same entities at once, in any order, over several announcements', async () => {
    const ids = Array.from({ length: 400 }, () => newId());
    const write = (order: readonly string[]) =>
      unitOfWork.run(async () => {
        for (let at = 0; at < order.length; at += 100) {
          await changes.announce('talent', order.slice(at, at + 100));
          await sleep(1);
        }
      });
    const before = await journal.watermark();
    await Promise.all(Array.from({ length: 10 }, (_, turn) => write(turn % 2 ? ids : ids.toReversed())));
    const named = await changedSince(before);
    // It may name more: a transaction of any database on the server that was open then moves the watermark back.
    expect(ids.filter((id) => !named.has(id))).toEqual([]);
  });

  it('says when it cannot say', async () => {
    const watermark = await journal.watermark();
    await unitOfWork.run(() => changes.announce('talent', [newId(), newId()]));
    expect(await journal.changedSince('talent', watermark, 1)).toEqual({ unknown: 'too-many' });
    expect(await journal.changedSince('job', watermark, 1)).toEqual({ ids: [] });
    const ahead = { ...watermark, xid: String(BigInt(watermark.xid) + 1_000_000n) };
    expect(await journal.changedSince('talent', ahead, 9)).toEqual({ unknown: 'watermark-ahead' });
    const other = await createTestApp();
    expect(await other.get(ChangeJournal).changedSince('talent', watermark, 9)).toEqual({ unknown: 'other-database' });
    await other.close();
  });
});

async function versions(): Promise<Map<string, number>> {
  const rows = await unitOfWork.query<{ id: string; version: number }>('SELECT id, version FROM thing');
  return new Map(rows.map(({ id, version }) => [id, version]));
}
