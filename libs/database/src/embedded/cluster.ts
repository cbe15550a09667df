import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './binaries';
import type { ClusterFolder } from './cluster-folder';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { commandOf, endProcess, isAlive, POSTGRES_SHUTDOWN } from './processes';

export const SUPERUSER = 'hunar';
const MEGABYTE = 1024 * 1024;
const NEEDED_MB = { new: 200, existing: 32 };

/** Fails while there is still a clear way to say so: a server that runs out of space stops with a panic. */
export function requireSpace(cluster: ClusterFolder): void {
  const { bavail, bsize } = statfsSync(dirname(cluster.path));
  const needed = NEEDED_MB[existsSync(cluster.path) ? 'existing' : 'new'];
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free >= needed) return;
  throw new EmbeddedPostgresError(
    'NO_SPACE',
    `Only ${free} MB are free in ${dirname(cluster.path)}, and the database needs ${needed} MB. Free some and start again.`,
  );
}

/** The superuser's password, made with the cluster; for the owner of the data folder alone. */
export function passwordIn(dataDir: string): string {
  const file = join(dataDir, 'postgres.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

/** Makes the cluster when there is none. It gets its name when it is whole, so that an interrupted start leaves nothing half. */
export async function ensureCluster(
  cluster: ClusterFolder,
  binaries: Binaries,
  password: string,
  sync: boolean,
): Promise<void> {
  const parent = dirname(cluster.path);
  const prefix = `${basename(cluster.path)}.new-`;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  if (existsSync(cluster.path)) return;
  const draft = join(parent, `${prefix}${process.pid}`);
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (cluster.user) {
    chownSync(draft, cluster.user.uid, cluster.user.gid);
    chownSync(passwordFile, cluster.user.uid, cluster.user.gid);
  }
  try {
    await initdb(draft, passwordFile, cluster, binaries, sync);
    renameSync(draft, cluster.path);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

async function initdb(
  folder: string,
  passwordFile: string,
  cluster: ClusterFolder,
  binaries: Binaries,
  sync: boolean,
): Promise<void> {
  // Without these a machine without LANG gets a SQL_ASCII cluster. macOS has no C.UTF-8 of its own.
  const locale =
    process.platform === 'darwin' ? ['--builtin-locale=C.UTF-8', '--locale=en_US.UTF-8'] : ['--locale=C.UTF-8'];
  const flags = [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--locale-provider=builtin',
    ...locale,
    '--encoding=UTF8',
    ...(sync ? [] : ['--no-sync']),
  ];
  const child = spawn(binaries.initdb, flags, {
    ...cluster.user,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw explainOutput(output, cluster.path);
}

/** Messages in English, whatever the machine's language, since `explainOutput` reads them. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  LC_MESSAGES: 'C',
  LC_ALL: '',
  TZ: 'UTC',
});

/** Stops a server that outlived the process which had started it, and clears what it or a crash left behind. */
export async function stopLeftover(cluster: ClusterFolder): Promise<boolean> {
  const pidFile = join(cluster.path, 'postmaster.pid');
  const pid = Number(readIfThere(pidFile)?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (isAlive(pid) && commandOf(pid).includes(cluster.path)) {
    await endProcess(pid, POSTGRES_SHUTDOWN);
    return true;
  }
  // The id may belong to another program by now, and PostgreSQL would take that for itself.
  rmSync(pidFile, { force: true });
  return false;
}

/** Has the server of this process id said that it takes connections? */
export function isReady(cluster: ClusterFolder, pid: number): boolean {
  const lines = readIfThere(join(cluster.path, 'postmaster.pid'))?.split('\n') ?? [];
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}

/** One line for what initdb or the server said before it gave up. */
export function explainOutput(output: string, folder: string): EmbeddedPostgresError {
  if (/no space left on device|disk quota exceeded/i.test(output)) {
    return new EmbeddedPostgresError('NO_SPACE', `No disk space is left in ${folder}. Free some and start again.`);
  }
  if (/address already in use|could not bind/i.test(output)) {
    return new EmbeddedPostgresError('PORT_TAKEN', 'The port for the database is taken by another program.');
  }
  const said =
    [...output.matchAll(/(?:FATAL|PANIC|error): +(.+)/g)].at(-1)?.[1] ?? output.trim().split('\n').at(-1) ?? '';
  return new EmbeddedPostgresError(
    'FAILED',
    `The embedded PostgreSQL did not start, or ended: ${said || 'it said nothing'} (data: ${folder})`,
  );
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
