import type { AppConfig } from '@hunar/config';
import { EmbeddedPostgres, runMigrations } from '@hunar/database';
import { reachDatabase } from '@hunar/runtime';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../terminal/say';

/** The database that a command works on. */
export interface CliDatabase {
  readonly databaseUrl: string;
  /** Did this command start the embedded database? Then no worker runs beside it. */
  readonly isOurs: boolean;
}

/**
 * Does `work` on DATABASE_URL, or the embedded database of the running system, or else on the embedded database, started for as long
 * as it takes and with its schema brought up to date.
 */
export async function withDatabase<T>(
  config: Pick<AppConfig, 'databaseUrl' | 'dataDir'>,
  options: { migrate?: boolean },
  work: (database: CliDatabase) => Promise<T>,
): Promise<T> {
  const running = config.databaseUrl ?? EmbeddedPostgres.running(config.dataDir);
  if (running) {
    await reachDatabase(running);
    return work({ databaseUrl: running, isOurs: false });
  }
  const server = await EmbeddedPostgres.start({ dataDir: config.dataDir });
  let finished: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (finished = resolve));
  const release = stopOnSignals(server, done);
  try {
    const ran = options.migrate === false ? [] : await runMigrations(server.url);
    if (ran.length > 0) say(`Ran ${ran.length} migrations.`);
    return await work({ databaseUrl: server.url, isOurs: true });
  } finally {
    finished();
    release();
    await server.stop();
  }
}

/** What an interrupted command has to put in order may take so long. */
const PATIENCE_MS = 2_000;

/** An interrupted command leaves no server behind. */
function stopOnSignals(server: EmbeddedPostgres, done: Promise<void>): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = async (): Promise<void> => {
    await Promise.race([done, sleep(PATIENCE_MS)]);
    await server.stop();
    process.exit(1);
  };
  const stopped = (): void => void stop();
  for (const signal of signals) process.once(signal, stopped);
  return () => signals.forEach((signal) => process.off(signal, stopped));
}
