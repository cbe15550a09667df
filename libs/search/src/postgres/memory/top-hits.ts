import type { SearchQuery } from '../../search-engine';
import type { Position } from '../postgres-cursor';
import { type Bits, forEachBit } from './bits';
import type { MemoryIndex } from './memory-index';

/** A number for each ordinal, by which hits are ordered; NaN: none, which sorts last. */
export type Keys = (ordinal: number) => number;

/** The first `most` of the hits after a position, by key in the query's direction, equals by id. */
export function topHits(
  index: MemoryIndex,
  hits: Bits,
  keys: Keys,
  { sort }: SearchQuery,
  after: Position | null,
  most: number,
): Position[] {
  const sign = sort?.direction === 'ascending' ? 1 : -1;
  // Ascending, with what has no key at the end.
  const placeOf: Keys = (ordinal) => {
    const key = keys(ordinal);
    return Number.isNaN(key) ? Number.POSITIVE_INFINITY : sign * key;
  };
  const start = after && { place: after.key === null ? Number.POSITIVE_INFINITY : sign * after.key, id: after.id };
  const top: { place: number; ordinal: number }[] = [];
  const isBefore = (place: number, ordinal: number, than: { place: number; ordinal: number }): boolean => {
    if (place !== than.place) return place < than.place;
    // Ids are long; where ordinals are in their order, those are compared.
    if (ordinal < index.sorted && than.ordinal < index.sorted) return ordinal < than.ordinal;
    return index.ids[ordinal]! < index.ids[than.ordinal]!;
  };
  forEachBit(hits, (ordinal) => {
    const place = placeOf(ordinal);
    if (start && (place < start.place || (place === start.place && index.ids[ordinal]! <= start.id))) return;
    if (top.length === most && !isBefore(place, ordinal, top[most - 1]!)) return;
    if (top.length === most) top.pop();
    let at = top.length;
    while (at > 0 && isBefore(place, ordinal, top[at - 1]!)) at--;
    top.splice(at, 0, { place, ordinal });
  });
  return top.map(({ ordinal }) => {
    const key = keys(ordinal);
    return { id: index.ids[ordinal]!, key: Number.isNaN(key) ? null : key };
  });
}
