import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(__dirname, '../..');
export const PROGRAMS = {
  cli: join(ROOT, 'dist/apps/cli/src/main.js'),
  api: join(ROOT, 'dist/apps/api/src/main.js'),
  worker: join(ROOT, 'dist/apps/worker/src/main.js'),
};

/** Compiles what has changed, so that the test runs what is in the sources. */
export function build(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--server'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed: ${stderr}`);
}

/** A new folder that is removed at the end of the suite. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hunar-e2e-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Nothing of the surroundings but the path: what is not given is not set. */
const environment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  ...env,
});

/** Keys as the test apps have them, for programs that share their database. */
export const KEYS = {
  UPLOAD_KEY: Buffer.alloc(32, 1).toString('base64'),
  CNIC_KEY: Buffer.alloc(32, 2).toString('base64'),
};

/** A program of ours in a process of its own. */
export class Program {
  stdout = '';
  stderr = '';
  readonly ended: Promise<number | null>;

  private constructor(readonly child: ChildProcess) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  }

  static start(script: string, words: readonly string[], env: NodeJS.ProcessEnv, input?: string): Program {
    const child = spawn(process.execPath, [script, ...words], { env: environment(env), cwd: tmpdir(), stdio: 'pipe' });
    child.stdin.on('error', () => undefined).end(input ?? '');
    return new Program(child);
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Waits until stdout holds the text. */
  async says(text: string, patience = 60_000): Promise<void> {
    for (const until = Date.now() + patience; !this.stdout.includes(text); await sleep(30)) {
      if (this.child.exitCode !== null || Date.now() > until) {
        throw new Error(`It did not say "${text}" but:\n${this.stdout}\n${this.stderr}`);
      }
    }
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** Runs a command of the CLI to its end. */
export async function hunar(words: readonly string[], env: NodeJS.ProcessEnv = {}, input?: string) {
  const program = Program.start(PROGRAMS.cli, words, env, input);
  const code = await program.ended;
  return { code, stdout: program.stdout, stderr: program.stderr };
}

/** The living processes that were started with this variable in their environment, or below one that was. */
export function processesWith(variable: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => readOrEmpty(`/proc/${pid}/environ`).split('\0').includes(variable) && !isZombie(pid))
    .map(Number);
}

/** The processes whose command line holds the text, such as a PostgreSQL by its data folder. */
export const processesOf = (text: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && readOrEmpty(`/proc/${name}/cmdline`).includes(text) && !isZombie(name))
    .map(Number);

const isZombie = (pid: string): boolean => / Z /.test(readOrEmpty(`/proc/${pid}/stat`).replace(/^.*\)/s, ''));

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

export async function graphql(port: number, query: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
}
