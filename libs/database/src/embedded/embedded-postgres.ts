import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client } from 'pg';
import { findBinaries } from './binaries';
import { ensureCluster, passwordIn, requireSpace, stopLeftover, SUPERUSER } from './cluster';
import { locateCluster } from './cluster-folder';
import { EmbeddedPostgresError, explainFileError } from './embedded-postgres.error';
import { InstanceLock } from './instance-lock';
import { freePort, ServerProcess } from './server-process';

export interface EmbeddedPostgresOptions {
  /** Folder of everything that the embedded database keeps. Made when it is not there. */
  readonly dataDir: string;
  /** Port on loopback; by default a free one. */
  readonly port?: number;
  /** Settings of the server, e.g. `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Does a new cluster wait for the disk? Not needed where data may be lost. */
  readonly sync?: boolean;
  /** Told what is done, one line each. */
  readonly log?: (line: string) => void;
}

const DATABASE = 'hunar';

/** A PostgreSQL from npm, on loopback, for one machine and its owner. */
export class EmbeddedPostgres {
  private constructor(
    /** Connection string of its database, with the password. */
    readonly url: string,
    readonly port: number,
    private readonly server: ServerProcess,
    private readonly lock: InstanceLock,
  ) {}

  /**
   * Starts it, making the cluster on first use.
   * @throws EmbeddedPostgresError with one line for a person: in use, port taken, no space, not permitted, not installed.
   */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const dataDir = resolve(options.dataDir);
    let lock: InstanceLock | null = null;
    try {
      const cluster = locateCluster(dataDir);
      lock = InstanceLock.acquire(dataDir);
      const instance = await launch(dataDir, cluster, lock, options);
      return new EmbeddedPostgres(instance.url, instance.port, instance.server, lock);
    } catch (error) {
      lock?.release();
      throw explainFileError(error, dataDir);
    }
  }

  /** Connection string of the instance that runs on the data folder now, or null. */
  static running(dataDir: string): string | null {
    const holder = InstanceLock.holderOf(resolve(dataDir));
    return holder?.port ? urlOf(holder.port, passwordIn(resolve(dataDir))) : null;
  }

  /** Stops a server on the data folder whose owner was killed; false when there is none. What is in use is left alone. */
  static async stopAbandoned(dataDir: string): Promise<boolean> {
    const folder = resolve(dataDir);
    return existsSync(folder) && InstanceLock.holderOf(folder) === null && stopLeftover(locateCluster(folder));
  }

  /** Resolves with the reason if the server ends without having been stopped. */
  get unexpectedExit(): Promise<string> {
    return this.server.unexpectedExit;
  }

  /** Stops the server, at last by force, and gives the data folder free. May be called again. */
  async stop(): Promise<void> {
    await this.server.stop();
    this.lock.release();
  }
}

const urlOf = (port: number, password: string, database = DATABASE): string =>
  `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

async function launch(
  dataDir: string,
  cluster: ReturnType<typeof locateCluster>,
  lock: InstanceLock,
  options: EmbeddedPostgresOptions,
): Promise<{ url: string; port: number; server: ServerProcess }> {
  const log = options.log ?? (() => undefined);
  const binaries = findBinaries(cluster.user);
  const password = passwordIn(dataDir);
  if (await stopLeftover(cluster)) log('Stopped a PostgreSQL that had outlived its owner.');
  requireSpace(cluster);
  await ensureCluster(cluster, binaries, password, options.sync ?? true);
  const { server, port } = await startServer(options, (candidate) =>
    ServerProcess.start({ cluster, binaries, dataDir, port: candidate, settings: options.settings ?? {} }),
  );
  try {
    await ensureDatabase(urlOf(port, password, 'postgres'));
    lock.publish(port);
    log(`PostgreSQL listens on 127.0.0.1:${port}; its data is in ${cluster.path}.`);
    return { url: urlOf(port, password), port, server };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A port that was free a moment ago may be taken by now: then another is tried, unless this one was asked for. */
async function startServer(
  { port: wanted }: EmbeddedPostgresOptions,
  start: (port: number) => Promise<ServerProcess>,
): Promise<{ server: ServerProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort());
    try {
      return { server: await start(port), port };
    } catch (error) {
      if (!(error instanceof EmbeddedPostgresError) || error.code !== 'PORT_TAKEN') throw error;
      if (wanted !== undefined) {
        throw new EmbeddedPostgresError('PORT_TAKEN', `Port ${wanted}, for the database, is taken by another program.`);
      }
      if (attempt === 5) throw error;
    }
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
