import { parentPort } from 'node:worker_threads';
import { readPerson, resumeKnowledge, type Outcome, type Unread } from './reading';

/** A batch of résumés for a thread, and its answer. */
export interface BatchQuestion {
  readonly number: number;
  readonly today: string;
  readonly unread: readonly Unread[];
}
export interface BatchAnswer {
  readonly number: number;
  readonly outcomes: readonly Outcome[];
}

let knowledge: ReturnType<typeof resumeKnowledge> | undefined;

parentPort?.on('message', async ({ number, today, unread }: BatchQuestion) => {
  knowledge ??= resumeKnowledge(today);
  const outcomes: Outcome[] = [];
  for (const one of unread) outcomes.push(await readPerson(one, knowledge));
  parentPort!.postMessage({ number, outcomes } satisfies BatchAnswer, []);
});
