import { decodeCursor, encodeCursor } from '@hunar/kernel';
import { orderKey } from '../query/check-query';
import { SearchCursorError, type SearchQuery } from '../search-engine';

const TAG = 'p';

/** Where a page starts: after the hit with this sort key (its rank, or its number; null: it has none) and id. */
export interface Position {
  readonly key: number | null;
  readonly id: string;
}

export const cursorOf = (query: SearchQuery, { key, id }: Position): string =>
  encodeCursor([TAG, orderKey(query), key, id]);

/** @throws SearchCursorError for a cursor of another engine or order. */
export function positionOf(query: SearchQuery): Position | null {
  if (query.after === null) return null;
  const [tag, order, key, id] = decodeCursor(query.after, 4) ?? [];
  const ours = tag === TAG && order === orderKey(query) && typeof key !== 'string' && typeof id === 'string';
  if (!ours || id.includes('\0')) throw new SearchCursorError('The cursor does not belong to this query.');
  return { key: key ?? null, id };
}
