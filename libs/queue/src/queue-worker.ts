import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '@hunar/config';
import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';
import { ensureQueues, ensureSchedules, startBoss } from './boss';
import type { JobDefinition } from './job';
import { JobHandlers } from './job-handlers';

const PATIENCE_MS = 20_000;

/** Works queue jobs off in this process, from `start` to `stop`. Any number of processes may do so. */
@Injectable()
export class QueueWorker implements OnApplicationShutdown {
  private readonly logger = new Logger(QueueWorker.name);
  private boss: PgBoss | null = null;
  private stopping = new AbortController();

  constructor(
    private readonly handlers: JobHandlers,
    private readonly config: AppConfig,
  ) {}

  async start(): Promise<void> {
    if (this.boss) return;
    const jobs = this.handlers.complete();
    this.stopping = new AbortController();
    this.boss = await startBoss({
      databaseUrl: this.config.databaseUrl ?? '',
      connections: this.config.workerConcurrency + 2,
      works: true,
      problem: (message) => this.logger.warn(message),
    });
    await ensureQueues(this.boss, jobs);
    await ensureSchedules(this.boss, jobs);
    for (const job of jobs) await this.workOn(this.boss, job);
  }

  /** Takes no more jobs, aborts the signals of the running ones and waits for them; what does not end in 20 s is repeated elsewhere. */
  async stop(): Promise<void> {
    const boss = this.boss;
    this.boss = null;
    this.stopping.abort(new Error('The worker stops.'));
    await boss?.stop({ graceful: true, timeout: PATIENCE_MS });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private async workOn(boss: PgBoss, job: JobDefinition): Promise<void> {
    const options = {
      localConcurrency: Math.min(job.concurrency ?? Infinity, this.config.workerConcurrency),
      includeMetadata: true,
      perJobResults: true,
      heartbeatRefreshSeconds: 3,
      pollingIntervalSeconds: 1,
      // New jobs wake us at once; this is for those that wait for a time, such as repeated ones.
      notifyPollingIntervalSeconds: 2,
    } as const;
    await boss.work<object, void, typeof options>(job.name, options, (runs) =>
      Promise.all(runs.map((run) => this.execute(job, run))),
    );
  }

  private async execute(job: JobDefinition, run: JobWithMetadata): Promise<JobResult> {
    const signal = AbortSignal.any([run.signal, this.stopping.signal]);
    try {
      const handler = this.handlers.handlerOf(job.name);
      await handler({ id: run.id, data: run.data, run: run.retryCount + 1, signal });
      return { id: run.id, status: 'completed' };
    } catch (error) {
      return this.failed(job, run, error, signal.aborted);
    }
  }

  private failed(job: JobDefinition, run: JobWithMetadata, error: unknown, interrupted: boolean): JobResult {
    const before = (run.output as { failures?: number } | null)?.failures ?? 0;
    const failures = interrupted ? before : before + 1;
    const isLast = failures >= (job.attempts ?? 5);
    if (!interrupted) {
      const outcome = isLast ? 'It is among the dead letters.' : 'It will be repeated.';
      // The message may quote what a person wrote; it is kept with the job, and not in the log.
      this.logger.error(`Run ${run.retryCount + 1} of ${job.name} ${run.id} failed. ${outcome}`, framesOf(error));
    }
    const message = error instanceof Error ? error.message : String(error);
    return {
      id: run.id,
      status: isLast ? 'deadletter' : 'failed',
      output: { failures, message: message.slice(0, 1000) },
    };
  }
}

function framesOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [error.name, ...frames].join('\n');
}
