import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Outcome, readPerson, resumeKnowledge, type Unread } from './reading';
import type { BatchAnswer, BatchQuestion } from './reading.worker';

/** Fewer résumés are read sooner here than threads start. */
const WORTH_THREADS = 150;
const MOST_THREADS = 8;
/** Answers of a batch come together: many small ones would be slower, few large ones keep a thread idle at the end. */
const BATCH = 32;
/** Batches that a thread may have before it, so that the texts in memory stay few. */
const AHEAD = 2;

/** Reads résumés in their order, on all processors when they are many. Each comes back with what it came with. */
export async function* readAll<Source extends { readonly unread: Unread }>(
  sources: AsyncIterable<Source>,
  today: string,
): AsyncGenerator<{ readonly source: Source; readonly outcome: Outcome }> {
  const iterator = sources[Symbol.asyncIterator]();
  const first: Source[] = [];
  let ended = false;
  while (!ended && first.length < WORTH_THREADS) {
    const next = await iterator.next();
    if (next.done) ended = true;
    else first.push(next.value);
  }
  if (ended) {
    const knowledge = resumeKnowledge(today);
    for (const source of first) yield { source, outcome: await readPerson(source.unread, knowledge) };
    return;
  }
  const threads = new ReadingThreads(Math.min(MOST_THREADS, availableParallelism()), today);
  try {
    const open: { batch: Source[]; answer: Promise<readonly Outcome[]> }[] = [];
    for await (const batch of batchesOf(first, iterator)) {
      open.push({ batch, answer: threads.read(batch.map(({ unread }) => unread)) });
      if (open.length >= threads.count * AHEAD) yield* answered(open.shift()!);
    }
    for (const one of open) yield* answered(one);
  } finally {
    await threads.stop();
  }
}

async function* answered<Source>({ batch, answer }: { batch: Source[]; answer: Promise<readonly Outcome[]> }) {
  const outcomes = await answer;
  for (const [at, source] of batch.entries()) yield { source, outcome: outcomes[at]! };
}

async function* batchesOf<Source>(first: readonly Source[], rest: AsyncIterator<Source>): AsyncGenerator<Source[]> {
  for (let at = 0; at < first.length; at += BATCH) yield first.slice(at, at + BATCH);
  for (;;) {
    const batch: Source[] = [];
    let next = await rest.next();
    while (!next.done) {
      batch.push(next.value);
      if (batch.length === BATCH) break;
      next = await rest.next();
    }
    if (batch.length > 0) yield batch;
    if (next.done) return;
  }
}

/** Threads that read batches, each in turn. */
class ReadingThreads {
  private readonly workers: Worker[];
  private readonly waiting = new Map<
    number,
    { resolve: (outcomes: readonly Outcome[]) => void; reject: (error: Error) => void }
  >();
  private asked = 0;
  private failure: Error | null = null;

  constructor(
    readonly count: number,
    private readonly today: string,
  ) {
    this.workers = Array.from({ length: count }, () => this.start());
  }

  read(unread: readonly Unread[]): Promise<readonly Outcome[]> {
    const number = (this.asked += 1);
    const answer = new Promise<readonly Outcome[]>((resolve, reject) => {
      if (this.failure) return reject(this.failure);
      this.waiting.set(number, { resolve, reject });
      this.workers[number % this.count]!.postMessage({ number, today: this.today, unread } satisfies BatchQuestion, []);
    });
    // Answers are waited for in turn: the failure of a later one must not end the process before.
    answer.catch(() => undefined);
    return answer;
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private start(): Worker {
    const worker = new Worker(join(__dirname, 'reading.worker.js'));
    worker.on('message', ({ number, outcomes }: BatchAnswer) => {
      this.waiting.get(number)?.resolve(outcomes);
      this.waiting.delete(number);
    });
    worker.on('error', (error: Error) => {
      this.failure ??= error;
      for (const { reject } of this.waiting.values()) reject(error);
    });
    return worker;
  }
}
