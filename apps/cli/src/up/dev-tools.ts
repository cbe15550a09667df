import type { AppConfig } from '@hunar/config';
import { type ChildProcess, spawn } from 'node:child_process';
import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { localAddress } from './welcome';

/** The compiled programs are in `dist` of the project. */
const DIST = join(__dirname, '../../../..');
const ROOT = join(DIST, '..');
/** The build writes it last. */
const STAMP = '.build.json';

/** What `up --dev` adds: a build that watches, and the web app's development server. */
export class DevTools {
  private readonly children: ChildProcess[] = [];
  private readonly watcher: FSWatcher;

  /** `rebuilt` is called when the programs have been compiled anew. */
  constructor(config: AppConfig, rebuilt: () => void) {
    this.children.push(this.run('node', ['scripts/build.mjs', '--server', '--watch'], {}));
    this.children.push(
      this.run('npm', ['run', '--silent', 'dev', '-w', '@hunar/web'], { HUNAR_API: localAddress(config) }),
    );
    let due: NodeJS.Timeout | undefined;
    this.watcher = watch(DIST, (_, file) => {
      if (file !== STAMP) return;
      clearTimeout(due);
      due = setTimeout(rebuilt, 50);
    });
  }

  async stop(): Promise<void> {
    this.watcher.close();
    await Promise.all(this.children.map(end));
  }

  /** In a process group of its own, so that what npm starts ends with it. */
  private run(command: string, words: readonly string[], more: NodeJS.ProcessEnv): ChildProcess {
    const env = { ...process.env, ...more };
    return spawn(command, words, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}
