import { SearchUnavailableError } from '../search-engine';

/** SQLSTATE classes: connection, transaction rollback (deadlock), resources, operator's intervention. */
const NOT_NOW = /^(08|40|53|57)/;
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE']);

/** Runs `work`; that the database cannot be reached, or not now, becomes a `SearchUnavailableError`. */
export async function saysUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    const unavailable =
      (typeof code === 'string' && (NETWORK.has(code) || (/^[0-9A-Z]{5}$/.test(code) && NOT_NOW.test(code)))) ||
      /connection (terminated|timeout)|timeout exceeded when trying to connect/i.test(String(message));
    if (!unavailable) throw error;
    throw new SearchUnavailableError('PostgreSQL does not answer.', { cause: error });
  }
}
