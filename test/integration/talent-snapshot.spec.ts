import { EntityChanges, UnitOfWork } from '@hunar/database';
import { newId, NO_EMPHASIS } from '@hunar/kernel';
import {
  type JobFacts,
  OverlapCalculator,
  rank,
  SnapshotSettings,
  type TalentMatrix,
  TalentMirror,
  TalentSnapshots,
  TaxonomySkillGraph,
} from '@hunar/matching';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestDatabase } from '../support';
import { crowd, insertPeople } from './market-people';
import { MarketFixture } from './market.fixture';

const SKILLS = ['javascript', 'python', 'react', 'html', 'css', 'nextjs', 'fastapi', 'django', 'docker', 'langchain'];
const JOB: JobFacts = {
  id: newId(),
  mustHave: [
    { skillId: 'react', minLevel: 3, required: false },
    { skillId: 'python', minLevel: null, required: false },
  ],
  niceToHave: [{ skillId: 'docker', minLevel: null, required: false }],
  rateMin: null,
  rateMax: null,
  weeklyHours: 20,
  overlapHours: 3,
  timeZone: 'America/Los_Angeles',
  workingHours: [],
  startsOn: '2027-01-10',
  language: { language: 'en', level: 'B2' },
  emphasis: NO_EMPHASIS,
};

const folder = mkdtempSync(join(tmpdir(), 'hunar-snapshot-'));
const path = join(folder, 'matching', 'talent-matrix.snapshot');
const kept = join(folder, 'kept');
let market: MarketFixture;
let people: ReturnType<typeof crowd>;

