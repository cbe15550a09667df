import {
  type EnqueuedTaskPromise,
  Meilisearch,
  MeilisearchApiError,
  MeilisearchError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  type Task,
} from 'meilisearch';
import { SearchUnavailableError } from '../search-engine';

const TASK_POLL_MS = 10;
const TASK_TIMEOUT_MS = 10 * 60_000;
const REQUEST_TIMEOUT_MS = 30_000;

export function meiliClient(host: string, apiKey: string | null): Meilisearch {
  return new Meilisearch({
    host,
    ...(apiKey === null ? {} : { apiKey }),
    timeout: REQUEST_TIMEOUT_MS,
    // A compressed answer comes in two packets and waits 40 ms for a delayed ACK.
    requestInit: { headers: { 'Accept-Encoding': 'identity' } },
    defaultWaitOptions: { interval: TASK_POLL_MS, timeout: TASK_TIMEOUT_MS },
  });
}

/** Waits until the task is done. @throws Error with the task's own message when it failed. */
export async function finished(task: EnqueuedTaskPromise): Promise<Task> {
  const done = await task.waitTask();
  if (done.status === 'succeeded') return done;
  throw new MeiliTaskError(done.type, done.error?.code ?? done.status, done.error?.message ?? done.status);
}

/** A task that Meilisearch accepted and then failed at. */
export class MeiliTaskError extends Error {
  override readonly name = 'MeiliTaskError';

  constructor(
    type: string,
    readonly code: string,
    message: string,
  ) {
    super(`Meilisearch's task ${type} failed: ${message}`);
  }
}

/** Is it this error of the API (or of a task)? */
export const isMeiliError = (error: unknown, code: string): boolean =>
  (error instanceof MeilisearchApiError && error.cause?.code === code) ||
  (error instanceof MeiliTaskError && error.code === code);

/** Runs `work`; that the server cannot be reached, or is not well, becomes a `SearchUnavailableError`. */
export async function saysUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    throw new SearchUnavailableError('Meilisearch does not answer.', { cause: error });
  }
}

function isUnavailable(error: unknown): boolean {
  if (error instanceof MeilisearchRequestError || error instanceof MeilisearchRequestTimeOutError) return true;
  // A key that is refused is no document's fault either.
  if (error instanceof MeilisearchApiError)
    return error.response.status >= 500 || [401, 403, 429].includes(error.response.status);
  if (error instanceof MeiliTaskError) return ['internal', 'no_space_left_on_device', 'io_error'].includes(error.code);
  return error instanceof MeilisearchError && error.name === 'MeilisearchTaskTimeOutError';
}
