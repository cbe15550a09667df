import { Client } from 'pg';

/**
 * Runs `work` and tells which SQL statements this process has sent meanwhile, on any connection; BEGIN, COMMIT and the queue's own
 * upkeep left out. For tests that hold an operation to a number of statements, however many rows it returns.
 */
export async function recordStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const { query } = Client.prototype;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const first = args[0] as string | { text?: string };
    const sql = (typeof first === 'string' ? first : (first.text ?? '')).trim();
    if (!/^(BEGIN|START TRANSACTION|COMMIT|ROLLBACK)\b|pgboss/i.test(sql)) statements.push(sql);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query;
  try {
    return { result: await work(), statements };
  } finally {
    Client.prototype.query = query;
  }
}

/**
 * How many statements `work` takes: the fewest of three runs, because what the process reads in the background meanwhile (the talent
 * that a change named, say) is recorded too.
 */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let run = 0; run < 3; run += 1) counts.push((await recordStatements(work)).statements.length);
  return Math.min(...counts);
}
