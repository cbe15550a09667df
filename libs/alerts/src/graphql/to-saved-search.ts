import type { QueryWords } from '../domain/query-words';
import type { ListedSearch } from '../persistence/saved-search.repository';
import { SavedSearchType } from './saved-search.type';

/** A saved search as the API shows it, with what it looks for in words. */
export const toSavedSearch = (search: ListedSearch, words: readonly QueryWords[]): SavedSearchType =>
  Object.assign(new SavedSearchType(), {
    id: search.id,
    companyId: search.organisationId,
    name: search.name,
    conditions: words.map(({ name, items }) => ({
      name,
      values: items.map((parts) => parts.map(({ value }) => value).join(' · ')),
      items: items.map((parts) => ({ parts: parts.map((part) => ({ ...part })) })),
    })),
    path: search.path,
    frequency: search.frequency,
    timeZone: search.timeZone,
    newPeople: search.newPeople,
    watching: search.watchedSince !== null && search.frequency !== 'off' && search.unreadableAt === null,
    readable: search.unreadableAt === null,
    version: search.version,
    createdAt: search.createdAt,
  });
