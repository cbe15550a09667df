import { type ChildMessage, StartFailure } from '@hunar/runtime';
import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ChildProgramOptions {
  readonly name: string;
  /** Path of the compiled program. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** File that its output is appended to. */
  readonly logFile: string;
  /** Told each warning and error that it logs, one line each. */
  readonly problem: (line: string) => void;
}

const PATIENCE_MS = 16_000;
const LARGEST_LOG = 16 * 1024 * 1024;

/** A program of ours as a child process. Its log is a file, so that it can write whatever becomes of us; it hears of our end. */
export class ChildProgram {
  /** Resolves when it is up, with what it says of itself; rejects with StartFailure when it ends before. */
  readonly ready: Promise<string>;
  /** Resolves when it has ended, with how. */
  readonly ended: Promise<string>;

  private constructor(
    private readonly child: ChildProcess,
    { name, logFile, problem }: ChildProgramOptions,
  ) {
    let reason: string | null = null;
    this.ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve(reason ?? (signal ? `killed by ${signal}` : `exit code ${code}`)));
    });
    this.ready = new Promise((resolve, reject) => {
      child.on('message', (message: ChildMessage) => {
        if (message.kind === 'ready') resolve(message.line);
        else if (message.kind === 'failed') reason = message.line;
        else problem(`${name}: ${message.line}`);
      });
      void this.ended.then((how) => reject(new StartFailure(reason ?? `The ${name} ended (${how}). See ${logFile}.`)));
    });
    this.ready.catch(() => undefined);
  }

  static start(options: ChildProgramOptions): ChildProgram {
    if ((statSync(options.logFile, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) rmSync(options.logFile);
    const log = openSync(options.logFile, 'a', 0o600);
    try {
      const child = fork(options.script, [], { env: options.env, stdio: ['ignore', log, log, 'ipc'] });
      return new ChildProgram(child, options);
    } finally {
      closeSync(log);
    }
  }

  /** Asks it to end, and makes it when it does not. */
  async stop(): Promise<void> {
    if (this.child.connected) this.child.send({ kind: 'stop' }, () => undefined);
    else this.child.kill('SIGTERM');
    const patience = new AbortController();
    const late = sleep(PATIENCE_MS, 'late', { signal: patience.signal, ref: false }).catch(() => '');
    if ((await Promise.race([this.ended, late])) === 'late') this.child.kill('SIGKILL');
    patience.abort();
    await this.ended;
  }
}
