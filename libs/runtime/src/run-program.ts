import { type AppConfig, loadConfig } from '@hunar/config';
import { explainFailure } from './explain-failure';
import { createLogger, type ProgramLog } from './logger';
import { isSupervised, type SupervisorMessage, tellSupervisor } from './supervised';

/** A program that is up. */
export interface RunningProgram {
  /** What can be said of it, e.g. its address. */
  readonly line: string;
  /** Ends its work in order. */
  stop(): Promise<void>;
}

/** What does not stop in this time is ended; a supervisor that was killed leaves the port to its successor soon. */
const PATIENCE_MS = { asked: 15_000, orphaned: 3_000 };

/**
 * Runs a server program from its environment to its end: settings, start, and an orderly stop on SIGTERM, SIGINT, SIGHUP or when the
 * process that supervises it asks or is gone; a start that takes long is told so by the signal. What a person can put right is one
 * line on stderr and exit code 1.
 */
export async function runProgram(
  name: string,
  start: (config: AppConfig, log: ProgramLog, stopping: AbortSignal) => Promise<RunningProgram>,
): Promise<void> {
  const stopRequest = listenForStop();
  const stopping = new AbortController();
  void stopRequest.then(() => stopping.abort());
  try {
    const config = loadConfig(process.env);
    const log = createLogger(config, name);
    exitOnAccident(log);
    const program = await start(config, log, stopping.signal);
    log.info(program.line);
    tellSupervisor({ kind: 'ready', line: program.line });
    const reason = await stopRequest;
    setTimeout(() => process.exit(1), PATIENCE_MS[reason]).unref();
    await program.stop();
    log.info('Stopped.');
    process.exit(0);
  } catch (error) {
    const lines = explainFailure(error);
    for (const line of lines ?? [(error as Error)?.stack ?? String(error)]) console.error(`${name}: ${line}`);
    for (const line of lines ?? ['It failed to start; the reason is in its log.'])
      tellSupervisor({ kind: 'failed', line });
    process.exitCode = 1;
    // Handles that were open when it failed must not keep it alive.
    setTimeout(() => process.exit(1), 200);
  }
}

function listenForStop(): Promise<'asked' | 'orphaned'> {
  return new Promise((resolve) => {
    process.on('SIGTERM', () => resolve('asked'));
    // Ctrl-C reaches the whole process group: what is supervised waits to be told, so that things stop in order.
    for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => !isSupervised() && resolve('asked'));
    if (!isSupervised()) return;
    process.on('disconnect', () => resolve('orphaned'));
    process.on('message', (message: SupervisorMessage) => message.kind === 'stop' && resolve('asked'));
  });
}

/** After an error that nobody handled the state is unknown: log it and end, the supervisor or orchestrator starts anew. */
function exitOnAccident(log: ProgramLog): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, event);
      process.exit(1);
    });
  }
}
