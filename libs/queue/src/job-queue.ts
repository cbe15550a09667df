import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '@hunar/config';
import { UnitOfWork } from '@hunar/database';
import { newId } from '@hunar/kernel';
import type { PgBoss } from 'pg-boss';
import { ensureQueues, startBoss } from './boss';
import type { JobDefinition } from './job';
import { JobHandlers } from './job-handlers';

export interface SendOptions {
  /** Makes sending again harmless: a job with this id is sent once. A UUID. */
  readonly id?: string;
  /** Not before this time. */
  readonly startAfter?: Date;
  /** Higher goes first. Default 0. */
  readonly priority?: number;
}

/** How much waits in a queue. */
export interface QueueState {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  /** Given up, and kept among the dead letters. */
  readonly dead: number;
}

/** Hands work to the workers, in the transaction of the work that asks for it. */
@Injectable()
export class JobQueue implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(JobQueue.name);
  private started: Promise<PgBoss> | null = null;
  /** pg-boss has timers, and they must not live in the transaction that happens to start it. */
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: JobHandlers,
    private readonly config: AppConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.boss();
  }

  /** Sends a queue job; it exists when the open transaction commits, and never if that is rolled back. Resolves with its id. */
  async send<Data extends object>(job: JobDefinition<Data>, data: Data, options: SendOptions = {}): Promise<string> {
    const boss = await this.boss();
    const id = options.id ?? newId();
    await boss.send(job.name, data, { ...options, id, db: this.database });
    return id;
  }

  /** Takes a waiting job away and aborts a running one's signal within seconds, both with the open transaction. */
  async cancel(job: JobDefinition, id: string): Promise<void> {
    await (await this.boss()).cancel(job.name, id, { db: this.database });
  }

  /** What waits, runs and was given up, by queue. */
  state(): Promise<QueueState[]> {
    return this.unitOfWork.query<QueueState>(
      `SELECT queue.name, count(*) FILTER (WHERE job.state IN ('created', 'retry'))::int AS waiting,
              count(*) FILTER (WHERE job.state = 'active')::int AS active,
              count(*) FILTER (WHERE job.state = 'failed')::int AS dead
         FROM pgboss.queue LEFT JOIN pgboss.job ON job.name = queue.name
        WHERE queue.name = ANY($1) GROUP BY queue.name ORDER BY queue.name`,
      [this.handlers.complete().map(({ name }) => name)],
    );
  }

  async onApplicationShutdown(): Promise<void> {
    const boss = await this.started?.catch(() => null);
    this.started = null;
    await boss?.stop({ graceful: false });
  }

  private readonly database = {
    executeSql: async (sql: string, values?: unknown[]) => ({ rows: await this.unitOfWork.query(sql, values ?? []) }),
  };

  private boss(): Promise<PgBoss> {
    this.started ??= this.outside(() => this.start()).catch((error: unknown) => {
      this.started = null;
      throw error;
    });
    return this.started;
  }

  private async start(): Promise<PgBoss> {
    const jobs = this.handlers.complete();
    const boss = await startBoss({
      databaseUrl: this.config.databaseUrl ?? '',
      connections: 2,
      works: false,
      problem: (message) => this.logger.warn(message),
    });
    try {
      await ensureQueues(boss, jobs);
      return boss;
    } catch (error) {
      await boss.stop({ graceful: false });
      throw error;
    }
  }
}
