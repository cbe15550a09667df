import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const TESTS = join(__dirname, '../..');
const ROOT = join(TESTS, '..');
const KEY = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

/** One of our server programs in a process of its own, from its sources. */
export interface ProgramProcess {
  /** Where it listens, as it said. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the API on a free port. @throws Error when it ends instead. */
export async function startApi(databaseUrl: string, meiliUrl: string | null): Promise<ProgramProcess> {
  const child = fork(join(TESTS, 'support/run-typescript.cjs'), [join(ROOT, 'apps/api/src/main.ts')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'error',
      DATABASE_URL: databaseUrl,
      MEILI_URL: meiliUrl ?? '',
      UPLOAD_KEY: KEY(1),
      CNIC_KEY: KEY(2),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const line = await readiness(child);
  const url = /http:\S+?(?=\.?$)/.exec(line)?.[0];
  if (!url) throw new Error(`The API said: ${line}`);
  return { url, stop: () => ended(child) };
}

async function readiness(child: ChildProcess): Promise<string> {
  const over = new AbortController();
  const { signal } = over;
  const gone = once(child, 'exit', { signal }).then(() =>
    Promise.reject(new Error('The API ended before it was ready.')),
  );
  try {
    const [{ line }] = (await Promise.race([once(child, 'message', { signal }), gone])) as [{ line: string }];
    return line;
  } finally {
    over.abort();
    gone.catch(() => undefined);
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
