import { MeilisearchApiError, MeilisearchRequestError, MeilisearchRequestTimeOutError } from 'meilisearch';
import { SearchUnavailableError } from '../search-engine';

/** A task that Meilisearch accepted and then failed at. */
export class MeiliTaskError extends Error {
  override readonly name = 'MeiliTaskError';

  constructor(
    task: string,
    readonly code: string,
    /** The error's kind, as Meilisearch says it; null: it says none. */
    readonly type: string | null,
    message: string,
  ) {
    super(`Meilisearch's task ${task} failed: ${message}`);
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
/** The kinds of errors that are no fault of what was sent: its own, the machine's (a full disk), and the key's. */
const OF_THE_SERVER = ['internal', 'system', 'auth'];

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
    if ([401, 403].includes(status)) return 'Meilisearch refuses the key.';
    const { type, code } = answer.cause;
    return status >= 500 || status === 429 || OF_THE_SERVER.includes(type) ? notWell(code) : null;
  }
  if (!(error instanceof MeiliTaskError)) return null;
  const isServers = OF_THE_SERVER.includes(error.type ?? '') || error.code === 'canceled';
  return isServers ? notWell(error.code) : null;
}

/** The code is one of Meilisearch's own words, so it may be told: `no_space_left_on_device`. */
const notWell = (code: string): string => `Meilisearch is not well (${code}).`;
