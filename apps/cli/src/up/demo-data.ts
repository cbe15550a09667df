import type { AppConfig } from '@hunar/config';
import { StartFailure } from '@hunar/runtime';
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CLI = join(__dirname, '../main.js');

/** Fills the embedded database with the demo data once in its life. Cut short, it is done again: it changes nothing twice. */
export async function ensureDemoData(
  config: Pick<AppConfig, 'dataDir'>,
  env: NodeJS.ProcessEnv,
  asked: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const marker = join(config.dataDir, 'demo-data.json');
  if (existsSync(marker)) return;
  say('Demo data: writing it, this once …');
  // A process of its own: what it loads and keeps in memory goes with it.
  const { DATABASE_URL: _, ...embedded } = env;
  const child = spawn(process.execPath, [CLI, 'demo'], {
    env: embedded,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = (): boolean => child.kill('SIGTERM');
  asked.addEventListener('abort', stop, { once: true });
  const code = await new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  asked.removeEventListener('abort', stop);
  if (asked.aborted) return;
  if (code !== 0) throw new StartFailure('The demo data could not be written; the reason is above.');
  writeFileSync(marker, `${JSON.stringify({ version: 1 })}\n`);
}
