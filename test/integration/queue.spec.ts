import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { UnitOfWork } from '@hunar/database';
import { newId } from '@hunar/kernel';
import { defineJob, type Job, JobHandlers, JobQueue, QueueModule, QueueWorker } from '@hunar/queue';
import { PgBoss } from 'pg-boss';
import { createTestApp, type TestApp } from '../support';
import { SLOW } from '../support/killable-worker';

type Data = { text: string };
const ECHO = defineJob<Data>('echo', { attempts: 2, longestPauseSeconds: 1 });
const WAIT = defineJob<Data>('wait');

const runs: { text: string; run: number }[] = [];
let aborts = 0;
let fail: ((job: Job<Data>) => boolean) | null = null;

@Module({ imports: [QueueModule.forFeature(ECHO, WAIT, SLOW)] })
class EchoModule {
  constructor(handlers: JobHandlers) {
    handlers.register(SLOW, () => Promise.reject(new Error('for another process')));
    handlers.register(ECHO, async (job) => {
      runs.push({ text: job.data.text, run: job.run });
      if (fail?.(job)) throw new Error(`failed on ${job.data.text}`);
    });
    handlers.register(WAIT, async (job) => {
      runs.push({ text: job.data.text, run: job.run });
      await new Promise((_, reject) => job.signal.addEventListener('abort', reject)).finally(() => (aborts += 1));
    });
  }
}

let app: TestApp;
let queue: JobQueue;
let unitOfWork: UnitOfWork;
let worker: QueueWorker;

beforeAll(async () => {
  app = await createTestApp({ imports: [EchoModule] });
  queue = app.get(JobQueue);
  unitOfWork = app.get(UnitOfWork);
  worker = app.get(QueueWorker);
  await app.database.query('CREATE TABLE note (text text)');
});
afterAll(() => app.close());
beforeEach(() => {
  runs.length = 0;
  aborts = 0;
  fail = null;
});
afterEach(async () => {
  await worker.stop();
  await app.database.query('DELETE FROM pgboss.job');
});

async function eventually(check: () => boolean | Promise<boolean>, milliseconds = 15_000): Promise<void> {
  for (const until = Date.now() + milliseconds; !(await check()); await sleep(25)) {
    if (Date.now() > until) throw new Error('It has not come true.');
  }
}
const stateOf = async (name: string) => (await queue.state()).find((state) => state.name === name);

it('has the schema that this pg-boss expects', async () => {
  const boss = new PgBoss({
    connectionString: app.database.url,
    migrate: false,
    createSchema: false,
    supervise: false,
  });
  await boss.start();
  const report = await boss.detectSchemaDrift();
  await boss.stop({ graceful: false });
  expect(report).toMatchObject({ ok: true });
});

it('sends with the transaction, and not at all when that is rolled back', async () => {
  const failing = unitOfWork.run(async () => {
    await queue.send(ECHO, { text: 'rolled back' });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await worker.start();
  const id = await unitOfWork.run(async () => {
    const sent = await queue.send(ECHO, { text: 'committed' });
    await sleep(300);
    expect(runs).toEqual([]);
    return sent;
  });
  await eventually(async () => runs.length > 0);
  expect(runs).toEqual([{ text: 'committed', run: 1 }]);
  await eventually(async () => (await stateOf('echo'))?.active === 0);
  await queue.send(ECHO, { text: 'committed' }, { id });
  expect(await stateOf('echo')).toMatchObject({ waiting: 0 });
});

it('repeats what failed, then keeps it among the dead letters', async () => {
  await worker.start();
  fail = (job) => job.run === 1 && job.data.text === 'once';
  await queue.send(ECHO, { text: 'once' });
  await eventually(() => runs.length === 2);
  runs.length = 0;
  fail = () => true;
  await queue.send(ECHO, { text: 'always' });
  await eventually(async () => (await stateOf('echo'))?.dead === 1);
  expect(runs.map(({ run }) => run)).toEqual([1, 2]);
  const dead = await app.database.query(`SELECT data, source_output FROM pgboss.job WHERE name = 'dead-letters'`);
  expect(dead).toEqual([{ data: { text: 'always' }, source_output: { failures: 2, message: 'failed on always' } }]);
});

it('aborts what runs when the worker stops, and does not count that as a failure', async () => {
  await worker.start();
  await queue.send(WAIT, { text: 'long' });
  await eventually(() => runs.length === 1);
  await worker.stop();
  const rows = await app.database.query(`SELECT state, output FROM pgboss.job WHERE name = 'wait'`);
  expect(rows).toEqual([{ state: 'retry', output: { failures: 0, message: expect.any(String) } }]);
});

it('aborts a running job that is cancelled', async () => {
  await worker.start();
  const id = await queue.send(WAIT, { text: 'long' });
  await eventually(() => runs.length === 1);
  await queue.cancel(WAIT, id);
  await eventually(() => aborts === 1);
  expect(await stateOf('wait')).toMatchObject({ waiting: 0, active: 0, dead: 0 });
});

it('runs a handler here and now for the CLI', async () => {
  const handlers = app.get(JobHandlers);
  await handlers.runNow(ECHO, { text: 'now' });
  expect(runs).toEqual([{ text: 'now', run: 1 }]);
  fail = () => true;
  await expect(handlers.runNow(ECHO, { text: 'now' })).rejects.toThrow('failed on now');
});

it('refuses to boot with a declared job that nothing handles', async () => {
  const orphan = defineJob('orphan');
  const booting = createTestApp({ imports: [QueueModule.forFeature(orphan)], database: app.database });
  await expect(booting).rejects.toThrow('No handler is registered for: orphan.');
});

it('restarts a job whose process was killed', async () => {
  const processes: ChildProcess[] = [];
  const startProcess = () => {
    const support = join(__dirname, '../support');
    const args = [join(support, 'run-typescript.cjs'), join(support, 'killable-worker.ts'), app.database.url];
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    processes.push(child);
    return child;
  };
  const notes = async () =>
    (await app.database.query<{ text: string }>('SELECT text FROM note')).map(({ text }) => text);
  try {
    const first = startProcess();
    await queue.send(SLOW, { milliseconds: 1_000 }, { id: newId() });
    await eventually(async () => (await notes()).includes('begin 1'));
    first.kill('SIGKILL');
    const killedAt = Date.now();
    startProcess();
    await eventually(async () => (await notes()).includes('end 2'), 30_000);
    expect(await notes()).toEqual(['begin 1', 'begin 2', 'end 2']);
    expect(Date.now() - killedAt).toBeLessThan(20_000);
  } finally {
    for (const child of processes) child.kill('SIGKILL');
  }
});
