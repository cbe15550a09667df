import { EmbeddedPostgres } from '@hunar/database';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const CLI = resolve(__dirname, '../../../dist/apps/cli/src/main.js');
const START_PATIENCE_MS = 150_000;
const STOP_PATIENCE_MS = 40_000;

/** The whole built system as `npm start` runs it, on data of its own that is thrown away. */
export class RunningSystem {
  private constructor(
    private readonly process: ChildProcess,
    private readonly dataDir: string,
    readonly url: string,
  ) {}

  /** Starts it on a free port and waits until it says that it is ready. Rejects with what it printed when it does not. */
  static async start(): Promise<RunningSystem> {
    if (!existsSync(CLI)) throw new Error(`${CLI} is not there. Build first: npm run build`);
    const dataDir = mkdtempSync(join(tmpdir(), 'hunar-browser-'));
    // The database may run as another user, who has to get in.
    chmodSync(dataDir, 0o755);
    const { DATABASE_URL: _, MEILI_URL: __, NODE_ENV: ___, ...env } = process.env;
    const child = spawn(process.execPath, [CLI, 'up'], {
      env: { ...env, PORT: '0', HUNAR_DATA: dataDir, SMTP_URL: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const url = await readyAddress(child);
    return new RunningSystem(child, dataDir, url);
  }

  /** Changes its database, for what no page brings about. */
  async execute(sql: string): Promise<void> {
    const client = new Client({ connectionString: EmbeddedPostgres.running(this.dataDir) ?? '' });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  /** As Ctrl-C does. Resolves with its exit code. */
  async stop(): Promise<number | null> {
    if (this.process.exitCode === null) {
      const ended = new Promise((done) => this.process.once('exit', done));
      this.process.kill('SIGINT');
      const patience = new AbortController();
      await Promise.race([
        ended,
        sleep(STOP_PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined),
      ]);
      patience.abort();
    }
    return this.process.exitCode;
  }

  /** Command lines of processes that still work for this system; where there is no /proc, none are seen. */
  leftovers(): string[] {
    if (!existsSync('/proc/self/environ')) return [];
    return readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
      .filter((pid) => [`/proc/${pid}/cmdline`, `/proc/${pid}/environ`].some((path) => mentions(path, this.dataDir)))
      .map((pid) => `${pid} ${textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')}`);
  }

  /** For the end of the tests, whatever they did: nothing stays. */
  async dispose(): Promise<void> {
    await this.stop();
    if (this.process.exitCode === null) this.process.kill('SIGKILL');
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

async function readyAddress(child: ChildProcess): Promise<string> {
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  for (const until = Date.now() + START_PATIENCE_MS; Date.now() < until; await sleep(100)) {
    const address = /Web app\s+(http:\S+)/.exec(printed)?.[1];
    if (address && (await fetch(`${address}/readyz`)).ok) return address;
    if (child.exitCode !== null) throw new Error(`The system ended with code ${child.exitCode}:\n${printed}`);
  }
  child.kill('SIGKILL');
  throw new Error(`The system was not ready in ${START_PATIENCE_MS / 1000} s. It printed:\n${printed}`);
}

const mentions = (path: string, text: string): boolean => textOf(path).includes(text);

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
