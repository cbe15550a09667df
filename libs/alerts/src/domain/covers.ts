import type { SearchFilter } from '@hunar/search';
import { fieldToken, idToken } from './tokens';

/**
 * Tokens of which every document that a filter finds has one at least. An empty one: the filter finds nothing. `filter` finds the
 * documents that have one, so that an engine can count them.
 */
export interface Cover {
  readonly tokens: readonly string[];
  readonly filter: SearchFilter;
}

/** A cover of more tokens says less than it costs. */
const MOST_TOKENS = 200;
const MOST_COVERS = 20;

/**
 * Fields whose values in a filter are of the day that it is read: which half hours of the clock a zone works in changes with daylight
 * saving. Keys made of them would not hold.
 */
const OF_THE_DAY: ReadonlySet<string> = new Set(['workSlots']);

/** The covers of filters that all hold, shortest first, 20 at most; none: any document may be found. */
export function coversOf(filters: readonly SearchFilter[]): Cover[] {
  return coversOfFilter({ all: filters })
    .filter(({ tokens }) => tokens.length <= MOST_TOKENS)
    .sort((a, b) => a.tokens.length - b.tokens.length)
    .slice(0, MOST_COVERS);
}

function coversOfFilter(filter: SearchFilter): Cover[] {
  if ('all' in filter) return filter.all.flatMap(coversOfFilter);
  if ('any' in filter) return coversOfAny(filter.any);
  if ('ids' in filter) return [cover(filter.ids.map(idToken), filter)];
  if (!('field' in filter)) return [];
  if (OF_THE_DAY.has(filter.field)) return [];
  if ('anyOf' in filter)
    return [
      cover(
        filter.anyOf.map((value) => fieldToken(filter.field, value)),
        filter,
      ),
    ];
  if ('allOf' in filter)
    return filter.allOf.map((value) =>
      cover([fieldToken(filter.field, value)], { field: filter.field, anyOf: [value] }),
    );
  return [];
}

/** One of them holds: a cover needs one of each, so one without leaves none. */
function coversOfAny(filters: readonly SearchFilter[]): Cover[] {
  const shortest = filters.map(
    (one) => coversOfFilter(one).sort((a, b) => a.tokens.length - b.tokens.length)[0] ?? null,
  );
  if (shortest.some((one) => one === null)) return [];
  const covers = shortest as Cover[];
  return [
    cover(
      covers.flatMap(({ tokens }) => tokens),
      { any: covers.map(({ filter }) => filter) },
    ),
  ];
}

const cover = (tokens: readonly string[], filter: SearchFilter): Cover => ({ tokens: [...new Set(tokens)], filter });
