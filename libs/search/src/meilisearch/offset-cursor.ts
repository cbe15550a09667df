import { decodeCursor, encodeCursor } from '@hunar/kernel';
import { orderKey } from '../query/check-query';
import { type SearchQuery, SearchQueryError } from '../search-engine';

const TAG = 'm';

/** A hit's place in the result, from 0. Meilisearch pages by place only, so a write in between may shift a page. */
export const cursorOf = (query: SearchQuery, place: number): string => encodeCursor([TAG, orderKey(query), place]);

/** Where the page starts. @throws SearchQueryError for a cursor of another engine or order. */
export function offsetOf(query: SearchQuery): number {
  if (query.after === null) return 0;
  const [tag, order, place] = decodeCursor(query.after, 3) ?? [];
  const ours = tag === TAG && order === orderKey(query) && Number.isSafeInteger(place) && (place as number) >= 0;
  if (!ours) throw new SearchQueryError('The cursor does not belong to this query.');
  return (place as number) + 1;
}
