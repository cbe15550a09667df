import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { JobFacts } from '../domain/facts';
import type { RankedIds, RankThreadData } from './rank-thread';

/** Beside the sources it is a source, in dist it is compiled. */
const FILE = join(__dirname, `rank-thread${extname(__filename)}`);
const MOST_THREADS = 16;

interface Task {
  readonly jobs: readonly JobFacts[];
  readonly resolve: (ranked: readonly RankedIds[]) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that rank jobs on one matrix in shared memory, as many as there are processors. */
export class RankThreads {
  private readonly workers: Worker[];
  private readonly idle: Worker[];
  private readonly waiting: Task[] = [];
  private readonly tasks = new Map<Worker, Task>();
  private failure: Error | null = null;

  constructor(data: RankThreadData, count: number = Math.min(availableParallelism(), MOST_THREADS)) {
    this.workers = Array.from({ length: count }, () => this.start(data));
    this.idle = [...this.workers];
  }

  get count(): number {
    return this.workers.length;
  }

  /** The rankings of some jobs, in their order, once a thread is free. Rejects when a thread failed: then none goes on. */
  rank(jobs: readonly JobFacts[]): Promise<readonly RankedIds[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ jobs, resolve, reject });
      this.next();
    });
  }

  /** Ends all threads, whatever they are at. */
  async close(): Promise<void> {
    this.fail(new Error('The ranking was stopped.'));
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private start(data: RankThreadData): Worker {
    // With the environment given, NODE_OPTIONS count in the thread as they did in the process.
    const worker = new Worker(FILE, { workerData: data, env: { ...process.env } });
    worker.on('message', (ranked: readonly RankedIds[]) => {
      this.tasks.get(worker)?.resolve(ranked);
      this.tasks.delete(worker);
      this.idle.push(worker);
      this.next();
    });
    worker.on('error', (error) => this.fail(error as Error));
    worker.on('exit', () => this.fail(new Error('A ranking thread ended.')));
    return worker;
  }

  private next(): void {
    if (this.failure) return this.fail(this.failure);
    const worker = this.waiting.length > 0 ? this.idle.pop() : undefined;
    if (!worker) return;
    const task = this.waiting.shift()!;
    this.tasks.set(worker, task);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(task.jobs);
    this.next();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const task of [...this.tasks.values(), ...this.waiting.splice(0)]) task.reject(this.failure);
    this.tasks.clear();
  }
}
