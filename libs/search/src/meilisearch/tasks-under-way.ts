import type { EnqueuedTaskPromise } from 'meilisearch';
import type { MeiliTasks } from './meili-tasks';

/** Tasks that are waited for together: so many at most are with the engine. */
export class TasksUnderWay {
  private readonly waiting = new Set<Promise<void>>();
  private readonly failures: unknown[] = [];

  constructor(
    private readonly tasks: MeiliTasks,
    private readonly most: number,
  ) {}

  /** Resolves when it is enqueued and there is room for another. @throws what made one fail, once none is under way. */
  async add(task: EnqueuedTaskPromise): Promise<void> {
    const ended: Promise<void> = this.tasks
      .finished(task)
      .then(
        () => undefined,
        (failure: unknown) => void this.failures.push(failure),
      )
      .finally(() => this.waiting.delete(ended));
    this.waiting.add(ended);
    await task.catch(() => undefined);
    if (this.waiting.size >= this.most) await Promise.race(this.waiting);
    if (this.failures.length > 0) await this.finished();
  }

  /** Waits until none is under way any more. @throws what made the first one fail. */
  async finished(): Promise<void> {
    await Promise.all(this.waiting);
    if (this.failures.length > 0) throw this.failures[0];
  }
}
