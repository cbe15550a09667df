/** How a kind of queue job is worked off. */
export interface JobOptions {
  /** Runs that may fail before it goes to the dead letters. A run whose process was killed does not count. Default 5. */
  readonly attempts?: number;
  /** A run that takes longer is aborted and repeated. Default 3600, at most 86,400. */
  readonly expireInSeconds?: number;
  /** The pause after a failure doubles from 1 s up to this. Default 10. */
  readonly longestPauseSeconds?: number;
  /** Runs at a time in one worker process. Default: the worker's own limit. */
  readonly concurrency?: number;
  /** Cron expression (UTC): also sent by itself, with `{}` as data, once for all processes. */
  readonly schedule?: string;
}

/** A kind of queue job. `Data` must survive JSON, and holds ids rather than personal data. */
export interface JobDefinition<Data extends object = object> extends JobOptions {
  readonly name: string;
  /** Never set: it ties the type of the data to the definition. */
  readonly data?: Data;
}

/** One run of a queue job. */
export interface Job<Data extends object = object> {
  readonly id: string;
  readonly data: Data;
  /** 1 for the first run. It may have begun before: whoever handles it must end in the same state however often it ran. */
  readonly run: number;
  /** Aborted when the job is cancelled or has expired, or the worker stops. Stop at the next safe point, by throwing. */
  readonly signal: AbortSignal;
}

/** Resolves when the work is done; rejects to have it repeated. It must let the event loop run: 10 s of silence count as death. */
export type JobHandler<Data extends object = object> = (job: Job<Data>) => Promise<void>;

/** Declares a kind of queue job: give it to `QueueModule.forFeature`, and its handler to `JobHandlers.register`. */
export function defineJob<Data extends object>(name: string, options: JobOptions = {}): JobDefinition<Data> {
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(name)) throw new Error(`A queue job's name is in kebab case: "${name}" is not.`);
  return { name, ...options };
}
