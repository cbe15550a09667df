import type { EnqueuedTask, EnqueuedTaskPromise } from 'meilisearch';
import { setImmediate as turn } from 'node:timers/promises';
import type { MeiliTasks } from './meili-tasks';
import { TasksUnderWay } from './tasks-under-way';

/** Tasks that end when they are told to, by their number. */
function engine() {
  const ends = new Map<number, (failure?: Error) => void>();
  const finished = async (enqueued: EnqueuedTaskPromise) => {
    const { taskUid } = await enqueued;
    await new Promise<void>((resolve, reject) =>
      ends.set(taskUid, (failure) => (failure ? reject(failure) : resolve())),
    );
  };
  const task = (taskUid: number) => Promise.resolve({ taskUid } as EnqueuedTask) as EnqueuedTaskPromise;
  return {
    tasks: { finished } as unknown as MeiliTasks,
    task,
    end: (uid: number, failure?: Error) => ends.get(uid)!(failure),
  };
}

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  await turn();
  const pending = Symbol();
  return (await Promise.race([promise.catch(() => undefined), Promise.resolve(pending)])) !== pending;
}

it('has so many tasks under way and no more', async () => {
  const { tasks, task, end } = engine();
  const underWay = new TasksUnderWay(tasks, 3);
  await underWay.add(task(1));
  await underWay.add(task(2));
  const third = underWay.add(task(3));
  expect(await isSettled(third)).toBe(false);
  end(2);
  await third;
  const all = underWay.finished();
  expect(await isSettled(all)).toBe(false);
  end(1);
  end(3);
  await all;
});

it('tells the first failure, once none is under way', async () => {
  const { tasks, task, end } = engine();
  const underWay = new TasksUnderWay(tasks, 3);
  await underWay.add(task(1));
  await underWay.add(task(2));
  await turn();
  end(1, new Error('the first'));
  await turn();
  const third = underWay.add(task(3));
  expect(await isSettled(third)).toBe(false);
  end(2, new Error('the second'));
  expect(await isSettled(third)).toBe(false);
  end(3);
  await expect(third).rejects.toThrow('the first');
  await expect(underWay.finished()).rejects.toThrow('the first');
});

it('tells that a task could not be enqueued', async () => {
  const tasks = { finished: async (enqueued: EnqueuedTaskPromise) => void (await enqueued) } as unknown as MeiliTasks;
  const refused = Promise.reject(new Error('away')) as EnqueuedTaskPromise;
  await expect(new TasksUnderWay(tasks, 3).add(refused)).rejects.toThrow('away');
});
