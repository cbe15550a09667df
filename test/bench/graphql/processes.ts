import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A process of ours on whose channel one thing is said at a time. */
export interface Helper {
  /** Milliseconds that it has kept a processor busy; null where the system does not tell (outside Linux). */
  busyMs(): number | null;
  /** Megabytes that it has in memory; null where the system does not tell. */
  residentMb(): number | null;
  /** The next thing that it says. @throws Error when it ends first. */
  hear<T>(): Promise<T>;
  tell(message: object | string): void;
  /** Ends it; resolves when it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Runs one of our TypeScript files in a process of its own. With BENCH_CPU_PROFILE=FOLDER the API leaves a profile of its processor there. */
export function startHelper(file: string, args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}): Helper {
  const child = fork('test/support/run-typescript.cjs', [resolve(file), ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv:
      process.env.BENCH_CPU_PROFILE && file.includes('apps/api')
        ? ['--cpu-prof', '--cpu-prof-dir', process.env.BENCH_CPU_PROFILE]
        : [],
  });
  return {
    busyMs: () => busyMs(child.pid),
    residentMb: () => residentMb(child.pid),
    hear: <T>() => heard<T>(child, file),
    tell: (message) => void child.send(message),
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

/** Linux counts hundredths of a second in user and system mode: the 14th and 15th word, after a name that may hold spaces. */
function busyMs(pid: number | undefined): number | null {
  try {
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return (Number(words[11]) + Number(words[12])) * 10;
  } catch {
    return null;
  }
}

function residentMb(pid: number | undefined): number | null {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

async function heard<T>(child: ChildProcess, file: string): Promise<T> {
  const over = new AbortController();
  try {
    const ended = once(child, 'exit', { signal: over.signal }).then(() => {
      throw new Error(`${file} ended before it had said what it should.`);
    });
    const [message] = (await Promise.race([once(child, 'message', { signal: over.signal }), ended])) as [T];
    return message;
  } finally {
    over.abort();
  }
}
