import { MeilisearchApiError, MeilisearchRequestError, MeilisearchRequestTimeOutError } from 'meilisearch';
import { SearchUnavailableError } from '../search-engine';

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

/** What the server answered, if the error is an answer: the client wraps what our own HTTP says into its error for requests. */
function answerIn(error: unknown): MeilisearchApiError | null {
  const inner = error instanceof MeilisearchRequestError ? error.cause : error;
  return inner instanceof MeilisearchApiError ? inner : null;
}

/** Is it this error of the API (or of a task)? */
export const isMeiliError = (error: unknown, code: string): boolean =>
  answerIn(error)?.cause?.code === code || (error instanceof MeiliTaskError && error.code === code);

/** Runs `work`; that the server cannot be reached, or is not well, becomes a `SearchUnavailableError`. */
export async function saysUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = unavailability(error);
    if (reason === null) throw error;
    throw new SearchUnavailableError(reason, { cause: error });
  }
}

/** Did the request not reach the server, or not its answer us? */
export const isUnreached = (error: unknown): boolean =>
  (error instanceof MeilisearchRequestError && answerIn(error) === null) ||
  error instanceof MeilisearchRequestTimeOutError;

/** An index that does not know what our checks let through was built to another definition, and is being built anew. */
const OF_ANOTHER_DEFINITION = ['invalid_search_filter', 'invalid_search_facets', 'invalid_search_sort'];
/** What a task fails with for no fault of its documents. */
const OF_THE_SERVER = ['internal', 'no_space_left_on_device', 'io_error', 'too_many_open_files', 'canceled'];

function unavailability(error: unknown): string | null {
  if (isUnreached(error)) return 'Meilisearch does not answer.';
  if (OF_ANOTHER_DEFINITION.some((code) => isMeiliError(error, code))) {
    return 'The index in Meilisearch is of another definition, until it is built anew.';
  }
  if (isMeiliError(error, 'index_not_found')) return 'Meilisearch has no such index, or lost it.';
  const answer = answerIn(error);
  if (answer) {
    const { status } = answer.response;
    // Without a code of its own it is something else that answers at the address.
    if (answer.cause === undefined) return 'Meilisearch does not answer.';
    // A key that is refused is no document's fault either.
    if ([401, 403].includes(status)) return 'Meilisearch refuses the key.';
    return status >= 500 || status === 429 ? 'Meilisearch is not well.' : null;
  }
  const isServers = error instanceof MeiliTaskError && OF_THE_SERVER.includes(error.code);
  return isServers ? 'Meilisearch is not well.' : null;
}