beforeAll(async () => {
  market = await start();
  people = crowd(400, SKILLS, 5);
  await insertPeople(market.app, { facts: people.slice(0, 380) });
  await insertPeople(market.app, { facts: people.slice(380), visibility: 'hidden' });
});
afterAll(async () => {
  await market.app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A process that keeps its snapshots in the one folder. */
const start = (database?: TestDatabase) =>
  MarketFixture.start(database, (builder) =>
    builder.overrideProvider(SnapshotSettings).useValue({ folder: dirname(path), leastPeople: 1 }),
  );

/** Boots a process on the database, and says how it came by its matrix and what that answers. */
async function boot(work: (matrix: TalentMatrix, process: MarketFixture) => Promise<void> = async () => undefined) {
  const other = await start(market.app.database);
  const restored = jest.spyOn(other.app.get(TalentSnapshots), 'restore');
  const { store } = await other.app.get(TalentMirror).current();
  const fromSnapshot = (await restored.mock.results[0]!.value) !== null;
  const answer = answerOf(store, other);
  await work(store, other);
  await other.app.close();
  return { fromSnapshot, answer, people: store.size };
}

function answerOf(pool: TalentMatrix, { app }: MarketFixture) {
  const context = {
    graph: app.get(TaxonomySkillGraph),
    now: new Date('2026-11-23'),
    overlaps: new OverlapCalculator(),
  };
  return rank(JOB, pool, 30, context).matches.map(({ talentId, total }) => [talentId, total]);
}

/** What a process answers that reads everybody. */
async function truth() {
  rmSync(path, { force: true });
  const { answer, people: count, fromSnapshot } = await boot();
  expect(fromSnapshot).toBe(false);
  return { answer, people: count };
}

async function edit(ids: readonly string[], sql: string): Promise<void> {
  const unitOfWork = market.app.get(UnitOfWork);
  await unitOfWork.run(async () => {
    await unitOfWork.query(sql, [ids]);
    await market.app.get(EntityChanges).announce('talent', ids);
  });
}

describe('a snapshot', () => {
  it('is written when a process ends, for its owner alone, and the next one starts from it', async () => {
    const before = await truth();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(path))).toEqual(['talent-matrix.snapshot']);
    expect(await boot()).toEqual({ ...before, fromSnapshot: true });
  });

  it('holds nobody whom founders may not see, and no name', async () => {
    const bytes = readFileSync(path);
    const hex = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
    const has = (id: string) => bytes.includes(hex(id)) || bytes.includes(hex(id).swap32());
    expect(people.slice(0, 380).every(({ id }) => has(id))).toBe(true);
    expect(people.slice(380).some(({ id }) => has(id))).toBe(false);
    expect(bytes.includes('Person Number')).toBe(false);
  });

  it('is brought up to what was committed while no process ran', async () => {
    await boot();
    copyFileSync(path, kept);
    await edit(
      people.slice(0, 40).map(({ id }) => id),
      `UPDATE talent_skill SET level = 5, years = 8 WHERE profile_id = ANY($1::uuid[])`,
    );
    await edit(
      people.slice(40, 60).map(({ id }) => id),
      `UPDATE talent_profile SET visibility = 'hidden' WHERE id = ANY($1::uuid[])`,
    );
    await edit(
      people.slice(60, 70).map(({ id }) => id),
      `DELETE FROM talent_profile WHERE id = ANY($1::uuid[])`,
    );
    await edit(
      people.slice(380, 390).map(({ id }) => id),
      `UPDATE talent_profile SET visibility = 'public' WHERE id = ANY($1::uuid[])`,
    );
    const now = await truth();
    copyFileSync(kept, path);
    expect(await boot()).toEqual({ ...now, fromSnapshot: true });
    expect(now.people).toBe(380 - 30 + 10);
  });

  it('is not used once a byte of it is missing or another', async () => {
    const now = await truth();
    const whole = readFileSync(path);
    let state = 7;
    const below = (most: number) => (state = (state * 48_271) % 2_147_483_647) % most;
    const snapshots = market.app.get(TalentSnapshots);
    for (let turn = 0; turn < 150; turn++) {
      const at = turn < 40 ? turn : below(whole.length);
      const flipped = Buffer.from(whole);
      flipped[at]! ^= 1 << below(8);
      writeFileSync(path, turn % 2 === 0 ? whole.subarray(0, at) : flipped);
      const restored = await snapshots.restore();
      // a bit between two columns says nothing
      if (restored && turn % 2 === 1) expect(answerOf(restored, market)).toEqual(now.answer);
      else expect(restored).toBeNull();
    }
    for (const bytes of [whole.subarray(0, whole.length - 8), Buffer.concat([whole, Buffer.alloc(8)])]) {
      writeFileSync(path, bytes);
      expect(await boot()).toEqual({ ...now, fromSnapshot: false });
    }
  });

  it('is not used for another database, nor when what founders may see is not what it makes', async () => {
    await truth();
    copyFileSync(path, kept);
    const elsewhere = await start();
    await insertPeople(elsewhere.app, { facts: crowd(50, SKILLS, 9) });
    expect((await elsewhere.app.get(TalentMirror).current()).store.size).toBe(50);
    await elsewhere.app.close();
    copyFileSync(kept, path);
    // behind the application's back: no journal knows of it
    await market.app.database.query(`UPDATE talent_profile SET visibility = 'hidden' WHERE id = $1`, [people[100]!.id]);
    const { fromSnapshot, people: count } = await boot();
    expect([fromSnapshot, count]).toEqual([false, (await truth()).people]);
  });

  it('is taken while people change, and misses none of them', async () => {
    const now = await boot(async (_, process) => {
      const mirror = process.app.get(TalentMirror);
      for (let turn = 0; turn < 6; turn++) {
        const ids = people.slice(100 + turn * 20, 120 + turn * 20).map(({ id }) => id);
        const change = edit(ids, `UPDATE talent_profile SET weekly_hours = ${10 + turn} WHERE id = ANY($1::uuid[])`);
        await Promise.all([change, mirror.save()]);
      }
      copyFileSync(path, kept);
    });
    expect(now.people).toBeGreaterThan(300);
    const { answer } = await truth();
    copyFileSync(kept, path);
    expect(await boot()).toMatchObject({ fromSnapshot: true, answer });
  });

  it('of a process that was killed while it wrote and edited is whole, and misses nothing', async () => {
    const support = join(__dirname, '../support');
    const args = [join(support, 'run-typescript.cjs'), join(support, 'killable-matching.ts')];
    const writing = spawn(process.execPath, [...args, market.app.database.url, dirname(path)], { stdio: 'pipe' });
    const ended = once(writing, 'exit');
    const written = () => Buffer.concat(dots).length;
    const dots: Buffer[] = [];
    writing.stdout.on('data', (some: Buffer) => void dots.push(some));
    for (const until = Date.now() + 40_000; written() < 5 && Date.now() < until;) await sleep(7);
    expect(written()).toBeGreaterThanOrEqual(5);
    writing.kill('SIGKILL');
    await ended;
    copyFileSync(path, kept);
    const { answer, people: count } = await truth();
    copyFileSync(kept, path);
    expect(await boot()).toEqual({ fromSnapshot: true, answer, people: count });
  });

  it('says what is on disk and how far behind it is', async () => {
    await truth();
    await edit([people[200]!.id], `UPDATE talent_profile SET weekly_hours = 33 WHERE id = ANY($1::uuid[])`);
    const state = await market.app.get(TalentSnapshots).state();
    expect(state).toMatchObject({ path, people: expect.any(Number), bytes: statSync(path).size });
    expect(state!.changesSince).toBeGreaterThanOrEqual(1);
    const ask = `{ talentPool { people bytes freshAsOf waiting snapshot { people bytes takenAt changesSince } } }`;
    const { data } = await market.ask(ask, {}, await market.person('operator'));
    expect(data.talentPool).toMatchObject({ people: state!.people, waiting: 0, snapshot: { bytes: state!.bytes } });
    expect((await market.ask(ask, {}, await market.founder())).errors[0]?.extensions.code).toBe('FORBIDDEN');
    rmSync(path);
    expect(await market.app.get(TalentSnapshots).state()).toBeNull();
  });
});
