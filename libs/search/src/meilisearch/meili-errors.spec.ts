import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch';
import { SearchUnavailableError } from '../search-engine';
import { MeiliTaskError, saysUnavailable } from './meili-errors';

async function outcome(error: unknown): Promise<Error> {
  try {
    throw await saysUnavailable(async () => {
      throw error;
    });
  } catch (said) {
    return said as Error;
  }
}
/** As the client gives it: the answer within an error of the request. */
const answered = (status: number, code: string, type: string) => {
  const cause = { message: 'in its own words', code, type, link: '' };
  const answer = new MeilisearchApiError(new Response(null, { status }), cause);
  return new MeilisearchRequestError('http://127.0.0.1', answer);
};

describe('what Meilisearch fails with', () => {
  it.each([
    ['a full disk, as an answer', answered(422, 'no_space_left_on_device', 'system')],
    ['a full disk, of a task', new MeiliTaskError('documentAdditionOrUpdate', 'no_space_left_on_device', 'system', '')],
    [
      'a full store, of a task',
      new MeiliTaskError('documentAdditionOrUpdate', 'database_size_limit_reached', 'internal', ''),
    ],
    ['an accident of its own', answered(500, 'internal', 'internal')],
    ['a task that somebody cancelled', new MeiliTaskError('documentAdditionOrUpdate', 'canceled', null, '')],
    ['a key that it refuses', answered(403, 'invalid_api_key', 'auth')],
  ])('%s, is no fault of the documents', async (_, error) => {
    expect(await outcome(error)).toBeInstanceOf(SearchUnavailableError);
  });

  it('is told by its code', async () => {
    expect((await outcome(answered(422, 'io_error', 'system'))).message).toBe('Meilisearch is not well (io_error).');
  });

  it.each([
    ['a document without an id', answered(400, 'missing_document_id', 'invalid_request')],
    [
      'a document that a task refuses',
      new MeiliTaskError('documentAdditionOrUpdate', 'invalid_document_id', 'invalid_request', ''),
    ],
  ])('%s, is the fault of the documents', async (_, error) => {
    expect(await outcome(error)).toBe(error);
  });
});
