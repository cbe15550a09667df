import { setTimeout as sleep } from 'node:timers/promises';
import type { EnqueuedTaskPromise, Meilisearch, Task } from 'meilisearch';
import { SearchUnavailableError } from '../search-engine';
import { isMeiliError, isUnreached, MeiliTaskError } from './meili-errors';

const SHORTEST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 250;
/** Asked again after this part of the time that it has taken so far: what waits for it waits little longer than it takes. */
const PART = 0.1;
/** How long a server may be away: it comes back with its tasks. */
const AWAY_MS = 30_000;
/** How long a task may take. It is cancelled then, so that those that come again do not heap up. */
const PATIENCE_MS = 10 * 60_000;

/** Waits for the engine's tasks. */
export class MeiliTasks {
  constructor(
    private readonly client: Meilisearch,
    private readonly patienceMs = PATIENCE_MS,
    private readonly awayMs = AWAY_MS,
  ) {}

  /**
   * Waits until the task is done, over a restart of the server too.
   * @throws MeiliTaskError with the task's own message when it failed, SearchUnavailableError when it is not done in ten minutes.
   */
  async finished(enqueued: EnqueuedTaskPromise): Promise<Task> {
    const { taskUid } = await enqueued;
    const askedAt = Date.now();
    for (;;) {
      const task = await this.look(taskUid);
      if (task.status === 'succeeded') return task;
      if (task.status !== 'enqueued' && task.status !== 'processing') {
        const { code, type, message } = task.error ?? { code: task.status, type: null, message: task.status };
        throw new MeiliTaskError(task.type, code, type, message);
      }
      const took = Date.now() - askedAt;
      if (took > this.patienceMs) await this.giveUp(taskUid);
      await sleep(Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, took * PART)));
    }
  }

  private async look(taskUid: number): Promise<Task> {
    const lostAt = Date.now() + this.awayMs;
    for (;;) {
      try {
        return await this.client.tasks.getTask(taskUid);
      } catch (error) {
        // A server that came back empty does not know it; whoever asked for it asks again.
        if (isMeiliError(error, 'task_not_found')) throw new SearchUnavailableError('Meilisearch lost a task.');
        if (!isUnreached(error) || Date.now() > lostAt) throw error;
        await sleep(LONGEST_PAUSE_MS);
      }
    }
  }

  private async giveUp(taskUid: number): Promise<never> {
    await this.client.tasks.cancelTasks({ uids: [taskUid] }).catch(() => undefined);
    throw new SearchUnavailableError('Meilisearch has not come to a task for too long.');
  }
}
