import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface MeilisearchServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A server of our own that can be taken down and brought back, on the same data and port. */
export interface OwnMeilisearch extends MeilisearchServer {
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** Resolves when it is healthy again. */
  restart(): Promise<void>;
  /** It hangs, and refuses no connection, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Of a killed server: empties its data. */
  wipe(): void;
  /** Of a killed server: keeps a copy of its data for `restore`. */
  backUp(): void;
  restore(): void;
}

/** Is there a Meilisearch: one that runs (MEILI_URL), or its program on the PATH? */
export function hasMeilisearch(): boolean {
  if (process.env.MEILI_URL) return true;
  try {
    execFileSync('meilisearch', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The server at MEILI_URL, or one of our own with empty data, on a port of the loopback that is free. */
export async function startMeilisearch(): Promise<MeilisearchServer> {
  if (process.env.MEILI_URL) return { url: process.env.MEILI_URL, stop: async () => undefined };
  return startOwnMeilisearch();
}

/** Starts a server of our own, whatever MEILI_URL says; its data goes when it stops, unless it is kept in a folder that is named. */
export async function startOwnMeilisearch(keptIn?: string): Promise<OwnMeilisearch> {
  const folder = keptIn ?? mkdtempSync(join(tmpdir(), 'hunar-meilisearch-'));
  const address = `127.0.0.1:${await freePort()}`;
  const [data, backup] = [join(folder, 'data'), join(folder, 'backup')];
  const tidy = () => keptIn ?? rmSync(folder, { recursive: true, force: true });
  let child = await start(folder, address).catch((error: unknown) => {
    tidy();
    throw error;
  });
  return {
    url: `http://${address}`,
    kill: () => ended(child, 'SIGKILL'),
    restart: async () => {
      await ended(child, 'SIGTERM');
      child = await start(folder, address);
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    wipe: () => rmSync(data, { recursive: true, force: true }),
    backUp: () => cpSync(data, backup, { recursive: true }),
    restore: () => {
      rmSync(data, { recursive: true, force: true });
      cpSync(backup, data, { recursive: true });
    },
    stop: async () => {
      await ended(child, 'SIGTERM');
      tidy();
    },
  };
}

async function start(folder: string, address: string): Promise<ChildProcess> {
  const options = ['--http-addr', address, '--db-path', join(folder, 'data'), '--dump-dir', join(folder, 'dumps')];
  const fixed = ['--env', 'development', '--no-analytics', '--max-indexing-memory', '512MiB', '--log-level', 'ERROR'];
  const child = spawn('meilisearch', [...options, ...fixed], { cwd: folder, stdio: 'ignore' });
  try {
    await healthy(`http://${address}`, child);
  } catch (error) {
    await ended(child, 'SIGKILL');
    throw error;
  }
  return child;
}

async function healthy(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`Meilisearch ended with ${child.exitCode}.`);
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('Meilisearch did not become healthy in 15 s.');
}

async function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGCONT');
  child.kill(signal);
  const killer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await exit;
  clearTimeout(killer);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
