import type { Failure } from '@hunar/kernel';
import type { SavedSearchTerms } from './saved-search';

export type SavedSearchFailure =
  | 'SEARCH_NAME_INVALID'
  | 'SEARCH_NAME_TAKEN'
  | 'SEARCH_QUERY_UNREADABLE'
  | 'SEARCH_PATH_INVALID'
  | 'SEARCH_TOO_BROAD'
  | 'SAVED_SEARCHES_TOO_MANY'
  | 'TIME_ZONE_UNKNOWN';

const LONGEST_NAME = 80;
const LONGEST_PATH = 2_000;

/** A name as it is kept: without control characters, its spaces single; null when nothing or too much is left. */
export function tidyName(name: string): string | null {
  const tidy = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return tidy === '' || [...tidy].length > LONGEST_NAME || !tidy.isWellFormed() ? null : tidy;
}

/** A page of this application's search and of no other site. */
export const isSearchPath = (path: string): boolean =>
  path.length <= LONGEST_PATH && /^\/search(\?[\x21-\x7e]*)?$/.test(path);

/** What is wrong with the words of an input, without asking anything else. `isTimeZone` knows the zones. */
export function problemsOf(
  { name, path, timeZone }: Pick<SavedSearchTerms, 'name' | 'path' | 'timeZone'>,
  isTimeZone: (name: string) => boolean,
): Failure<SavedSearchFailure>[] {
  const problems: Failure<SavedSearchFailure>[] = [];
  if (tidyName(name) === null)
    problems.push({ code: 'SEARCH_NAME_INVALID', path: ['name'], params: { most: LONGEST_NAME } });
  if (path !== null && !isSearchPath(path)) problems.push({ code: 'SEARCH_PATH_INVALID', path: ['path'], params: {} });
  if (!isTimeZone(timeZone))
    problems.push({ code: 'TIME_ZONE_UNKNOWN', path: ['timeZone'], params: { value: timeZone } });
  return problems;
}
