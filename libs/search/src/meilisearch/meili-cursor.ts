import { decodeCursor, encodeCursor } from '@hunar/kernel';
import { orderKey } from '../query/check-query';
import { SearchCursorError, type SearchQuery } from '../search-engine';

const TAG = 'm';

/** Where a hit stands in an order: its number or its score (null: it has no number, and is among the last), then its id. */
export interface Position {
  readonly key: number | null;
  readonly id: string;
}

/** A position, with the place from 0 at which it was seen: the engine pages by place, and a write in between may shift it. */
export interface Mark extends Position {
  readonly place: number;
}

export const cursorOf = (query: SearchQuery, { place, key, id }: Mark): string =>
  encodeCursor([TAG, orderKey(query), place, key, id]);

/** After which hit the page starts; null: it is the first. @throws SearchCursorError for a cursor of another engine or order. */
export function markOf(query: SearchQuery): Mark | null {
  if (query.after === null) return null;
  const [tag, order, place, key, id] = decodeCursor(query.after, 5) ?? [];
  const ours = tag === TAG && order === orderKey(query) && Number.isSafeInteger(place) && (place as number) >= 0;
  if (!ours || typeof key === 'string' || typeof id !== 'string') {
    throw new SearchCursorError('The cursor does not belong to this query.');
  }
  return { place: place as number, key: key ?? null, id };
}

/** Compares positions in the order of the query: below 0 when the first comes before the second. */
export function inOrderOf({ sort }: SearchQuery): (a: Position, b: Position) => number {
  // By relevance, the higher score comes first.
  const sign = sort?.direction === 'ascending' ? 1 : -1;
  return (a, b) => {
    if (a.key !== b.key) {
      if (a.key === null) return 1;
      return b.key === null ? -1 : sign * (a.key - b.key);
    }
    return Number(a.id > b.id) - Number(a.id < b.id);
  };
}
