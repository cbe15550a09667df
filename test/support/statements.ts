import { AsyncLocalStorage } from 'node:async_hooks';
import { Client } from 'pg';

const recording = new AsyncLocalStorage<string[]>();

/**
 * Runs `work` and tells which SQL statements it has sent, on any connection; BEGIN, COMMIT and the queue's own upkeep left out, and what
 * others in the process send meanwhile. A request that `work` injects belongs to it; one over a socket would not. For tests that hold an
 * operation to a number of statements, however many rows it returns.
 */
export async function recordStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const first = args[0] as string | { text?: string };
    const sql = (typeof first === 'string' ? first : (first.text ?? '')).trim();
    const isOurs = recording.getStore() === statements;
    if (isOurs && !/^(BEGIN|START TRANSACTION|COMMIT|ROLLBACK)\b|pgboss/i.test(sql)) statements.push(sql);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query;
  try {
    return { result: await recording.run(statements, work), statements };
  } finally {
    Client.prototype.query = query;
  }
}

/** How many statements `work` takes: the fewest of three runs, because the first ones may read what is then kept. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let run = 0; run < 3; run += 1) counts.push((await recordStatements(work)).statements.length);
  return Math.min(...counts);
}
