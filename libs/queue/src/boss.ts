import { PgBoss } from 'pg-boss';
import type { JobDefinition } from './job';

const DEAD_LETTERS = 'dead-letters';
/** The least that pg-boss takes; a run whose process dies is repeated about a second later. */
const HEARTBEAT_SECONDS = 10;
/** Runs that were cut off by a crash are repeated this often: only those that fail by themselves are counted strictly. */
const MOST_INTERRUPTIONS = 500;

export interface BossOptions {
  readonly databaseUrl: string;
  readonly connections: number;
  /** Does it look after the queues (lost heartbeats, schedules, tidying up), and is it woken by new jobs? */
  readonly works: boolean;
  readonly problem: (message: string) => void;
}

/** A pg-boss on our migrated schema, with connections of its own. */
export async function startBoss(options: BossOptions): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: options.databaseUrl,
    application_name: 'hunar-queue',
    max: options.connections,
    migrate: false,
    createSchema: false,
    supervise: options.works,
    schedule: options.works,
    useListenNotify: options.works,
    registerInstance: false,
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
  });
  boss.on('error', (error) => options.problem(error.message));
  boss.on('warning', (warning) => options.problem(warning.message));
  await boss.start();
  return boss;
}

/** Makes the queues that are missing and brings the settings of the others up to date. */
export async function ensureQueues(boss: PgBoss, jobs: readonly JobDefinition[]): Promise<void> {
  const existing = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  if (!existing.has(DEAD_LETTERS)) await boss.createQueue(DEAD_LETTERS, { deleteAfterSeconds: 0 });
  for (const job of jobs) {
    const wanted = settingsOf(job);
    const current = existing.get(job.name) as Record<string, unknown> | undefined;
    if (!current) await boss.createQueue(job.name, { ...wanted, deadLetter: DEAD_LETTERS });
    else if (Object.entries(wanted).some(([key, value]) => current[key] !== value))
      await boss.updateQueue(job.name, wanted);
  }
}

/** Sends what is scheduled from now on, and no longer what is not. */
export async function ensureSchedules(boss: PgBoss, jobs: readonly JobDefinition[]): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!jobs.some((job) => job.name === name && job.schedule)) await boss.unschedule(name);
  }
  for (const job of jobs) {
    if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { missed: 'once' });
  }
}

const settingsOf = (job: JobDefinition) => ({
  retryLimit: MOST_INTERRUPTIONS,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: job.longestPauseSeconds ?? 10,
  expireInSeconds: job.expireInSeconds ?? 3600,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  notify: true,
});
