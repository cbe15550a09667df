import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgres, EmbeddedPostgresError } from '@hunar/database';
import { Client } from 'pg';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

const folders: string[] = [];
const children: ChildProcess[] = [];
const servers: EmbeddedPostgres[] = [];

function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'hunar-embedded-'));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, port?: number): Promise<EmbeddedPostgres> {
  const server = await EmbeddedPostgres.start({ dataDir, sync: false, ...(port ? { port } : {}) });
  servers.push(server);
  return server;
}

interface Owner {
  readonly child: ChildProcess;
  readonly said: { url?: string; name?: string; message?: string };
}

/** Starts another process on the data and waits for the line that it prints. */
async function owner(dataDir: string, options: { uid?: number; exits?: boolean } = {}): Promise<Owner> {
  const support = join(__dirname, '../support');
  const args = [
    join(support, 'run-typescript.cjs'),
    join(support, 'embedded-owner.ts'),
    dataDir,
    options.exits ? 'exit' : '',
  ];
  const user = options.uid ? { uid: options.uid, gid: options.uid } : {};
  const child = spawn(process.execPath, args, { ...user, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  for await (const line of createInterface(child.stdout)) return { child, said: JSON.parse(line) as Owner['said'] };
  throw new Error('The process ended without a word.');
}

/** May everybody pass through this folder and all above it? */
const othersCanReach = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) !== 0 && (dirname(folder) === folder || othersCanReach(dirname(folder)));

const ended = (child: ChildProcess) =>
  new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(0)));
const serverPid = (cluster: string) => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);

/** A process that has ended and waits to be buried (Z) is not alive. */
function isAlive(pid: number): boolean {
  return /^[^Z]/.test(spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim());
}

async function query<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

async function problemOf(starting: Promise<unknown>): Promise<EmbeddedPostgresError> {
  const error = await starting.then(() => null).catch((reason: unknown) => reason);
  if (!(error instanceof EmbeddedPostgresError)) throw error;
  expect(error.message).not.toContain('\n');
  return error;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  for (const folder of folders) {
    await EmbeddedPostgres.stopAbandoned(folder).catch(() => false);
    const pointer = join(folder, 'postgres.location');
    if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
});

