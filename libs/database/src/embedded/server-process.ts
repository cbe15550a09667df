import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries';
import { explainOutput, isReady, serverEnvironment } from './cluster';
import type { ClusterFolder } from './cluster-folder';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { endProcess, POSTGRES_SHUTDOWN } from './processes';

export interface ServerProcessOptions {
  readonly cluster: ClusterFolder;
  readonly binaries: Binaries;
  readonly dataDir: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
}

const PATIENCE_MS = 180_000;
const LARGEST_LOG = 8 * 1024 * 1024;

/** The server as our child. It has a process group of its own: a Ctrl-C is for us, who stop it when nothing needs it any more. */
export class ServerProcess {
  private stopping = false;
  private readonly ended: Promise<void>;
  readonly unexpectedExit: Promise<string>;
  /** The last resort where our process ends without having called `stop`. */
  private readonly atExit = () => this.child.kill('SIGINT');

  private constructor(
    private readonly child: ChildProcess & { readonly pid: number },
    said: () => string,
  ) {
    this.ended = new Promise((resolve) => child.once('exit', () => resolve()));
    this.unexpectedExit = new Promise((resolve) => {
      child.once('exit', () => {
        process.off('exit', this.atExit);
        if (!this.stopping) resolve(explainOutput(said(), 'its log').message);
      });
    });
    process.once('exit', this.atExit);
  }

  /** Resolves when it takes connections. @throws EmbeddedPostgresError with what it said when it ended instead. */
  static async start(options: ServerProcessOptions): Promise<ServerProcess> {
    const logFile = join(options.dataDir, 'postgres.log');
    const log = openLog(logFile);
    const settings = {
      listen_addresses: '127.0.0.1',
      port: String(options.port),
      unix_socket_directories: '',
      max_connections: '100',
      ...options.settings,
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(options.binaries.postgres, ['-D', options.cluster.path, ...flags], {
      ...options.cluster.user,
      cwd: '/',
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log.descriptor, log.descriptor],
    });
    closeSync(log.descriptor);
    const failed = new Promise<never>((_, reject) => child.once('error', reject));
    failed.catch(() => undefined);
    if (child.pid === undefined) await failed;
    const said = () => readFileSync(logFile).subarray(log.offset).toString();
    const server = new ServerProcess(child as ChildProcess & { pid: number }, said);
    child.unref();
    await server.untilReady(options.cluster, said);
    return server;
  }

  async stop(): Promise<void> {
    if (this.stopping) return this.ended;
    this.stopping = true;
    process.off('exit', this.atExit);
    if (this.hasEnded) return;
    await Promise.race([this.ended, endProcess(this.child.pid, POSTGRES_SHUTDOWN)]);
    await this.ended;
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private async untilReady(cluster: ClusterFolder, said: () => string): Promise<void> {
    for (const until = Date.now() + PATIENCE_MS; !isReady(cluster, this.child.pid); await sleep(15)) {
      if (this.hasEnded) throw explainOutput(said(), cluster.path);
      if (Date.now() < until) continue;
      await this.stop();
      throw new EmbeddedPostgresError('FAILED', `The embedded PostgreSQL was not ready after ${PATIENCE_MS / 1000} s.`);
    }
  }
}

/** A file, not a pipe: a server that outlives us can go on writing. It starts anew when it has grown large. */
function openLog(file: string): { descriptor: number; offset: number } {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) rmSync(file);
  const descriptor = openSync(file, 'a', 0o600);
  return { descriptor, offset: fstatSync(descriptor).size };
}

/** A port on loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port on loopback is free.');
  return address.port;
}