it('keeps the data from one start to the next, in UTF-8, behind a password', async () => {
  const dataDir = newFolder();
  const first = await start(dataDir);
  await query(first.url, `CREATE TABLE note AS SELECT 'ہنر' AS text`);
  expect(EmbeddedPostgres.running(dataDir)).toBe(first.url);
  const stranger = new URL(first.url);
  stranger.password = 'guess';
  await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow('password');
  const pid = serverPid(join(dataDir, 'postgres'));
  await first.stop();
  await first.stop();
  expect(isAlive(pid)).toBe(false);
  expect(EmbeddedPostgres.running(dataDir)).toBeNull();
  const second = await start(dataDir);
  expect(await query(second.url, 'SELECT text, upper(text || $$é$$) AS upper FROM note')).toEqual([
    { text: 'ہنر', upper: 'ہنرÉ' },
  ]);
  expect(await query(second.url, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
});

it('tells a second instance on the same data whose it is', async () => {
  const dataDir = newFolder();
  const { child, said } = await owner(dataDir);
  const problem = await problemOf(start(dataDir));
  expect(problem).toMatchObject({ code: 'IN_USE', message: expect.stringContaining(`process ${child.pid}`) });
  expect(EmbeddedPostgres.running(dataDir)).toBe(said.url);
  child.kill('SIGTERM');
  await ended(child);
  await start(dataDir);
  expect(await problemOf(start(dataDir))).toMatchObject({ code: 'IN_USE' });
});

it('recovers when its owner was killed, with the server that was left running and the data', async () => {
  const dataDir = newFolder();
  const { child, said } = await owner(dataDir);
  await query(said.url ?? '', 'CREATE TABLE note AS SELECT 1 AS one');
  const pid = serverPid(join(dataDir, 'postgres'));
  child.kill('SIGKILL');
  await ended(child);
  expect(isAlive(pid)).toBe(true);
  const server = await start(dataDir);
  expect(isAlive(pid)).toBe(false);
  expect(await query(server.url, 'SELECT one FROM note')).toEqual([{ one: 1 }]);
});

it('recovers when the server and its owner were killed, and their ids belong to others now', async () => {
  const dataDir = newFolder();
  const { child } = await owner(dataDir);
  const cluster = join(dataDir, 'postgres');
  const pidFile = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  const lockFile = readFileSync(join(dataDir, 'instance.lock'), 'utf8');
  child.kill('SIGKILL');
  process.kill(serverPid(cluster), 'SIGKILL');
  await ended(child);
  await sleep(300);
  const other = spawn('sleep', ['60']);
  children.push(other);
  const lock = { ...(JSON.parse(lockFile) as object), pid: other.pid };
  writeFileSync(join(dataDir, 'instance.lock'), JSON.stringify(lock));
  writeFileSync(join(cluster, 'postmaster.pid'), pidFile.replace(/^\d+/, String(other.pid)));
  await start(dataDir);
  expect(isAlive(other.pid ?? 0)).toBe(true);
});

it('lets one of several that start at the same moment win', async () => {
  const dataDir = newFolder();
  writeFileSync(join(dataDir, 'instance.lock'), JSON.stringify({ pid: 999_999_999, startedAt: null, port: null }));
  const started = await Promise.all([owner(dataDir), owner(dataDir), owner(dataDir)]);
  expect(started.filter(({ said }) => said.url)).toHaveLength(1);
  expect(started.filter(({ said }) => said.name === 'EmbeddedPostgresError')).toHaveLength(2);
});

it('leaves no server behind when its owner exits without stopping it', async () => {
  const dataDir = newFolder();
  const { child } = await owner(dataDir, { exits: true });
  await ended(child);
  for (let i = 0; i < 100 && existsSync(join(dataDir, 'postgres/postmaster.pid')); i += 1) await sleep(50);
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
});

it('says so when the server ends by itself', async () => {
  const dataDir = newFolder();
  const server = await start(dataDir);
  process.kill(serverPid(join(dataDir, 'postgres')), 'SIGQUIT');
  expect(await server.unexpectedExit).toContain('PostgreSQL');
});

it('says that a port is taken, and is not in the way afterwards', async () => {
  const dataDir = newFolder();
  const blocker = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => blocker.once('listening', resolve));
  const { port } = blocker.address() as { port: number };
  expect(await problemOf(start(dataDir, port))).toMatchObject({
    code: 'PORT_TAKEN',
    message: expect.stringContaining(String(port)),
  });
  await new Promise((resolve) => blocker.close(resolve));
  expect((await start(dataDir, port)).port).toBe(port);
});

it('begins anew where making the cluster was interrupted', async () => {
  const dataDir = newFolder();
  mkdirSync(join(dataDir, 'postgres.new-1/base'), { recursive: true });
  await start(dataDir);
  expect(readdirSync(dataDir).sort()).toEqual(['instance.lock', 'postgres', 'postgres.log', 'postgres.password']);
});

const asRoot = isRoot ? it : it.skip;

asRoot('runs for root in a folder that only root can enter, and finds the data again', async () => {
  const closed = newFolder(0o700);
  const dataDir = join(closed, 'project/.hunar');
  mkdirSync(dataDir, { recursive: true });
  folders.unshift(dataDir);
  const first = await start(dataDir);
  await query(first.url, 'CREATE TABLE note AS SELECT 1 AS one');
  await first.stop();
  const second = await start(dataDir);
  expect(await query(second.url, 'SELECT one FROM note')).toEqual([{ one: 1 }]);
  await second.stop();
  const pointer = join(dataDir, 'postgres.location');
  rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true });
  expect(await problemOf(start(dataDir))).toMatchObject({ message: expect.stringContaining('is gone') });
});

asRoot('runs for an ordinary user, in a folder that only that user can enter', async () => {
  if (!othersCanReach(process.cwd())) {
    console.warn('Other users cannot enter this checkout: the start by an ordinary user was not tried.');
    return;
  }
  const closed = newFolder(0o700);
  chownSync(closed, NOBODY, NOBODY);
  const { said, child } = await owner(join(closed, '.hunar'), { uid: NOBODY });
  expect(said).toMatchObject({ url: expect.any(String) });
  child.kill('SIGTERM');
  await ended(child);
  const foreign = newFolder();
  const refused = await owner(foreign, { uid: NOBODY });
  expect(refused.said).toMatchObject({ name: 'EmbeddedPostgresError', message: expect.stringContaining('HUNAR_DATA') });
  // Root takes the database over as the user whose it is.
  const taken = await start(join(closed, '.hunar'));
  expect(await query(taken.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

asRoot('says that the disk is full before anything is half written', async () => {
  const dataDir = newFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', dataDir]).status !== 0) {
    console.warn('No right to mount a small file system: the full disk was not tried.');
    return;
  }
  try {
    expect(await problemOf(start(dataDir))).toMatchObject({ code: 'NO_SPACE' });
    expect(readdirSync(dataDir)).not.toContain('postgres');
    spawnSync('dd', ['if=/dev/zero', `of=${join(dataDir, 'full')}`]);
    expect(await problemOf(start(dataDir))).toMatchObject({ code: 'NO_SPACE' });
  } finally {
    spawnSync('umount', [dataDir]);
  }
});
